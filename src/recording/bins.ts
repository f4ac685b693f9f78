/** Counts in bins of equal width; bin k holds what lies in [start + k width, start + (k + 1) width). */
export interface Bins {
  readonly start: number;
  readonly width: number;
  readonly counts: readonly number[];
}

/** A plot of more bars than this shows none of them. */
const mostBins = 1000;
/** Bars of a histogram whose width nobody chose, about. */
const usualBins = 30;

/** 1, 2 or 5 times a power of ten: the smallest such number not below `least`. */
export function roundWidth(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Bins of some values, from the smallest to the largest; `width` null chooses a round one. */
export function binsOf(values: ArrayLike<number>, width: number | null): Bins {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    low = Math.min(low, values[at]!);
    high = Math.max(high, values[at]!);
  }
  const { bins, put } = binsWithin(low, high, width);
  for (let at = 0; at < values.length; at++) put(values[at]!);
  return bins;
}

/** Empty bins for values from `low` to `high`, and what counts one; none where `low` is above `high`. */
export function binsWithin(low: number, high: number, width: number | null): { bins: Bins; put(value: number): void } {
  if (!(low <= high)) return { bins: { start: 0, width: width ?? 1, counts: [] }, put: () => {} };
  const span = high - low;
  const wanted = width ?? roundWidth((span || Math.abs(high) || 1) / usualBins);
  const used = Math.max(wanted, span / mostBins);
  // A value on a border belongs to the bin that begins there, whatever the division loses.
  const binOf = (value: number): number => Math.floor(value / used + 1e-9);
  const first = binOf(low);
  const counts = new Array<number>(binOf(high) - first + 1).fill(0);
  const put = (value: number): void => {
    counts[binOf(value) - first]!++;
  };
  return { bins: { start: first * used, width: used, counts }, put };
}

/** Mean and sample standard deviation (n - 1) of some values; NaN where there are too few. */
export function momentsOf(values: ArrayLike<number>): { readonly mean: number; readonly sd: number } {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  const mean = sum / values.length;
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += (values[at]! - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
