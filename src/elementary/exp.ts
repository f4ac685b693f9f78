import { atLeast, atMost, roundToWhole, scale } from "./bits.ts";
import { expSeries, inverseLn2, ln2High, ln2Low } from "./exp-series.ts";

/**
 * e^x; error below 1.2 ulp over the whole range, subnormal results included.
 *
 * x = k ln 2 + r with k the nearest whole number, ln 2 in two parts (Cody & Waite 1980); exp(r) = 1 + (r + r^2 s(r)) with s of
 * degree 9; then times 2^k in two products, so that small results are rounded once.
 * exp(-Infinity) = 0, exp(Infinity) = Infinity, NaN stays NaN: beyond -746 and 710 the argument is held there.
 */
export function exp(x: number): number {
  const held = atMost(atLeast(x, -746), 710);
  const k = roundToWhole(held * inverseLn2);
  const r = held - k * ln2High - k * ln2Low;
  return scale(1 + (r + r * r * expSeries(r)), k);
}
