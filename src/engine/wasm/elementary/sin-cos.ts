import { sinCosConstants } from "../../../elementary/sin-cos.ts";
import type { Block, Value } from "../block.ts";
import { sumError, toWhole } from "./bits.ts";
import { Lanes } from "./lanes.ts";
import { polynomial } from "./polynomial.ts";

const { twoOverPi, part1, part2, part3, part4, reach, tiny, sinCoefficients, cosCoefficients } = sinCosConstants;

/** sin(x + quarter pi / 2), by the steps of `sinQuarters` in src/elementary/sin-cos.ts. */
function sinQuarters(f: Lanes, x: Value, quarter: number): Value {
  const { value: k, bits } = toWhole(f, f.mul(x, twoOverPi));
  const quadrant = quarter === 0 ? bits : f.addWhole(bits, f.whole(quarter));
  const first = f.sub(x, f.mul(k, part1));
  const product2 = f.mul(k, -part2);
  const second = f.add(first, product2);
  const product3 = f.mul(k, -part3);
  const third = f.add(second, product3);
  const errors = f.add(sumError(f, first, product2, second), sumError(f, second, product3, third));
  const rest = f.sub(errors, f.mul(k, part4));
  const reduced = f.add(third, rest);
  const lost = f.add(f.sub(third, reduced), rest);
  const r = f.atMost(f.atLeast(reduced, -reach), reach);
  const c = f.and(lost, f.equal(r, reduced));
  const z = f.mul(r, r);
  const half = f.mul(0.5, z);
  const about = f.sub(1, half);
  const sineTail = f.add(f.mul(f.mul(r, z), polynomial(f, z, sinCoefficients)), f.mul(c, about));
  const sine = f.add(r, sineTail);
  const cosineTail = f.sub(f.mul(f.mul(z, z), polynomial(f, z, cosCoefficients)), f.mul(r, c));
  const cosine = f.add(about, f.add(f.sub(f.sub(1, about), half), cosineTail));
  const isEven = f.block.op("i64x2.eq", f.and(quadrant, f.whole(1)), f.whole(0));
  // The second bit of the quadrant becomes the sign.
  return f.xor(f.choose(isEven, sine, cosine), f.shiftLeft(f.and(quadrant, f.whole(2)), 62));
}

/** Sine of an angle in radians, as in src/elementary/sin-cos.ts. */
export function sin(block: Block, x: Value): Value {
  const f = new Lanes(block);
  return f.choose(f.less(f.abs(x), tiny), x, sinQuarters(f, x, 0));
}

/** Cosine of an angle in radians, as in src/elementary/sin-cos.ts. */
export function cos(block: Block, x: Value): Value {
  return sinQuarters(new Lanes(block), x, 1);
}
