/**
 * Polynomials by Estrin's scheme: neighbours are joined in pairs, pairs in fours by x^2, fours in eights by x^4. The order is part of
 * the result: every engine keeps it. Against Horner's it costs three products more and waits a third as long.
 * Coefficients rise with the power.
 */

export function polynomial6(x: number, a: number, b: number, c: number, d: number, e: number, f: number): number {
  const x2 = x * x;
  return a + b * x + (c + d * x) * x2 + (e + f * x) * (x2 * x2);
}

export function polynomial7(
  x: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
): number {
  const x2 = x * x;
  return a + b * x + (c + d * x) * x2 + (e + f * x + g * x2) * (x2 * x2);
}

export function polynomial9(
  x: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
  i: number,
): number {
  const x2 = x * x;
  const x4 = x2 * x2;
  return a + b * x + (c + d * x) * x2 + (e + f * x + (g + h * x) * x2) * x4 + i * (x4 * x4);
}

export function polynomial10(
  x: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
  i: number,
  j: number,
): number {
  const x2 = x * x;
  const x4 = x2 * x2;
  return a + b * x + (c + d * x) * x2 + (e + f * x + (g + h * x) * x2) * x4 + (i + j * x) * (x4 * x4);
}
