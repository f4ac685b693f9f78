import { lif } from "../../src/models/neurons/lif.ts";
import { conductanceExponential } from "../../src/models/synapses/conductance-exponential.ts";
import { cubaCell } from "./cuba.ts";
import { kick, kickModel } from "./kick.ts";
import { networkOf, normally } from "./parts.ts";
import { populations, sizes, wiring } from "./vogels-abbott.ts";
import type { Workload } from "./workload.ts";

/** Conductances of the two benchmarks that have them. */
const conductanceKernels = {
  exc: { model: conductanceExponential.name, weight: 6, parameters: { tau_syn: 5, E_rev: 0 } },
  inh: { model: conductanceExponential.name, weight: 67, parameters: { tau_syn: 10, E_rev: -80 } },
};

/** The network's own synapses and what sets it going. */
export function startedWiring(dt: number, cells: number) {
  const { spikeSources, projections } = kick(dt);
  const own = wiring(cells, conductanceKernels);
  return { spikeSources, synapses: own.synapses, projections: [...own.projections, ...projections] };
}

const dt = 0.1;
const cells = 4000;
const size = sizes(cells);

/**
 * Balanced network with conductances: Brette et al. 2007, benchmark 1, by forward Euler like Brian2. With its rest of
 * -60 mV the activity carries itself and may die, so a run counts only at a rate that was kept up.
 */
export const coba: Workload = {
  name: "coba",
  title: "COBA, 4,000 cells",
  model: "coba",
  cells,
  dt,
  seconds: 1,
  quickSeconds: 1,
  quick: true,
  rate: [12, 30],
  tolerance: { rate: 0.2, cv: 0.1 },
  peers: ["brian2"],
  counted: populations,
  network: (seed) =>
    networkOf(dt, seed, [lif, conductanceExponential, kickModel], populations, {
      ...startedWiring(dt, cells),
      populations: populations.map((key, stream) => ({
        key,
        label: key,
        model: lif.name,
        parameters: { ...cubaCell, E_L: -60 },
        count: size[key],
        method: "euler",
        initial: { V_m: normally(size[key], -65, 5, seed, stream) },
      })),
    }),
};
