import { traubMiles } from "../../src/models/neurons/traub-miles.ts";
import { conductanceExponential } from "../../src/models/synapses/conductance-exponential.ts";
import { startedWiring } from "./coba.ts";
import { kickModel } from "./kick.ts";
import { networkOf, normally } from "./parts.ts";
import { populations, sizes } from "./vogels-abbott.ts";
import type { Workload } from "./workload.ts";

const dt = 0.1;
const cells = 4000;
const size = sizes(cells);

/** Balanced network of Traub-Miles cells: Brette et al. 2007, benchmark 3, by exponential Euler. */
export const cobahh: Workload = {
  name: "cobahh",
  title: "COBAHH, 4,000 cells",
  model: "cobahh",
  cells,
  dt,
  seconds: 1,
  quickSeconds: 0.2,
  quick: true,
  rate: [25, 50],
  // NEURON's implicit Euler gives 41 Hz where exponential Euler gives 35: at this step neither has converged.
  tolerance: { rate: 0.15, cv: 0.1 },
  peers: ["brian2", "neuron"],
  counted: populations,
  network: (seed) =>
    networkOf(dt, seed, [traubMiles, conductanceExponential, kickModel], populations, {
      ...startedWiring(dt, cells),
      populations: populations.map((key, stream) => ({
        key,
        label: key,
        model: traubMiles.name,
        parameters: {},
        count: size[key],
        method: "exponential-euler",
        initial: { V_m: normally(size[key], -65, 5, seed, stream), m: 0, h: 0, n: 0 },
      })),
    }),
};
