import { exp } from "../elementary/exp.ts";
import type { Connectivity, Neighbourhood } from "../network/description.ts";
import type { Ends, Synapses } from "./synapses.ts";
import { Words } from "./words.ts";

type Rule<R extends Connectivity["rule"]> = Extract<Connectivity, { rule: R }>;

/** Weights that fall with the distance: exp(-d^2 / (2 sigma^2)), or exp(-d^2 / sigma^2) as in Cano-Colino et al. 2013. */
export function gaussianWeight({ peak, ...around }: Rule<"gaussian-weight">, ends: Ends): Synapses {
  const profile = profileOf(around, ends);
  const rows = new Uint32Array(ends.sources + 1);
  const most = ends.sources * ends.targets;
  const targets = new Uint32Array(most);
  const weights = new Float64Array(most);
  let at = 0;
  for (let from = 0; from < ends.sources; from++) {
    for (let to = 0; to < ends.targets; to++) {
      const weight = peak * profile(from, to);
      if (weight === 0) continue;
      targets[at] = to;
      weights[at++] = weight;
    }
    rows[from + 1] = at;
  }
  return at === 0
    ? { rows, targets: targets.slice(0, 0) }
    : { rows, targets: targets.slice(0, at), weights: weights.slice(0, at) };
}

/** Each pair with the chance of its distance: a word for each pair decides. */
export function gaussianProbability(rule: Rule<"gaussian-probability">, ends: Ends): Synapses {
  const profile = profileOf(rule, ends);
  const chance = Math.min(Math.max(rule.probability, 0), 1) * 0x1_0000_0000;
  const words = new Words(ends.seed, ends.stream);
  const rows = new Uint32Array(ends.sources + 1);
  const targets: number[] = [];
  for (let from = 0; from < ends.sources; from++) {
    words.restart(from);
    for (let to = 0; to < ends.targets; to++) if (words.next() < chance * profile(from, to)) targets.push(to);
    rows[from + 1] = targets.length;
  }
  return { rows, targets: Uint32Array.from(targets) };
}

/** The share of the peak for a pair; 0 for a neuron and itself where that is left out. */
function profileOf(
  { layout, sigma, halved, selfConnections }: Neighbourhood,
  { sources, targets, same }: Ends,
): (from: number, to: number) => number {
  const isOwnLeftOut = same && !selfConnections;
  const place = (i: number, n: number): number => (layout === "ring" ? (360 * i) / n : (i + 0.5) / n);
  const scale = (halved ? 2 : 1) * sigma * sigma;
  return (from, to) => {
    if (isOwnLeftOut && from === to) return 0;
    const apart = Math.abs(place(from, sources) - place(to, targets));
    const distance = layout === "ring" ? Math.min(apart, 360 - apart) : apart;
    return exp(-(distance * distance) / scale);
  };
}
