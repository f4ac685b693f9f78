import { atLeast, atMost, scale } from "./bits.ts";
import { expSeries, nearestMultiple, timesLn2High, timesLn2Low } from "./exp-series.ts";

/** Beyond these e^x is 0 and infinite; arguments are held there. */
const lowest = -746;
const highest = 710;

/**
 * e^x; error below 1.2 ulp over the whole range, subnormal results included.
 *
 * x = k ln 2 + r with k the nearest whole number, ln 2 in two parts (Cody & Waite 1980); exp(r) = 1 + (r + r^2 s(r)) with s of
 * degree 9; then times 2^k in two products, so that small results are rounded once.
 * exp(-Infinity) = 0, exp(Infinity) = Infinity, NaN stays NaN.
 */
export function exp(x: number): number {
  const held = atMost(atLeast(x, lowest), highest);
  const k = nearestMultiple(held);
  const r = held - timesLn2High(k) - timesLn2Low(k);
  return scale(1 + (r + r * r * expSeries(r)), k);
}

/** What an engine needs to repeat these steps. */
export const expConstants = { lowest, highest } as const;
