/**
 * The average course of a recorded variable around spikes: row k is the mean of the samples (k - before) rows from the spike.
 * A spike counts once its whole surroundings have been recorded.
 */
export class TriggeredAverage {
  readonly before: number;
  readonly after: number;
  /** Spikes averaged. */
  count = 0;
  private readonly everySteps: number;
  private readonly width: number;
  private readonly sums: Float64Array;
  /** Samples still needed, row by row; the first has the stamp `firstStep`. */
  private rows = new Float64Array(0);
  private firstStep = 0;
  private waiting: { readonly step: number; readonly column: number }[] = [];
  private total = 0;
  private samples = 0;

  /** `before` and `after` count rows, which come every so many steps with `width` values each. */
  constructor(before: number, after: number, everySteps: number, width: number) {
    this.before = before;
    this.after = after;
    this.everySteps = everySteps;
    this.width = width;
    this.sums = new Float64Array(before + 1 + after);
  }

  /** Adds samples that follow those before, then the spikes of the same stretch of time. */
  take(firstStep: number, values: Float64Array, spikes: readonly { readonly step: number; readonly column: number }[]) {
    if (this.rows.length === 0) this.firstStep = firstStep;
    const joined = new Float64Array(this.rows.length + values.length);
    joined.set(this.rows);
    joined.set(values, this.rows.length);
    this.rows = joined;
    for (const value of values) this.total += value;
    this.samples += values.length;
    this.waiting.push(...spikes);
    this.average();
    this.forget();
  }

  clear(): void {
    this.count = 0;
    this.sums.fill(0);
    this.rows = new Float64Array(0);
    this.waiting = [];
    this.total = 0;
    this.samples = 0;
  }

  /** NaN before the first spike. */
  values(): Float64Array {
    return this.sums.map((sum) => sum / this.count);
  }

  /** Mean of the variable over the whole run: what the average tends to far from the spike. */
  get mean(): number {
    return this.total / this.samples;
  }

  private average(): void {
    const rows = this.rows.length / this.width;
    this.waiting = this.waiting.filter(({ step, column }) => {
      const at = Math.floor((step - this.firstStep) / this.everySteps);
      if (at + this.after >= rows) return true;
      if (at >= this.before) {
        for (let k = 0; k < this.sums.length; k++)
          this.sums[k]! += this.rows[(at - this.before + k) * this.width + column]!;
        this.count++;
      }
      return false;
    });
  }

  /** Keeps what the spikes that wait, and those to come, still need. */
  private forget(): void {
    const rows = this.rows.length / this.width;
    const needed = this.before + this.after + 1;
    if (rows <= needed) return;
    this.rows = this.rows.slice((rows - needed) * this.width);
    this.firstStep += (rows - needed) * this.everySteps;
  }
}
