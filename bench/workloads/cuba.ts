import { lif } from "../../src/models/neurons/lif.ts";
import { exponential } from "../../src/models/synapses/exponential.ts";
import { evenly, networkOf } from "./parts.ts";
import { populations, sizes, wiring } from "./vogels-abbott.ts";
import type { Workload } from "./workload.ts";

/** The cell of this benchmark: 200 pF and 10 nS, at rest just above its threshold. */
export const cubaCell = { C_m: 200, tau_m: 20, E_L: -49, V_th: -50, V_reset: -60, t_ref: 5, I_e: 0 };

/** Currents that decay exponentially: 1.62 mV and -9 mV on a cell of 10 nS are 16.2 pA and -90 pA. */
export const cubaKernels = {
  exc: { model: exponential.name, weight: 16.2, parameters: { tau_syn: 5 } },
  inh: { model: exponential.name, weight: -90, parameters: { tau_syn: 10 } },
};

/** Balanced network with current synapses: Brette et al. 2007, benchmark 2, after Vogels and Abbott 2005. */
export function cuba(name: string, cells: number, quick: boolean): Workload {
  const size = sizes(cells);
  const dt = 0.1;
  return {
    name,
    title: `CUBA, ${cells.toLocaleString("en")} cells`,
    model: "cuba",
    cells,
    dt,
    seconds: 1,
    quickSeconds: 1,
    quick,
    rate: [4, 8],
    tolerance: { rate: 0.1, cv: 0.1 },
    peers: ["brian2"],
    counted: populations,
    network: (seed) =>
      networkOf(dt, seed, [lif, exponential], populations, {
        populations: populations.map((key, stream) => ({
          key,
          label: key,
          model: lif.name,
          parameters: cubaCell,
          count: size[key],
          initial: { V_m: evenly(size[key], -60, -50, seed, stream) },
        })),
        ...wiring(cells, cubaKernels),
      }),
  };
}
