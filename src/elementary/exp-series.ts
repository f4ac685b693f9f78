import { roundToWhole } from "./bits.ts";
import { polynomial10 } from "./polynomial.ts";

/**
 * The constants and the polynomial that exp, expm1, exprel, tanh and pow share: x = k ln 2 + r with a whole k, |r| <= ln 2 / 2.
 * All are made by scripts/elementary-coefficients.ts.
 */
// biome-ignore lint/suspicious/noApproximativeNumericConstant: every engine must have this very number, whatever Math holds.
const inverseLn2: number = 1.4426950408889634;
/** ln 2 = ln2High + ln2Low; the first has 42 digits, so k * ln2High is exact for |k| < 2^11. */
const ln2High: number = 0.6931471805598903;
const ln2Low: number = 5.497923018708371e-14;

/** Coefficients of (exp(r) - 1 - r) / r^2 for |r| <= ln 2 / 2; times r^2 its error is below 2^-57. */
const coefficients = [
  0.5, 0.16666666666666666, 0.041666666666602875, 0.008333333333328427, 0.0013888888927229444, 0.00019841269870755898,
  0.00002480150814835321, 0.0000027557258349249575, 2.762539460778603e-7, 2.5104466028173077e-8,
] as const;

/** The whole number nearest to x / ln 2. */
export function nearestMultiple(x: number): number {
  return roundToWhole(x * inverseLn2);
}

/** k ln 2 is the sum of both; the first is exact. */
export function timesLn2High(k: number): number {
  return k * ln2High;
}
export function timesLn2Low(k: number): number {
  return k * ln2Low;
}

/** (exp(r) - 1 - r) / r^2 for |r| <= ln 2 / 2. */
export function expSeries(r: number): number {
  return polynomial10(r, coefficients);
}

/** What an engine needs to repeat these steps. */
export const expSeriesConstants = { inverseLn2, ln2High, ln2Low, coefficients } as const;
