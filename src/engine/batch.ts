/** What recorders deliver: typed arrays that can cross threads without a copy. */

/** Spikes of one recorder in a batch; stamps relative to the batch's `fromStep`, in order of time. */
export interface SpikeBatch {
  readonly recorder: string;
  readonly offsets: Uint32Array;
  readonly senders: Uint32Array;
}

/** Samples of one recorder in a batch, row by row: `values[row * width + column]`. */
export interface TraceBatch {
  readonly recorder: string;
  /** Stamp of the first row, in steps since the last reset. */
  readonly firstStep: number;
  readonly everySteps: number;
  readonly width: number;
  readonly values: Float64Array;
}
