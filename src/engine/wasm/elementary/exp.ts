import { expConstants } from "../../../elementary/exp.ts";
import { expSeriesConstants } from "../../../elementary/exp-series.ts";
import type { Block, Value } from "../block.ts";
import { raisedForScale, scale, toWhole } from "./bits.ts";
import { Lanes } from "./lanes.ts";
import { polynomial } from "./polynomial.ts";

const { lowest, highest } = expConstants;
const { inverseLn2, ln2High, ln2Low, coefficients } = expSeriesConstants;

/** e^x, as in src/elementary/exp.ts. */
export function exp(block: Block, x: Value): Value {
  const f = new Lanes(block);
  const held = f.atMost(f.atLeast(x, lowest), highest);
  const k = toWhole(f, f.mul(held, inverseLn2), raisedForScale);
  const r = f.sub(f.sub(held, f.mul(k.value, ln2High)), f.mul(k.value, ln2Low));
  const square = f.mul(r, r);
  return scale(f, f.add(1, f.add(r, f.mul(square, polynomial(f, r, coefficients)))), k);
}
