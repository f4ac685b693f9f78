export type Indices = Uint32Array | Uint16Array;

/** As many targets as two bytes can tell apart. */
const mostInTwoBytes = 0x1_0000;

/** Targets in as few bytes as their number allows: a spike waits for the row of its synapses more than for anything else. */
export function narrow(synapses: Synapses, { targets: count }: Ends): Synapses {
  return count > mostInTwoBytes ? synapses : { ...synapses, targets: new Uint16Array(synapses.targets) };
}

/** The synapses of a projection, sorted by source, then by target: source i owns `rows[i]` up to `rows[i + 1]`. */
export interface Synapses {
  /** [sources + 1] */
  readonly rows: Uint32Array;
  /** Target of each synapse: in two bytes where that is enough for all there are. */
  readonly targets: Indices;
  /** Weight of each synapse, when they differ; NaN where a pair brings none of its own. */
  readonly weights?: Float64Array;
  /** Delay of each synapse [ms], when the rule brings some; NaN where a pair brings none of its own. */
  readonly delays?: Float64Array;
}

/** How many synapses rows tell of. */
export function synapsesIn(rows: Uint32Array): number {
  return rows[rows.length - 1] ?? 0;
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
