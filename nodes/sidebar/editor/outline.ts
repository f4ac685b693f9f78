/**
 * Which points of a curve to keep so that at most `most` remain and its shape is seen from beginning to end: the lowest
 * and the highest of each stretch, in the order in which they come.
 */
export function outline(values: ArrayLike<number>, most: number): Iterable<number> {
  if (values.length <= most) return all(values.length);
  return extremes(values, Math.max(1, Math.floor(most / 2)));
}

function* all(count: number): Generator<number> {
  for (let at = 0; at < count; at++) yield at;
}

function* extremes(values: ArrayLike<number>, stretches: number): Generator<number> {
  for (let stretch = 0; stretch < stretches; stretch++) {
    const end = Math.floor(((stretch + 1) * values.length) / stretches);
    let low = Math.floor((stretch * values.length) / stretches);
    let high = low;
    for (let at = low + 1; at < end; at++) {
      if (values[at]! < values[low]!) low = at;
      if (values[at]! > values[high]!) high = at;
    }
    yield Math.min(low, high);
    if (low !== high) yield Math.max(low, high);
  }
}
