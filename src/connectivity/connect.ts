import { log, log1p } from "../elementary/log.ts";
import type { Connectivity } from "../network/description.ts";
import { uniform } from "../random/philox.ts";

/** The synapses of a projection, sorted by source, then by target: source i owns `rows[i]` up to `rows[i + 1]`. */
export interface Synapses {
  /** [sources + 1] */
  readonly rows: Uint32Array;
  /** Target of each synapse. */
  readonly targets: Uint32Array;
  /** Weight of each synapse, when they differ; NaN where a pair brings none of its own. */
  readonly weights?: Float64Array;
}

/** The ends of a projection and what its random numbers depend on. */
export interface Ends {
  readonly sources: number;
  readonly targets: number;
  /** Source and target are one population. */
  readonly same: boolean;
  readonly seed: number;
  readonly stream: number;
}

/** Calls `make` for every synapse in order of source; within a source in order of target, except for lists. */
type Visit = (make: (from: number, to: number, weight?: number) => void) => void;

/** The synapses a rule makes. The description has been checked before: indices and shapes fit. */
export function connect(rule: Connectivity, ends: Ends): Synapses {
  const visit = visits[rule.rule](rule as never, ends);
  const rows = new Uint32Array(ends.sources + 1);
  let weighted = false;
  visit((from, _to, weight) => {
    rows[from + 1] = (rows[from + 1] ?? 0) + 1;
    if (weight !== undefined) weighted = true;
  });
  for (let i = 0; i < ends.sources; i++) rows[i + 1] = (rows[i + 1] ?? 0) + (rows[i] ?? 0);
  const total = rows[ends.sources] ?? 0;
  const targets = new Uint32Array(total);
  const weights = weighted ? new Float64Array(total).fill(Number.NaN) : undefined;
  const filled = rows.slice(0, ends.sources);
  visit((from, to, weight) => {
    const at = filled[from] ?? 0;
    filled[from] = at + 1;
    targets[at] = to;
    if (weights && weight !== undefined) weights[at] = weight;
  });
  return weights ? { rows, targets, weights } : { rows, targets };
}

const visits: {
  readonly [R in Connectivity["rule"]]: (rule: Extract<Connectivity, { rule: R }>, ends: Ends) => Visit;
} = {
  "all-to-all": (rule, ends) => (make) => {
    for (let from = 0; from < ends.sources; from++) {
      for (let to = 0; to < ends.targets; to++) if (rule.selfConnections || !ends.same || from !== to) make(from, to);
    }
  },
  "one-to-one": (_rule, ends) => (make) => {
    for (let i = 0; i < Math.min(ends.sources, ends.targets); i++) make(i, i);
  },
  "fixed-probability": (rule, ends) => (make) => {
    for (let from = 0; from < ends.sources; from++) {
      const allowed = (to: number): boolean => rule.selfConnections || !ends.same || from !== to;
      everyWithProbability(rule.probability, ends, from, (to) => {
        if (allowed(to)) make(from, to);
      });
    }
  },
  list: (rule) => (make) => {
    const sorted = [...rule.pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    for (const [from, to, weight] of sorted) make(from, to, weight);
  },
  matrix: (rule, ends) => (make) => {
    for (let from = 0; from < ends.sources; from++) {
      for (let to = 0; to < ends.targets; to++) {
        const weight = rule.weights[to]?.[from] ?? 0;
        if (weight !== 0) make(from, to, weight);
      }
    }
  },
};

/**
 * Visits each target independently with probability p, drawing only the gaps between those visited: the number skipped
 * is geometric, floor(log(u) / log(1 - p)). The draws of one source are numbered, so sources are independent.
 */
function everyWithProbability(p: number, ends: Ends, from: number, visit: (to: number) => void): void {
  if (p <= 0) return;
  const logMiss = log1p(-Math.min(p, 1));
  let to = -1;
  for (let draw = 0; ; draw++) {
    const gap = p >= 1 ? 0 : Math.floor(log(uniform(ends.seed, ends.stream, from, 0, draw)) / logMiss);
    to += 1 + gap;
    if (to >= ends.targets) return;
    visit(to);
  }
}
