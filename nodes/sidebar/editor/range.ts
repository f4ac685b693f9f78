import type { Ring } from "./ring.ts";

/** The span of a value axis: it grows at once and shrinks only when much of it is empty, so that it does not tremble. */
export class Range {
  private min = Number.NaN;
  private max = Number.NaN;

  clear(): void {
    this.min = Number.NaN;
    this.max = Number.NaN;
  }

  follow(rings: readonly Ring[], from: number, to: number): { min: number; max: number } {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const ring of rings)
      for (let index = ring.firstFrom(from); index < ring.length && ring.time(index) <= to; index++) {
        const value = ring.value(index);
        if (value < low) low = value;
        if (value > high) high = value;
      }
    if (low <= high) this.cover(low, high);
    return Number.isNaN(this.min) ? { min: 0, max: 1 } : { min: this.min, max: this.max };
  }

  private cover(low: number, high: number): void {
    const inside = low >= this.min && high <= this.max;
    if (inside && high - low > 0.5 * (this.max - this.min)) return;
    const wide = high - low;
    if (inside && wide < 1e-9 * Math.abs(high)) return;
    const margin = wide > 0 ? 0.08 * wide : Math.abs(high) * 0.05 || 1;
    this.min = low - margin;
    this.max = high + margin;
  }
}
