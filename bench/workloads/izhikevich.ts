import { izhikevich2003 } from "../../src/models/neurons/izhikevich-2003.ts";
import { whiteNoise } from "../../src/models/sources/white-noise.ts";
import { exponential } from "../../src/models/synapses/exponential.ts";
import { evenly, networkOf } from "./parts.ts";
import { varied } from "./varied.ts";
import { populations, sizes } from "./vogels-abbott.ts";
import type { Workload } from "./workload.ts";

const dt = 1;
const cells = 1000;
const size = sizes(cells);
const cell = varied(izhikevich2003, ["a", "b", "c", "d"]);

/** Each cell has parameters of its own, made from one random number r in [0, 1). */
const types = {
  exc: {
    a: () => 0.02,
    b: () => 0.2,
    c: (r: number) => -65 + 15 * r * r,
    d: (r: number) => 8 - 6 * r * r,
    noise: 5,
    weights: { kind: "uniform", low: 0, high: 0.5 },
  },
  inh: {
    a: (r: number) => 0.02 + 0.08 * r,
    b: (r: number) => 0.25 - 0.05 * r,
    c: () => -65,
    d: () => 2,
    noise: 2,
    weights: { kind: "uniform", low: -1, high: 0 },
  },
} as const;

/** A current that lasts one step: nothing of it is left a step later. */
const oneStep = { tau_syn: 0.001 };

/** Thalamic noise and random connections among all: the program printed in Izhikevich 2003. */
export const izhikevich: Workload = {
  name: "izhikevich",
  title: "Izhikevich 2003, 1,000 cells, dt 1 ms",
  model: "izhikevich",
  cells,
  dt,
  seconds: 1,
  quickSeconds: 1,
  quick: true,
  rate: [5.5, 9],
  tolerance: { rate: 0.08, cv: 0.08 },
  peers: ["brian2", "numpy"],
  counted: populations,
  network: (seed) =>
    networkOf(dt, seed, [cell, whiteNoise, exponential], populations, {
      populations: populations.map((key, stream) => {
        const r = evenly(size[key], 0, 1, seed, stream);
        const { a, b, c, d } = types[key];
        return {
          ...{ key, label: key, model: cell.name, parameters: {}, count: size[key], method: "half-steps" },
          initial: { V_m: -65, a: r.map(a), b: r.map(b), c: r.map(c), d: r.map(d) },
        };
      }),
      currentSources: populations.map((key, stream) => ({
        ...{ key: `noise-${key}`, label: `noise ${key}`, model: whiteNoise.name, stream },
        parameters: { mean: 0, sd: types[key].noise },
      })),
      drives: populations.map((key) => ({ key: `drive-${key}`, from: `noise-${key}`, to: key })),
      synapses: populations.map((key, stream) => ({
        ...{ key: `from-${key}`, label: `from ${key}`, model: exponential.name, parameters: oneStep, weight: 0 },
        ...{ weightDistribution: types[key].weights, delaySteps: 1, stream },
        connectivity: { rule: "all-to-all", selfConnections: true },
      })),
      projections: populations.flatMap((from) =>
        populations.map((to) => ({ key: `${from}-${to}`, from, to, synapse: `from-${from}` })),
      ),
    }),
};
