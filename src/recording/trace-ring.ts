/** The latest samples of one recorder: a ring of at most `limit` rows of `width` values each. */
import { copyRuns, lengthOf, RingRows, type Run } from "./ring-rows.ts";

export interface TraceTable {
  /** Stamp of each row, in steps since the last reset. */
  readonly steps: Float64Array;
  readonly width: number;
  /** Row by row: `values[row * width + column]`. */
  readonly values: Float64Array;
}

export class TraceRing extends RingRows {
  readonly width: number;
  private values = new Float64Array(0);

  constructor(limit: number, width: number) {
    super(limit, 256);
    this.width = width;
  }

  /** Takes the row that starts at `offset` in `source`. */
  push(step: number, source: ArrayLike<number>, offset = 0): void {
    const row = this.take(step);
    for (let column = 0; column < this.width; column++)
      this.values[row * this.width + column] = source[offset + column] ?? Number.NaN;
  }

  /** A copy of everything kept, oldest first; or only of what came after a step. */
  table(after = -1): TraceTable {
    const runs = this.runs(after);
    const { width } = this;
    const values = copyRuns(this.values, runs, new Float64Array(lengthOf(runs) * width), width);
    return { steps: this.stepsIn(runs), width, values };
  }

  protected override move(runs: readonly Run[], room: number): void {
    this.values = copyRuns(this.values, runs, new Float64Array(room * this.width), this.width);
  }
}

/** One column of a table. */
export function column(table: TraceTable, index: number): Float64Array {
  const { steps, width, values } = table;
  const found = new Float64Array(steps.length);
  for (let row = 0; row < found.length; row++) found[row] = values[row * width + index]!;
  return found;
}
