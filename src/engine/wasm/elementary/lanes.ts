import { chooseByMask } from "../assembler.ts";
import type { Block, Value } from "../block.ts";

/** A pair of doubles, or one number for both. */
export type Operand = Value | number;

/** Arithmetic of pairs of doubles, written into a block. Masks have all bits of a half set where a condition holds. */
export class Lanes {
  readonly block: Block;

  constructor(block: Block) {
    this.block = block;
  }

  value(x: Operand): Value {
    return typeof x === "number" ? this.block.constant(x) : x;
  }

  add(a: Operand, b: Operand): Value {
    return this.op("f64x2.add", a, b);
  }
  sub(a: Operand, b: Operand): Value {
    return this.op("f64x2.sub", a, b);
  }
  mul(a: Operand, b: Operand): Value {
    return this.op("f64x2.mul", a, b);
  }
  div(a: Operand, b: Operand): Value {
    return this.op("f64x2.div", a, b);
  }
  abs(a: Operand): Value {
    return this.op("f64x2.abs", a);
  }
  floor(a: Operand): Value {
    return this.op("f64x2.floor", a);
  }
  atLeast(a: Operand, low: Operand): Value {
    return this.op("f64x2.pmax", a, low);
  }
  atMost(a: Operand, high: Operand): Value {
    return this.op("f64x2.pmin", a, high);
  }

  equal(a: Operand, b: Operand): Value {
    return this.op("f64x2.eq", a, b);
  }
  unequal(a: Operand, b: Operand): Value {
    return this.op("f64x2.ne", a, b);
  }
  less(a: Operand, b: Operand): Value {
    return this.op("f64x2.lt", a, b);
  }
  lessOrEqual(a: Operand, b: Operand): Value {
    return this.op("f64x2.le", a, b);
  }

  and(a: Operand, b: Operand): Value {
    return this.op("v128.and", a, b);
  }
  /** The bits of `a` that `b` lacks. */
  without(a: Operand, b: Operand): Value {
    return this.op("v128.andnot", a, b);
  }
  or(a: Operand, b: Operand): Value {
    return this.op("v128.or", a, b);
  }
  xor(a: Operand, b: Operand): Value {
    return this.op("v128.xor", a, b);
  }
  choose(mask: Value, yes: Operand, no: Operand): Value {
    return this.op(chooseByMask, yes, no, mask);
  }
  /** The sign bit alone. */
  sign(a: Operand): Value {
    return this.and(a, -0);
  }

  /** A whole number of 64 bits in both halves. */
  whole(value: number): Value {
    return this.block.bits(String(value));
  }
  addWhole(a: Value, b: Value): Value {
    return this.block.op("i64x2.add", a, b);
  }
  subWhole(a: Value, b: Value): Value {
    return this.block.op("i64x2.sub", a, b);
  }
  shiftLeft(a: Value, count: number): Value {
    return this.shift("i64x2.shl", a, count);
  }
  shiftRight(a: Value, count: number): Value {
    return this.shift("i64x2.shr_u", a, count);
  }

  private shift(instruction: string, a: Value, count: number): Value {
    return this.block.raw(
      `${instruction} ${count} ${a.id}`,
      ([text]) => `(${instruction} ${text} (i32.const ${count}))`,
      a,
    );
  }

  private op(instruction: string, ...args: readonly Operand[]): Value {
    return this.block.op(instruction, ...args.map((arg) => this.value(arg)));
  }
}
