/** The latest spikes of a recording: a ring of at most `limit` entries, so that memory is fixed however long it runs. */
import { copyRuns, lengthOf, RingRows, type Run } from "./ring-rows.ts";

export interface SpikeList {
  /** Steps since the last reset, in order of time. */
  readonly steps: Float64Array;
  readonly senders: Uint32Array;
}

export class SpikeRing extends RingRows {
  private senders = new Uint32Array(0);

  constructor(limit: number) {
    super(limit, 1024);
  }

  push(step: number, sender: number): void {
    const place = this.take(step);
    this.senders[place] = sender;
  }

  /** A copy of everything kept, oldest first; or only of what came after a step. */
  list(after = -1): SpikeList {
    const runs = this.runs(after);
    const senders = copyRuns(this.senders, runs, new Uint32Array(lengthOf(runs)), 1);
    return { steps: this.stepsIn(runs), senders };
  }

  protected override move(runs: readonly Run[], room: number): void {
    this.senders = copyRuns(this.senders, runs, new Uint32Array(room), 1);
  }
}
