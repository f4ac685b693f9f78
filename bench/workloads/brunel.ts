import { lif } from "../../src/models/neurons/lif.ts";
import { poissonBackground } from "../../src/models/sources/poisson-background.ts";
import { delta } from "../../src/models/synapses/delta.ts";
import type { Connectivity } from "../../src/network/description.ts";
import { evenly, networkOf } from "./parts.ts";
import { populations, sizes } from "./vogels-abbott.ts";
import type { Workload } from "./workload.ts";

const dt = 0.1;
const threshold = 20;
const timeConstant = 20;
/** How much stronger inhibition is. */
const ratio = 5;

/** Sparse network with delta synapses in the irregular state: Brunel 2000, with a tenth of the cells connected. */
export function brunel(cells: number, quick: boolean): Workload {
  const size = sizes(cells);
  // A small network keeps the size of the fluctuations: the square of the jump times the number of inputs.
  const jump = 0.1 * Math.sqrt(1000 / (size.exc / 10));
  // Twice the rate that holds the mean at threshold, in spikes a millisecond, from as many inputs as a cell has inside.
  const inputs = size.exc / 10;
  const rate = (2 * threshold) / (jump * timeConstant) / inputs;
  const from = (key: "exc" | "inh"): Connectivity => ({
    rule: "fixed-indegree",
    indegree: size[key] / 10,
    multapses: true,
    selfConnections: true,
  });
  return {
    name: `brunel-${cells}`,
    title: `Brunel, ${cells.toLocaleString("en")} cells`,
    model: "brunel",
    cells,
    dt,
    seconds: 1,
    quickSeconds: 1,
    quick,
    rate: cells > 5000 ? [34, 41] : [64, 74],
    tolerance: { rate: 0.03, cv: 0.05 },
    peers: ["brian2"],
    counted: populations,
    network: (seed) =>
      networkOf(dt, seed, [lif, delta, poissonBackground], populations, {
        populations: populations.map((key, stream) => ({
          key,
          label: key,
          model: lif.name,
          parameters: { C_m: 250, tau_m: timeConstant, E_L: 0, V_th: threshold, V_reset: 10, t_ref: 2, I_e: 0 },
          count: size[key],
          initial: { V_m: evenly(size[key], 0, threshold, seed, stream) },
        })),
        spikeSources: populations.map((key, stream) => ({
          key: `background-${key}`,
          label: `background ${key}`,
          model: poissonBackground.name,
          parameters: { rate, inputs },
          count: size[key],
          stream,
        })),
        synapses: [
          {
            ...{ key: "background", label: "background", model: delta.name, parameters: {}, weight: jump },
            ...{ delaySteps: 1, connectivity: { rule: "one-to-one" }, stream: 0 },
          },
          ...populations.map((key, stream) => ({
            ...{ key: `from-${key}`, label: `from ${key}`, model: delta.name, parameters: {} },
            weight: key === "exc" ? jump : -ratio * jump,
            ...{ delaySteps: 15, connectivity: from(key), stream },
          })),
        ],
        projections: populations.flatMap((to) => [
          { key: `background-${to}`, from: `background-${to}`, to, synapse: "background" },
          ...populations.map((source) => ({ key: `${source}-${to}`, from: source, to, synapse: `from-${source}` })),
        ]),
      }),
  };
}
