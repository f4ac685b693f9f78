import { log, log1p } from "../elementary/log.ts";
import type { Ends, Synapses } from "./synapses.ts";
import { Words } from "./words.ts";

interface Chance {
  readonly probability: number;
  readonly selfConnections: boolean;
}

/**
 * Takes each pair independently with probability p, drawing only the gaps between those taken: the number skipped is
 * geometric, floor(log(u) / log(1 - p)). Sources are independent of each other.
 */
export function fixedProbability({ probability, selfConnections }: Chance, ends: Ends): Synapses {
  const p = Math.min(Math.max(probability, 0), 1);
  const isOwnLeftOut = ends.same && !selfConnections;
  const rows = new Uint32Array(ends.sources + 1);
  if (p === 0) return { rows, targets: new Uint32Array(0) };
  const words = new Words(ends.seed, ends.stream);
  const logMiss = log1p(-p);
  const mean = ends.sources * ends.targets * p;
  let targets = new Uint32Array(Math.ceil(mean + 6 * Math.sqrt(mean * (1 - p))) + ends.targets);
  let at = 0;
  for (let from = 0; from < ends.sources; from++) {
    words.restart(from);
    if (at + ends.targets > targets.length) targets = enlarged(targets, ends.targets);
    const own = isOwnLeftOut ? from : -1;
    for (let to = -1; ; ) {
      // log(1) / log(0) = -0: with probability 1 there are no gaps.
      to += 1 + Math.floor(log(words.unit()) / logMiss);
      if (to >= ends.targets) break;
      if (to !== own) targets[at++] = to;
    }
    rows[from + 1] = at;
  }
  return { rows, targets: targets.slice(0, at) };
}

function enlarged(values: Uint32Array<ArrayBuffer>, atLeast: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(values.length + Math.max(atLeast, values.length >>> 1));
  more.set(values);
  return more;
}
