import { izhikevichGrid } from "../../src/models/neurons/izhikevich-grid.ts";
import { conductanceExponential } from "../../src/models/synapses/conductance-exponential.ts";
import { nmdaQuadratic } from "../../src/models/synapses/nmda-quadratic.ts";
import { networkOf } from "./parts.ts";
import { varied } from "./varied.ts";
import { populations } from "./vogels-abbott.ts";
import type { Workload } from "./workload.ts";

const dt = 0.1;
const size = { exc: 100, inh: 20 };
const cell = varied(izhikevichGrid, ["I_e"]);

const types = {
  exc: { C_m: 100, k: 3, v_r: -60, v_t: -50, v_peak: 50, a: 0.01, b: 5, c: -60, d: 400 },
  inh: { C_m: 20, k: 1, v_r: -55, v_t: -40, v_peak: 25, a: 0.15, b: 8, c: -55, d: 200 },
};

/** Two cells are driven; the activity travels from there. */
const driven = [500, 400];

const receptors = [
  { name: "AMPA", from: "exc", model: conductanceExponential.name, parameters: { tau_syn: 5, E_rev: 0 } },
  { name: "NMDA", from: "exc", model: nmdaQuadratic.name, parameters: { tau_syn: 100, E_rev: 0, V_Mg: -80, W_Mg: 60 } },
  { name: "GABA_A", from: "inh", model: conductanceExponential.name, parameters: { tau_syn: 6, E_rev: -70 } },
  { name: "GABA_B", from: "inh", model: conductanceExponential.name, parameters: { tau_syn: 150, E_rev: -90 } },
] as const;

/** Strongest connections [nS]; inhibition acts among inhibitory cells only. */
const paths = [
  { from: "exc", to: "exc", strongest: 5 },
  { from: "exc", to: "inh", strongest: 10 },
  { from: "inh", to: "inh", strongest: 10 },
] as const;

/** Width of the connections around the ring, in degrees. */
const width = 14.4;

/** Weights by row = target and column = source, falling with the distance on the ring; no cell reaches itself. */
function weights({ from, to, strongest }: (typeof paths)[number]): number[][] {
  return Array.from({ length: size[to] }, (_, i) =>
    Array.from({ length: size[from] }, (_, j) => {
      const apart = Math.abs((360 * i) / size[to] - (360 * j) / size[from]);
      const distance = Math.min(apart, 360 - apart);
      return from === to && i === j ? 0 : strongest * Math.exp(-((distance / width) ** 2));
    }),
  );
}

/** The ring of a course notebook, where each program must give the same spikes: nothing is random. */
export const ring: Workload = {
  name: "ring",
  title: "Notebook ring, 100 + 20 Izhikevich cells, four receptors",
  model: "ring",
  cells: 120,
  dt,
  seconds: 1,
  quickSeconds: 1,
  quick: true,
  rate: [42, 48],
  tolerance: { rate: 0.002, cv: 0.01 },
  peers: ["numpy"],
  counted: populations,
  network: (seed) => {
    const used = paths.flatMap((path) =>
      receptors.flatMap((receptor) =>
        receptor.from === path.from ? [{ path, receptor, key: `${receptor.name}-${path.to}` }] : [],
      ),
    );
    return networkOf(dt, seed, [cell, conductanceExponential, nmdaQuadratic], populations, {
      populations: populations.map((key) => ({
        ...{ key, label: key, model: cell.name, parameters: types[key], count: size[key] },
        method: "euler-exact-kernels",
        initial: { I_e: Array.from({ length: size[key] }, (_, i) => (key === "exc" ? (driven[i] ?? 0) : 0)) },
      })),
      synapses: used.map(({ path, receptor: { model, parameters }, key }) => ({
        ...{ key, label: key, model, parameters, weight: path.strongest, delaySteps: 1, stream: 0 },
        connectivity: { rule: "matrix", weights: weights(path) },
      })),
      projections: used.map(({ path: { from, to }, key }) => ({ key, from, to, synapse: key })),
    });
  },
};
