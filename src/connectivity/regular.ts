import type { Ends, Synapses } from "./synapses.ts";

export function allToAll({ selfConnections }: { readonly selfConnections: boolean }, ends: Ends): Synapses {
  const isOwnLeftOut = ends.same && !selfConnections;
  const rows = new Uint32Array(ends.sources + 1);
  const targets = new Uint32Array(ends.sources * (ends.targets - (isOwnLeftOut ? 1 : 0)));
  let at = 0;
  for (let from = 0; from < ends.sources; from++) {
    for (let to = 0; to < ends.targets; to++) if (!isOwnLeftOut || to !== from) targets[at++] = to;
    rows[from + 1] = at;
  }
  return { rows, targets };
}

export function oneToOne({ sources, targets }: Ends): Synapses {
  const n = Math.min(sources, targets);
  const rows = new Uint32Array(sources + 1).fill(n);
  for (let from = 0; from < n; from++) rows[from] = from;
  return { rows, targets: rows.slice(0, n) };
}
