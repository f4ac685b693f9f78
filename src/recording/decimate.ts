/** Points of one curve, in order of time. */
export interface Curve {
  readonly t: readonly number[];
  readonly v: readonly number[];
}

/**
 * Keeps what a plot of `columns` pixels can show of the window (from, to]: the smallest and the largest value of each
 * pixel column, in the order in which they came, so that no peak is lost. Curves with few points pass unchanged.
 */
export function decimate(
  times: ArrayLike<number>,
  values: ArrayLike<number>,
  window: { readonly from: number; readonly to: number; readonly columns: number },
): Curve {
  const { from, to } = window;
  const start = firstAfter(times, from);
  const end = firstAfter(times, to);
  const columns = Math.max(1, Math.floor(window.columns));
  const t: number[] = [];
  const v: number[] = [];
  const keep = (at: number): void => {
    t.push(times[at]!);
    v.push(values[at]!);
  };
  if (end - start <= 2 * columns) {
    for (let at = start; at < end; at++) keep(at);
    return { t, v };
  }
  const width = (to - from) / columns;
  for (let at = start; at < end; ) {
    const pixel = columnOf(times[at]!, from, width, columns);
    let low = at;
    let high = at;
    for (; at < end && columnOf(times[at]!, from, width, columns) === pixel; at++) {
      if (values[at]! < values[low]!) low = at;
      if (values[at]! > values[high]!) high = at;
    }
    keep(Math.min(low, high));
    if (low !== high) keep(Math.max(low, high));
  }
  return { t, v };
}

/** The window is open at its start: a stamp on a border belongs to the column that ends there. */
function columnOf(time: number, from: number, width: number, columns: number): number {
  return Math.min(columns - 1, Math.max(0, Math.ceil((time - from) / width) - 1));
}

/** Index of the first time above `limit` in a rising list. */
function firstAfter(times: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
