import { type Ends, type Synapses, synapsesIn } from "./synapses.ts";
import { evenRows } from "./transpose.ts";

interface AllToAll {
  readonly selfConnections: boolean;
}

/** Where the synapses of each source begin if all are connected to all: their targets follow each other. */
export function rowsOfAll({ selfConnections }: AllToAll, ends: Ends): Uint32Array {
  return evenRows(ends.sources, ends.targets - (ends.same && !selfConnections ? 1 : 0));
}

export function allToAll(rule: AllToAll, ends: Ends): Synapses {
  const isOwnLeftOut = ends.same && !rule.selfConnections;
  const rows = rowsOfAll(rule, ends);
  const targets = new Uint32Array(synapsesIn(rows));
  let at = 0;
  for (let from = 0; from < ends.sources; from++)
    for (let to = 0; to < ends.targets; to++) if (!isOwnLeftOut || to !== from) targets[at++] = to;
  return { rows, targets };
}

export function oneToOne({ sources, targets }: Ends): Synapses {
  const n = Math.min(sources, targets);
  const rows = new Uint32Array(sources + 1).fill(n);
  for (let from = 0; from < n; from++) rows[from] = from;
  return { rows, targets: rows.slice(0, n) };
}
