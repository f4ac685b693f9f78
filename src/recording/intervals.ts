/**
 * Intervals between the spikes of each unit, counted as they come: memory does not grow with the run. Intervals are whole
 * steps, so every sum is exact.
 */
import { type Bins, momentsOf, roundWidth } from "./bins.ts";

/** Intervals longer than this [steps] are counted, but not told apart. */
const longest = 1_000_000;
/** A histogram of its own choice ends where this share of the intervals lies below. */
const shown = 0.995;
const usualBins = 40;
const mostBins = 1000;

export interface IntervalSummary {
  /** Number of intervals. */
  readonly count: number;
  /** Mean and standard deviation over all intervals [steps]. */
  readonly mean: number;
  readonly sd: number;
  /** Standard deviation over mean of all intervals together. */
  readonly cvPooled: number;
  /** The same for each unit with at least two intervals, averaged over these units: rates that differ do not add to it. */
  readonly cv: number;
}

export class Intervals {
  private readonly last: Float64Array;
  private readonly numbers: Float64Array;
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private bySteps = new Uint32Array(1024);

  constructor(units: number) {
    this.last = new Float64Array(units).fill(-1);
    this.numbers = new Float64Array(units);
    this.sums = new Float64Array(units);
    this.squares = new Float64Array(units);
  }

  /** A spike of a unit; the spikes of one unit come in order of time. */
  push(step: number, unit: number): void {
    const before = this.last[unit]!;
    this.last[unit] = step;
    if (before < 0) return;
    const interval = step - before;
    this.numbers[unit]!++;
    this.sums[unit]! += interval;
    this.squares[unit]! += interval * interval;
    const at = Math.min(interval, longest);
    if (at >= this.bySteps.length) this.grow(at);
    this.bySteps[at]!++;
  }

  clear(): void {
    this.last.fill(-1);
    for (const each of [this.numbers, this.sums, this.squares, this.bySteps]) each.fill(0);
  }

  summary(): IntervalSummary {
    const total = (list: Float64Array): number => list.reduce((sum, each) => sum + each, 0);
    const count = total(this.numbers);
    const pooled = spread(count, total(this.sums), total(this.squares));
    const single = Array.from(this.numbers, (n, unit) => spread(n, this.sums[unit]!, this.squares[unit]!));
    const cv = momentsOf(single.map(({ mean, sd }) => sd / mean).filter((each) => !Number.isNaN(each))).mean;
    return { count, ...pooled, cvPooled: pooled.sd / pooled.mean, cv };
  }

  /** Counts from 0 on, in bins of so many steps; null chooses a round number of ms. */
  bins(width: number | null, dt: number): Bins {
    const count = this.bySteps.reduce((sum, each) => sum + each, 0);
    let end = 0;
    let top = 0;
    for (let at = 0, seen = 0; at < this.bySteps.length; at++) {
      if (this.bySteps[at] === 0) continue;
      if (seen < shown * count) top = at;
      seen += this.bySteps[at]!;
      end = at;
    }
    const chosen = width ?? Math.max(1, Math.round(roundWidth((top * dt) / usualBins) / dt));
    const bins = Math.min(mostBins, Math.floor((width === null ? top : end) / chosen) + 1);
    const counts = new Array<number>(count === 0 ? 0 : bins).fill(0);
    for (let at = 0; at <= end; at++) {
      const bin = Math.floor(at / chosen);
      if (bin < counts.length) counts[bin]! += this.bySteps[at]!;
    }
    return { start: 0, width: chosen * dt, counts };
  }

  private grow(at: number): void {
    const larger = new Uint32Array(Math.min(longest + 1, Math.max(at + 1, this.bySteps.length * 2)));
    larger.set(this.bySteps);
    this.bySteps = larger;
  }
}

/** From sums of values and of their squares; the sample variance, n - 1. */
function spread(n: number, sum: number, squares: number): { readonly mean: number; readonly sd: number } {
  const mean = sum / n;
  const variance = (squares - n * mean * mean) / (n - 1);
  return { mean, sd: n < 2 ? Number.NaN : Math.sqrt(Math.max(0, variance)) };
}
