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
