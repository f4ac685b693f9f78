/** Spikes of one run: the step at which each was fired and the cell that fired it, in any order. */
export interface Spikes {
  readonly steps: Uint32Array;
  readonly cells: Uint32Array;
}

export interface SpikeStatistics {
  /** Mean number of spikes a second of a cell. */
  readonly rate: number;
  /** Mean over cells of the coefficient of variation of their intervals; null when no cell has enough of them. */
  readonly cv: number | null;
}

/** Intervals a cell must have for a coefficient of variation of its own. */
const enoughIntervals = 3;

/** What comes before counts as start-up: a fifth of the run, half a second at most. */
export function startUpSeconds(seconds: number): number {
  return Math.min(0.2 * seconds, 0.5);
}

/** Rate and irregularity after the start-up. One computation for all programs, so none can flatter itself. */
export function spikeStatistics(spikes: Spikes, cells: number, dt: number, seconds: number): SpikeStatistics {
  const from = startUpSeconds(seconds) / (dt / 1000);
  const intervals = new Uint32Array(cells);
  const sums = new Float64Array(cells);
  const squares = new Float64Array(cells);
  const last = new Float64Array(cells).fill(-1);
  let counted = 0;
  for (const at of inOrderOfTime(spikes.steps)) {
    const step = spikes.steps[at]!;
    const cell = spikes.cells[at]!;
    if (step < from || cell >= cells) continue;
    counted++;
    const before = last[cell]!;
    last[cell] = step;
    if (before < 0) continue;
    intervals[cell]!++;
    sums[cell]! += step - before;
    squares[cell]! += (step - before) ** 2;
  }
  let total = 0;
  let irregular = 0;
  for (let cell = 0; cell < cells; cell++) {
    const n = intervals[cell]!;
    if (n < enoughIntervals) continue;
    const mean = sums[cell]! / n;
    total += Math.sqrt(Math.max(0, squares[cell]! / n - mean * mean)) / mean;
    irregular++;
  }
  return {
    rate: counted / (cells * (seconds - startUpSeconds(seconds))),
    cv: irregular > 0 ? total / irregular : null,
  };
}

/** Indices by step; almost always the spikes come in order already. */
function inOrderOfTime(steps: Uint32Array): Uint32Array {
  const order = Uint32Array.from(steps, (_, i) => i);
  return steps.every((step, i) => i === 0 || step >= steps[i - 1]!)
    ? order
    : order.sort((a, b) => steps[a]! - steps[b]!);
}
