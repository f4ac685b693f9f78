/** The newest points of a series, at most `capacity` of them, in fixed memory: times [ms] and a value each. */
export class Ring {
  private readonly times: Float64Array;
  private readonly values: Float64Array;
  private start = 0;
  private count = 0;
  readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.times = new Float64Array(capacity);
    this.values = new Float64Array(capacity);
  }

  get length(): number {
    return this.count;
  }

  /** Time of the newest point; minus infinity when empty. */
  get last(): number {
    return this.count ? this.time(this.count - 1) : Number.NEGATIVE_INFINITY;
  }

  push(time: number, value: number): void {
    const at = (this.start + this.count) % this.capacity;
    this.times[at] = time;
    this.values[at] = value;
    if (this.count < this.capacity) this.count++;
    else this.start = (this.start + 1) % this.capacity;
  }

  clear(): void {
    this.start = 0;
    this.count = 0;
  }

  time(index: number): number {
    return this.times[(this.start + index) % this.capacity] ?? Number.NaN;
  }

  value(index: number): number {
    return this.values[(this.start + index) % this.capacity] ?? Number.NaN;
  }

  /** Index of the first point at or after a time; times rise. */
  firstFrom(time: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.time(middle) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
