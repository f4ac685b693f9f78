import { expSeriesConstants } from "../../../elementary/exp-series.ts";
import { phi1Constants } from "../../../elementary/phi1.ts";
import type { Block, Value } from "../block.ts";
import { exprel } from "./expm1.ts";
import { Lanes } from "./lanes.ts";
import { polynomial } from "./polynomial.ts";

const { coefficients } = expSeriesConstants;

/** (e^x - 1) / x, as in src/elementary/phi1.ts; that x is near 0 may be supposed. */
export function phi1(block: Block, x: Value): Value {
  const f = new Lanes(block);
  const series = f.add(1, f.mul(x, polynomial(f, x, coefficients)));
  const isNear = f.lessOrEqual(f.abs(x), phi1Constants.near);
  return block.suppose(isNear) ? series : f.choose(isNear, series, exprel(block, x));
}
