import { expSeriesConstants } from "../../../elementary/exp-series.ts";
import { tanhConstants } from "../../../elementary/tanh.ts";
import type { Block, Value } from "../block.ts";
import { powerOfTwo, toWhole } from "./bits.ts";
import { Lanes } from "./lanes.ts";
import { polynomial } from "./polynomial.ts";

const { tiny, farthest } = tanhConstants;
const { inverseLn2, ln2High, ln2Low, coefficients } = expSeriesConstants;

/** Hyperbolic tangent, as in src/elementary/tanh.ts. */
export function tanh(block: Block, x: Value): Value {
  const f = new Lanes(block);
  const y = f.mul(-2, f.atMost(f.abs(x), farthest));
  const k = toWhole(f, f.mul(y, inverseLn2)).value;
  const high = f.sub(y, f.mul(k, ln2High));
  const low = f.mul(k, ln2Low);
  const r = f.sub(high, low);
  const p = powerOfTwo(f, k);
  const whole = f.sub(p, 1);
  const part = f.mul(p, high);
  const sum = f.add(whole, part);
  const series = f.sub(f.mul(f.mul(r, r), polynomial(f, r, coefficients)), low);
  const rest = f.add(f.add(f.sub(whole, sum), part), f.mul(p, series));
  const e = f.add(sum, rest);
  const eError = f.add(f.sub(sum, e), rest);
  const below = f.add(2, e);
  const belowError = f.add(f.add(f.sub(2, below), e), eError);
  const quotient = f.div(e, below);
  const result = f.add(quotient, f.div(f.sub(eError, f.mul(quotient, belowError)), below));
  return f.choose(f.less(f.abs(x), tiny), x, f.or(f.abs(result), f.sign(x)));
}
