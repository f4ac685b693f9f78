import type { Connectivity } from "../network/description.ts";
import type { Ends, Synapses } from "./synapses.ts";
import { addUp } from "./transpose.ts";

type Rule<R extends Connectivity["rule"]> = Extract<Connectivity, { rule: R }>;

export function listed({ pairs }: Rule<"list">, { sources }: Ends): Synapses {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const rows = new Uint32Array(sources + 1);
  for (const [from] of sorted) rows[from + 1] = (rows[from + 1] ?? 0) + 1;
  addUp(rows);
  const targets = Uint32Array.from(sorted, ([, to]) => to);
  const column = (at: 2 | 3): Float64Array | undefined =>
    sorted.some((pair) => pair[at] !== undefined)
      ? Float64Array.from(sorted, (pair) => pair[at] ?? Number.NaN)
      : undefined;
  const [weights, delays] = [column(2), column(3)];
  return { rows, targets, ...(weights ? { weights } : {}), ...(delays ? { delays } : {}) };
}

export function fromMatrix({ weights: matrix }: Rule<"matrix">, { sources, targets: count }: Ends): Synapses {
  const rows = new Uint32Array(sources + 1);
  const total = matrix.reduce((sum, row) => sum + row.reduce((some, weight) => some + (weight === 0 ? 0 : 1), 0), 0);
  const targets = new Uint32Array(total);
  const weights = new Float64Array(total);
  let at = 0;
  for (let from = 0; from < sources; from++) {
    for (let to = 0; to < count; to++) {
      const weight = matrix[to]?.[from] ?? 0;
      if (weight === 0) continue;
      targets[at] = to;
      weights[at++] = weight;
    }
    rows[from + 1] = at;
  }
  return at === 0 ? { rows, targets } : { rows, targets, weights };
}
