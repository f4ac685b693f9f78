/** The latest samples of one recorder: a ring of at most `limit` rows of `width` values each. */
export interface TraceTable {
  /** Stamp of each row, in steps since the last reset. */
  readonly steps: Float64Array;
  readonly width: number;
  /** Row by row: `values[row * width + column]`. */
  readonly values: Float64Array;
}

export class TraceRing {
  readonly limit: number;
  readonly width: number;
  /** Rows that fell out of the ring. */
  forgotten = 0;
  private steps = new Float64Array(0);
  private values = new Float64Array(0);
  private head = 0;
  private count = 0;

  constructor(limit: number, width: number) {
    this.limit = Math.max(1, Math.floor(limit));
    this.width = width;
  }

  get size(): number {
    return this.count;
  }

  /** Takes the row that starts at `offset` in `source`. */
  push(step: number, source: ArrayLike<number>, offset = 0): void {
    if (this.count === this.steps.length && this.count < this.limit) this.grow();
    const capacity = this.steps.length;
    const row = (this.head + this.count) % capacity;
    this.steps[row] = step;
    for (let column = 0; column < this.width; column++)
      this.values[row * this.width + column] = source[offset + column] ?? Number.NaN;
    if (this.count < capacity) this.count++;
    else {
      this.head = (this.head + 1) % capacity;
      this.forgotten++;
    }
  }

  clear(): void {
    this.head = 0;
    this.count = 0;
    this.forgotten = 0;
  }

  /** A copy of everything kept, oldest first; or only of what came after a step. */
  table(after = -1): TraceTable {
    const { width } = this;
    const skipped = after < 0 ? 0 : this.countUpTo(after);
    const count = this.count - skipped;
    const steps = new Float64Array(count);
    const values = new Float64Array(count * width);
    for (let row = 0; row < count; row++) {
      const from = (this.head + skipped + row) % this.steps.length;
      steps[row] = this.steps[from]!;
      for (let at = 0; at < width; at++) values[row * width + at] = this.values[from * width + at]!;
    }
    return { steps, width, values };
  }

  private countUpTo(step: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.steps[(this.head + middle) % this.steps.length]! > step) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private grow(): void {
    const capacity = Math.min(this.limit, Math.max(256, this.steps.length * 2));
    const kept = this.table();
    this.steps = new Float64Array(capacity);
    this.values = new Float64Array(capacity * this.width);
    this.steps.set(kept.steps);
    this.values.set(kept.values);
    this.head = 0;
  }
}

/** One column of a table. */
export function column(table: TraceTable, index: number): Float64Array {
  const { steps, width, values } = table;
  const found = new Float64Array(steps.length);
  for (let row = 0; row < found.length; row++) found[row] = values[row * width + index]!;
  return found;
}
