/** Where the series gives way to the continued fraction. */
const far = 2.5;
/** Terms of the fraction: at `far` the last is below a rounding error. */
const terms = 60;

/**
 * The scaled complementary error function e^(x^2) erfc(x) for x >= 0, which neither overflows nor vanishes where its factors do.
 * Relative error below 1e-12. Abramowitz and Stegun 1964, 7.1.6 and 7.1.14.
 */
export function erfcx(x: number): number {
  if (x >= far) {
    let tail = x;
    for (let k = terms; k >= 1; k--) tail = x + k / 2 / tail;
    return 1 / (Math.sqrt(Math.PI) * tail);
  }
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return Math.exp(x * x) - (2 / Math.sqrt(Math.PI)) * sum;
}
