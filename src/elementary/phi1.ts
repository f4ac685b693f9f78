import { expSeries } from "./exp-series.ts";
import { exprel } from "./expm1.ts";

/** Up to here, just below ln 2 / 2, the series of e^x needs no multiple of ln 2, and is quicker than a division. */
const near = 0.3465;

/**
 * The first function of exponential integrators, phi1(x) = (e^x - 1) / x: `exprel` for arguments that are usually near 0, such as a rate
 * times a step. Error below 1.9 ulp; limits as for `exprel`.
 */
export function phi1(x: number): number {
  return Math.abs(x) <= near ? 1 + x * expSeries(x) : exprel(x);
}

/** What an engine needs to repeat these steps. */
export const phi1Constants = { near } as const;
