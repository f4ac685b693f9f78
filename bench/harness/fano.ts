import type { Spikes } from "./statistics.ts";

export interface Fano {
  /** Variance over mean of how often one cell fires in a window, mean over cells: 1 for Poisson trains, 0 for clocks. */
  readonly cell: number;
  /** Variance over mean of how often all cells fire in a window: 1 for independent Poisson trains, larger in common rhythms. */
  readonly population: number;
}

/** Fano factors of counts in windows of `cellMs` and `populationMs` after a start-up [s]. */
export function fanoFactors(
  { steps, cells }: Spikes,
  count: number,
  dt: number,
  seconds: number,
  startUpSeconds: number,
  { cellMs, populationMs }: { readonly cellMs: number; readonly populationMs: number },
): Fano {
  const counts = (windowMs: number, rows: number, row: (i: number) => number): Float64Array[] => {
    const windows = Math.floor((1000 * (seconds - startUpSeconds)) / windowMs);
    const made = Array.from({ length: rows }, () => new Float64Array(windows));
    for (const [i, step] of steps.entries()) {
      const window = Math.floor((step * dt - 1000 * startUpSeconds) / windowMs);
      if (window >= 0 && window < windows) made[row(i)]![window]!++;
    }
    return made;
  };
  const factors = counts(cellMs, count, (i) => cells[i]!).flatMap((row) => factor(row) ?? []);
  return {
    cell: factors.reduce((sum, one) => sum + one, 0) / factors.length,
    population: factor(counts(populationMs, 1, () => 0)[0]!) ?? 0,
  };
}

/** Variance over mean, the variance with one degree of freedom spent on the mean; null for a silent row. */
function factor(counts: Float64Array): number | null {
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  if (mean === 0) return null;
  return counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (counts.length - 1) / mean;
}
