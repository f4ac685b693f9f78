/** Figures of spike trains. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

/** Coefficient of variation of the intervals of a train. */
export function variation(train: readonly number[]): number {
  const intervals = train.slice(1).map((t, i) => t - train[i]!);
  return Math.sqrt(variance(intervals)) / mean(intervals);
}

/** Power of the common activity at a frequency [1/s], by counts in bins of a width [ms]; 1 for independent cells. */
export function power(counts: readonly number[], binMs: number, frequency: number): number {
  const middle = mean(counts);
  const turn = (2 * Math.PI * frequency * binMs) / 1000;
  const part = (wave: (x: number) => number) =>
    counts.reduce((sum, count, k) => sum + (count - middle) * wave(turn * k), 0);
  return (part(Math.cos) ** 2 + part(Math.sin) ** 2) / counts.length / middle;
}
