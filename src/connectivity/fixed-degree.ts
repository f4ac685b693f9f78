import { Chooser } from "./distinct.ts";
import type { Ends, Synapses } from "./synapses.ts";
import { evenRows, type Lists, transpose } from "./transpose.ts";
import { Words } from "./words.ts";

/** How partners are drawn. */
export interface Drawing {
  /** Whether a pair may be connected several times. */
  readonly multapses: boolean;
  readonly selfConnections: boolean;
}

/** Every target draws `indegree` sources. */
export function fixedIndegree({ indegree, ...drawing }: Drawing & { indegree: number }, ends: Ends): Synapses {
  const bySource = transpose(drawPartners(ends.targets, ends.sources, indegree, drawing, ends), ends.sources);
  return { rows: bySource.rows, targets: bySource.values };
}

/** Every source draws `outdegree` targets. Sorted by target and then by source again, so that targets rise. */
export function fixedOutdegree({ outdegree, ...drawing }: Drawing & { outdegree: number }, ends: Ends): Synapses {
  const byTarget = transpose(drawPartners(ends.sources, ends.targets, outdegree, drawing, ends), ends.targets);
  const bySource = transpose(byTarget, ends.sources);
  return { rows: bySource.rows, targets: bySource.values };
}

/** Each of `n` neurons draws `k` of `others`. */
function drawPartners(n: number, others: number, k: number, drawing: Drawing, ends: Ends): Lists {
  const isOwnLeftOut = ends.same && !drawing.selfConnections;
  const choices = isOwnLeftOut ? others - 1 : others;
  const words = new Words(ends.seed, ends.stream);
  const chooser = drawing.multapses ? null : new Chooser(choices);
  const values = new Uint32Array(n * k);
  for (let i = 0; i < n; i++) {
    words.restart(i);
    const [start, end] = [i * k, (i + 1) * k];
    if (chooser) chooser.choose(k, words, values, start);
    else for (let s = start; s < end; s++) values[s] = words.below(choices);
    if (isOwnLeftOut) skip(i, values, start, end);
  }
  return { rows: evenRows(n, k), values };
}

/** Makes numbers of those without `own` numbers of all. */
function skip(own: number, values: Uint32Array, start: number, end: number): void {
  for (let s = start; s < end; s++) {
    const value = values[s] as number;
    if (value >= own) values[s] = value + 1;
  }
}
