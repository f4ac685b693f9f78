import { hodgkinHuxley } from "../../src/models/neurons/hodgkin-huxley.ts";
import { evenly, networkOf } from "./parts.ts";
import type { Workload } from "./workload.ts";

const counted = ["cells"];
const cells = 1000;
const dt = 0.01;

/** Squid axon membranes without synapses, driven by 10 uA/cm2, from gates near those of rest. */
export const squid: Workload = {
  name: "squid",
  title: "Squid HH uncoupled, 1,000 cells, dt 0.01 ms",
  model: "squid",
  cells,
  dt,
  seconds: 1,
  quickSeconds: 0.1,
  quick: true,
  rate: [55, 85],
  // Peers differ by 0.4 % in the interval between spikes: their methods are not the same.
  tolerance: { rate: 0.04, cv: null },
  peers: ["brian2", "neuron"],
  counted,
  network: (seed) =>
    networkOf(dt, seed, [hodgkinHuxley], counted, {
      populations: [
        {
          key: "cells",
          label: "cells",
          model: hodgkinHuxley.name,
          parameters: { I_e: 1000 },
          count: cells,
          method: "exponential-euler",
          initial: { V_m: evenly(cells, -65, -60, seed, 0), m: 0.0529, h: 0.5961, n: 0.3177 },
        },
      ],
    }),
};
