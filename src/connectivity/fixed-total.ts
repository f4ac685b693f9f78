import type { Drawing } from "./fixed-degree.ts";
import type { Ends, Synapses } from "./synapses.ts";
import { addUp, type Lists, transpose } from "./transpose.ts";
import { Words } from "./words.ts";

/** Draws `total` pairs among all. Without repeats, of more than half the pairs those left out are drawn. */
export function fixedTotal({ total, ...drawing }: Drawing & { total: number }, ends: Ends): Synapses {
  const isOwnLeftOut = ends.same && !drawing.selfConnections;
  const pairs = ends.sources * (isOwnLeftOut ? ends.targets - 1 : ends.targets);
  const words = new Words(ends.seed, ends.stream);
  words.restart(0);
  const isMost = !drawing.multapses && 2 * total > pairs;
  const wanted = isMost ? pairs - total : total;
  const byTarget = drawing.multapses
    ? drawPairs(wanted, words, isOwnLeftOut, ends)
    : drawDistinct(wanted, words, isOwnLeftOut, ends);
  const bySource = transpose(byTarget, ends.sources);
  const { rows, values } = isMost ? allBut(bySource, isOwnLeftOut, total, ends) : bySource;
  return { rows, targets: values };
}

/** The sources of drawn pairs by target, in the order drawn. */
function drawPairs(n: number, words: Words, isOwnLeftOut: boolean, { sources, targets }: Ends): Lists {
  const from = new Uint32Array(n);
  const to = new Uint32Array(n);
  const rows = new Uint32Array(targets + 1);
  for (let s = 0; s < n; s++) {
    const source = words.below(sources);
    const drawn = words.below(isOwnLeftOut ? targets - 1 : targets);
    const target = isOwnLeftOut && drawn >= source ? drawn + 1 : drawn;
    from[s] = source;
    to[s] = target;
    rows[target + 1] = (rows[target + 1] as number) + 1;
  }
  addUp(rows);
  const filled = rows.slice(0, targets);
  const values = new Uint32Array(n);
  for (let s = 0; s < n; s++) {
    const target = to[s] as number;
    const at = filled[target] as number;
    values[at] = from[s] as number;
    filled[target] = at + 1;
  }
  return { rows, values };
}

/**
 * As many different pairs: what came before is left out, and as many as are missing are drawn again, until none is. These are
 * the first different ones of an endless row of draws, so each set of pairs has the same chance.
 */
function drawDistinct(n: number, words: Words, isOwnLeftOut: boolean, ends: Ends): Lists {
  const seen = new Uint32Array(ends.sources);
  const rounds: Lists[] = [];
  let stamp = 0;
  for (let missing = n; missing > 0; ) {
    const { rows, values } = drawPairs(missing, words, isOwnLeftOut, ends);
    const kept = new Uint32Array(rows.length);
    let left = 0;
    for (let target = 0; target < ends.targets; target++) {
      const [start, end] = [rows[target] as number, rows[target + 1] as number];
      if (start < end) {
        stamp++;
        for (const round of rounds) mark(round, target, seen, stamp);
      }
      for (let s = start; s < end; s++) {
        const source = values[s] as number;
        if (seen[source] === stamp) continue;
        seen[source] = stamp;
        values[left++] = source;
      }
      kept[target + 1] = left;
    }
    rounds.push({ rows: kept, values: values.subarray(0, left) });
    missing -= left;
  }
  return joined(rounds, n, ends.targets);
}

function mark({ rows, values }: Lists, list: number, seen: Uint32Array, stamp: number): void {
  const end = rows[list + 1] as number;
  for (let s = rows[list] as number; s < end; s++) seen[values[s] as number] = stamp;
}

function joined(rounds: readonly Lists[], total: number, n: number): Lists {
  const rows = new Uint32Array(n + 1);
  const values = new Uint32Array(total);
  let at = 0;
  for (let list = 0; list < n; list++) {
    for (const round of rounds) {
      const end = round.rows[list + 1] as number;
      for (let s = round.rows[list] as number; s < end; s++) values[at++] = round.values[s] as number;
    }
    rows[list + 1] = at;
  }
  return { rows, values };
}

/** For each source the targets that are not in its list; lists are in rising order. */
function allBut(left: Lists, isOwnLeftOut: boolean, total: number, { sources, targets }: Ends): Lists {
  const rows = new Uint32Array(sources + 1);
  const values = new Uint32Array(total);
  let at = 0;
  for (let source = 0; source < sources; source++) {
    let s = left.rows[source] as number;
    const end = left.rows[source + 1] as number;
    for (let target = 0; target < targets; target++) {
      if (s < end && left.values[s] === target) s++;
      else if (!isOwnLeftOut || target !== source) values[at++] = target;
    }
    rows[source + 1] = at;
  }
  return { rows, values };
}
