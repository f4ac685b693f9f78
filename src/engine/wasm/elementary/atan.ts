import { atanConstants } from "../../../elementary/atan.ts";
import type { Block, Value } from "../block.ts";
import { Lanes, type Operand } from "./lanes.ts";

const { steep, flat, halfPi, quarterPi, lost, above, below } = atanConstants;

/** Inverse tangent, as in src/elementary/atan.ts. */
export function atan(block: Block, x: Value): Value {
  const f = new Lanes(block);
  const a = f.abs(x);
  const isSteep = f.less(steep, a);
  const isFlat = f.lessOrEqual(a, flat);
  const by = (whenSteep: Operand, whenFlat: Operand, between: Operand): Value =>
    f.choose(isSteep, whenSteep, f.choose(isFlat, whenFlat, between));
  const r = f.div(by(-1, a, f.sub(a, 1)), by(a, 1, f.add(a, 1)));
  const z = f.mul(r, r);
  const horner = (coefficients: readonly number[], last: Operand): Value =>
    coefficients.reduceRight<Value>((sum, c) => f.add(c, f.mul(z, sum)), f.value(last));
  const p = horner(above.slice(0, -1), above[4]);
  const q = horner(below.slice(0, -1), f.add(below[4], z));
  const inner = f.add(f.mul(r, f.div(f.mul(z, p), q)), by(lost, 0, 0.5 * lost));
  const result = f.add(by(halfPi, 0, quarterPi), f.add(r, inner));
  return f.xor(result, f.sign(x));
}
