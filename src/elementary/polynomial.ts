type Six = readonly [number, number, number, number, number, number];
type Seven = readonly [...Six, number];
type Nine = readonly [...Seven, number, number];
type Ten = readonly [...Nine, number];

/**
 * Polynomials by Estrin's scheme: neighbours are joined in pairs, pairs in fours by x^2, fours in eights by x^4. The order is part of
 * the result: every engine keeps it. Against Horner's it costs three products more and waits a third as long.
 * Coefficients rise with the power.
 */
export function polynomial6(x: number, c: Six): number {
  const x2 = x * x;
  return c[0] + c[1] * x + (c[2] + c[3] * x) * x2 + (c[4] + c[5] * x) * (x2 * x2);
}

export function polynomial7(x: number, c: Seven): number {
  const x2 = x * x;
  return c[0] + c[1] * x + (c[2] + c[3] * x) * x2 + (c[4] + c[5] * x + c[6] * x2) * (x2 * x2);
}

export function polynomial9(x: number, c: Nine): number {
  const x2 = x * x;
  const x4 = x2 * x2;
  const low = c[0] + c[1] * x + (c[2] + c[3] * x) * x2;
  return low + (c[4] + c[5] * x + (c[6] + c[7] * x) * x2) * x4 + c[8] * (x4 * x4);
}

export function polynomial10(x: number, c: Ten): number {
  const x2 = x * x;
  const x4 = x2 * x2;
  const low = c[0] + c[1] * x + (c[2] + c[3] * x) * x2;
  return low + (c[4] + c[5] * x + (c[6] + c[7] * x) * x2) * x4 + (c[8] + c[9] * x) * (x4 * x4);
}
