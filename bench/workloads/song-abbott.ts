import { lif } from "../../src/models/neurons/lif.ts";
import { stdpPair } from "../../src/models/plasticity/stdp-pair.ts";
import { poisson } from "../../src/models/sources/poisson.ts";
import { conductanceExponential } from "../../src/models/synapses/conductance-exponential.ts";
import { networkOf } from "./parts.ts";
import type { Workload } from "./workload.ts";

const counted = ["cell"];
const dt = 0.1;

/**
 * A thousand Poisson inputs compete for one cell by STDP: Song, Miller and Abbott 2000, with its additive rule 5 % off
 * balance. The cell has a leak of 10 nS, of which the strongest synapse opens a hundredth.
 */
export const songAbbott: Workload = {
  name: "stdp",
  title: "STDP, 1,000 inputs, 100 s",
  model: "stdp",
  cells: 1,
  dt,
  seconds: 100,
  quickSeconds: 10,
  quick: true,
  rate: [10, 60],
  tolerance: { rate: 0.15, cv: 0.1 },
  peers: ["brian2"],
  counted,
  network: (seed) =>
    networkOf(dt, seed, [lif, stdpPair, poisson, conductanceExponential], counted, {
      populations: [
        {
          ...{ key: "cell", label: "cell", model: lif.name, count: 1, method: "euler", initial: { V_m: -60 } },
          parameters: { C_m: 100, tau_m: 10, E_L: -74, V_th: -54, V_reset: -60, t_ref: 0, I_e: 0 },
        },
      ],
      spikeSources: [
        { key: "inputs", label: "inputs", model: poisson.name, parameters: { rate: 0.015 }, count: 1000, stream: 0 },
      ],
      synapses: [
        {
          ...{ key: "synapses", label: "synapses", model: conductanceExponential.name, weight: 0.1, delaySteps: 1 },
          parameters: { tau_syn: 5, E_rev: 0 },
          ...{ connectivity: { rule: "all-to-all", selfConnections: true }, stream: 0 },
        },
      ],
      stdps: [
        {
          ...{ key: "learning", label: "learning", model: stdpPair.name },
          parameters: { A_plus: 0.01, A_minus: 0.0105, tau_plus: 20, tau_minus: 20, w_min: 0, w_max: 1, w_init: 0.5 },
        },
      ],
      projections: [{ key: "path", from: "inputs", to: "cell", synapse: "synapses", stdp: "learning" }],
    }),
};
