import { atLeast, atMost, powerOfTwo } from "./bits.ts";
import { expSeries, nearestMultiple, timesLn2High, timesLn2Low } from "./exp-series.ts";

/** Below this x / 2 is lost beside 1: expm1(x) = x and exprel(x) = 1. */
const tiny = 2 ** -54;

/** Below this e^x is lost beside 1. */
const lowest = -60;
/** From here on e^x - 1, and (e^x - 1) / x, is infinite. */
const highest = 710;
const highestOfExprel = 730;

/** Largest power of two that is a double. */
const largestPower = 1023;

/**
 * (e^x - 1) / 2^max(0, k - 1023), where k is the whole number nearest to x / ln 2; -60 <= x <= 730. What is divided by keeps the
 * largest results from overflowing early.
 *
 * x = k ln 2 + high - low, where high is exact. With p = 2^k and r = high - low, e^x - 1 = (p - 1) + p high + p (r^2 s(r) - low): the
 * first sum is exact once its own rounding error is kept, because p - 1 is 0 or larger than p high.
 */
function expm1Held(x: number, k: number): number {
  const high = x - timesLn2High(k);
  const low = timesLn2Low(k);
  const r = high - low;
  const p = powerOfTwo(atMost(k, largestPower));
  const whole = p - 1;
  const part = p * high;
  const sum = whole + part;
  return sum + (whole - sum + part + p * (r * r * expSeries(r) - low));
}

/**
 * e^x - 1 without cancellation at small x; error below 1.4 ulp.
 *
 * expm1(±0) = ±0, expm1(-Infinity) = -1, expm1(Infinity) = Infinity, NaN stays NaN.
 */
export function expm1(x: number): number {
  const held = atMost(atLeast(x, lowest), highest);
  const k = nearestMultiple(held);
  const result = expm1Held(held, k) * powerOfTwo(atLeast(k - largestPower, 0));
  return Math.abs(x) < tiny ? x : result;
}

/**
 * (e^x - 1) / x, and 1 at 0; error below 1.9 ulp. Finite up to 716.35, farther than e^x: the power of two comes last.
 *
 * exprel(-Infinity) = 0, exprel(Infinity) = Infinity, NaN stays NaN.
 */
export function exprel(x: number): number {
  const below = atMost(x, highestOfExprel);
  const held = atLeast(below, lowest);
  const k = nearestMultiple(held);
  const result = (expm1Held(held, k) / below) * powerOfTwo(atLeast(k - largestPower, 0));
  return Math.abs(x) < tiny ? 1 : result;
}

/** What an engine needs to repeat these steps. */
export const expm1Constants = { tiny, lowest, highest, highestOfExprel } as const;
