/** Exponential of small matrices, for pictures in the browser; engines have one of their own. */
export type Matrix = readonly (readonly number[])[];

export function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

export function times(a: Matrix, b: Matrix): Matrix {
  const width = b[0]?.length ?? 0;
  return a.map((row) =>
    Array.from({ length: width }, (_, j) =>
      row.reduce((sum, value, k) => sum + value * ((b[k] as readonly number[])[j] as number), 0),
    ),
  );
}

/** Terms of the series; with entries below a half its error is below 1e-16. */
const terms = 14;

/** exp(A t): the series at t / 2^n, squared n times. */
export function decayMatrix(a: Matrix, t: number): Matrix {
  const largest = Math.max(...a.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0))) * t;
  const halvings = Math.max(0, Math.ceil(Math.log2(largest / 0.5)));
  const scaled = a.map((row) => row.map((value) => (value * t) / 2 ** halvings));
  let term = identity(a.length);
  let sum = term;
  for (let k = 1; k <= terms; k++) {
    term = times(term, scaled).map((row) => row.map((value) => value / k));
    sum = sum.map((row, i) => row.map((value, j) => value + ((term[i] as readonly number[])[j] as number)));
  }
  for (let k = 0; k < halvings; k++) sum = times(sum, sum);
  return sum;
}
