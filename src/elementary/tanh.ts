import { atMost, powerOfTwo } from "./bits.ts";
import { expSeries, nearestMultiple, timesLn2High, timesLn2Low } from "./exp-series.ts";

/** Below this x^3 / 3 is lost beside x. */
const tiny = 2 ** -28;
/** From here on the result is 1. */
const farthest = 22;

/**
 * Hyperbolic tangent; error below 1.5 ulp.
 *
 * With e = expm1(-2 |x|), computed as in expm1.ts as a sum of two doubles, tanh |x| = -e / (2 + e). What numerator and denominator lost
 * in rounding is put right in the quotient.
 * tanh(±0) = ±0, tanh(±Infinity) = ±1, NaN stays NaN.
 */
export function tanh(x: number): number {
  const y = -2 * atMost(Math.abs(x), farthest);
  const k = nearestMultiple(y);
  const high = y - timesLn2High(k);
  const low = timesLn2Low(k);
  const r = high - low;
  const p = powerOfTwo(k);
  const whole = p - 1;
  const part = p * high;
  const sum = whole + part;
  const rest = whole - sum + part + p * (r * r * expSeries(r) - low);
  const e = sum + rest;
  const eError = sum - e + rest;
  const below = 2 + e;
  const belowError = 2 - below + e + eError;
  const quotient = e / below;
  const result = quotient + (eError - quotient * belowError) / below;
  return Math.abs(x) < tiny ? x : x < 0 ? result : -result;
}

/** What an engine needs to repeat these steps. */
export const tanhConstants = { tiny, farthest } as const;
