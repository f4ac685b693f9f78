/** What a smooth curve does that is known at equal distances: where it begins and peaks, and its area, errors far below 1e-9. */

/** The value one place before the first, by the polynomial of degree five through the first six. */
export function start(values: readonly number[]): number {
  return [6, -15, 20, -15, 6, -1].reduce((sum, weight, i) => sum + weight * (values[i] ?? Number.NaN), 0);
}

/** Where the curve is farthest from zero, counted from the first value, and its value there: a polynomial through the five nearest. */
export function peak(values: readonly number[], dt: number): { at: number; value: number } {
  const top = values.reduce((best, value, i) => (Math.abs(value) > Math.abs(values[best] ?? 0) ? i : best), 0);
  if (top === 0) return { at: 0, value: values[0] ?? Number.NaN };
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = values.slice(top - 2, top + 3);
  const first = (a - 8 * b + 8 * d - e) / 12;
  const second = (-a + 16 * b - 30 * c + 16 * d - e) / 24;
  const third = (-a + 2 * b - 2 * d + e) / 12;
  const fourth = (a - 4 * b + 6 * c - 4 * d + e) / 24;
  let s = 0;
  for (let k = 0; k < 20; k++)
    s -=
      (first + s * (2 * second + s * (3 * third + s * 4 * fourth))) / (2 * second + s * (6 * third + s * 12 * fourth));
  return { at: (top + s) * dt, value: c + s * (first + s * (second + s * (third + s * fourth))) };
}

/** Simpson's rule; an even number of intervals, the last value of no weight to speak of where the number is odd. */
export function area(values: readonly number[], dt: number): number {
  const last = values.length - 1 - ((values.length - 1) % 2);
  const weight = (i: number): number => (i === 0 || i === last ? 1 : i % 2 === 1 ? 4 : 2);
  return (dt / 3) * values.slice(0, last + 1).reduce((sum, value, i) => sum + weight(i) * value, 0);
}

/** From sums of trapezoids with steps h, h/2, h/4 … to their limit: errors are even powers of the step (Romberg). */
export function limitOf(sums: readonly number[]): number {
  let row = [...sums];
  for (let power = 4; row.length > 1; power *= 4)
    row = row.slice(1).map((finer, i) => finer + (finer - row[i]!) / (power - 1));
  return row[0] ?? Number.NaN;
}
