import { expSeriesConstants } from "../../../elementary/exp-series.ts";
import { expm1Constants } from "../../../elementary/expm1.ts";
import type { Block, Value } from "../block.ts";
import { power, toWhole } from "./bits.ts";
import { Lanes } from "./lanes.ts";
import { polynomial } from "./polynomial.ts";

const { tiny, lowest, highest, highestOfExprel } = expm1Constants;
const { inverseLn2, ln2High, ln2Low, coefficients } = expSeriesConstants;

/**
 * The largest powers of two here are 2^1024 and 2^1053, which are no doubles: everything is computed 2^33 times smaller. Small x may
 * lose digits by that, but they are treated apart.
 */
const smaller = 33;
const raised = 1023 - smaller;

/** 2^-33 (e^x - 1), by the steps of `expm1Held` in src/elementary/expm1.ts. */
function smallerExpm1(f: Lanes, x: Value): Value {
  const k = toWhole(f, f.mul(x, inverseLn2), raised);
  const high = f.sub(x, f.mul(k.value, ln2High));
  const low = f.mul(k.value, ln2Low);
  const r = f.sub(high, low);
  const p = power(f, k.bits);
  const whole = f.sub(p, 2 ** -smaller);
  const part = f.mul(p, high);
  const sum = f.add(whole, part);
  const series = f.sub(f.mul(f.mul(r, r), polynomial(f, r, coefficients)), low);
  return f.add(sum, f.add(f.add(f.sub(whole, sum), part), f.mul(p, series)));
}

/** e^x - 1, as in src/elementary/expm1.ts. */
export function expm1(block: Block, x: Value): Value {
  const f = new Lanes(block);
  const held = f.atMost(f.atLeast(x, lowest), highest);
  const result = f.mul(smallerExpm1(f, held), 2 ** smaller);
  return f.choose(f.less(f.abs(x), tiny), x, result);
}

/** (e^x - 1) / x, as in src/elementary/expm1.ts. */
export function exprel(block: Block, x: Value): Value {
  const f = new Lanes(block);
  // Near 0 the result is 1; moved away from 0 by nearly nothing, it is that without further ado.
  const moved = f.add(x, f.or(f.sign(x), 2 ** -600));
  const below = f.atMost(moved, highestOfExprel);
  const held = f.atLeast(below, lowest);
  return f.div(smallerExpm1(f, held), f.mul(below, 2 ** -smaller));
}
