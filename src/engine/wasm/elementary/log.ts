import { expSeriesConstants } from "../../../elementary/exp-series.ts";
import { logConstants } from "../../../elementary/log.ts";
import type { Block, Value } from "../block.ts";
import { powerOfTwo, splitExponent, sumError } from "./bits.ts";
import { Lanes } from "./lanes.ts";
import { polynomial } from "./polynomial.ts";

const { smallestNormal, liftDigits, lift, tiny, coefficients } = logConstants;
const { ln2High, ln2Low } = expSeriesConstants;

/** As in src/elementary/log.ts. */
function logOf(f: Lanes, m: Value, k: Value): Value {
  const t = f.div(m, f.add(2, m));
  const z = f.mul(t, t);
  const tail = f.mul(z, polynomial(f, z, coefficients));
  const half = f.mul(f.mul(0.5, m), m);
  const small = f.add(f.mul(t, f.add(half, tail)), f.mul(k, ln2Low));
  return f.sub(f.mul(k, ln2High), f.sub(f.sub(half, small), m));
}

/** The limits of a logarithm whose argument, or 1 + argument, is u. */
function atLimits(f: Lanes, u: Value, result: Value): Value {
  const outside = f.choose(f.equal(u, 0), Number.NEGATIVE_INFINITY, Number.NaN);
  const inside = f.choose(f.less(0, u), result, outside);
  return f.choose(f.equal(u, Number.POSITIVE_INFINITY), u, inside);
}

/** Natural logarithm, as in src/elementary/log.ts. */
export function log(block: Block, x: Value): Value {
  const f = new Lanes(block);
  const isSmall = f.less(x, smallestNormal);
  const normal = f.abs(f.choose(isSmall, f.mul(x, lift), x));
  const { exponent, rest } = splitExponent(f, normal);
  const k = f.sub(exponent, f.and(isSmall, liftDigits));
  return atLimits(f, x, logOf(f, f.sub(rest, 1), k));
}

/** log(1 + x), as in src/elementary/log.ts. */
export function log1p(block: Block, x: Value): Value {
  const f = new Lanes(block);
  const u = f.add(1, x);
  const { exponent, rest } = splitExponent(f, f.abs(u));
  const lost = f.mul(sumError(f, 1, x, u), powerOfTwo(f, f.atLeast(f.sub(0, exponent), -1022)));
  const result = logOf(f, f.add(f.sub(rest, 1), lost), exponent);
  return f.choose(f.less(f.abs(x), tiny), x, atLimits(f, u, result));
}
