import { bitConstants } from "../../../elementary/bits.ts";
import type { Value } from "../block.ts";
import type { Lanes, Operand } from "./lanes.ts";

/** The steps of src/elementary/bits.ts: other instructions here and there, but the same bits. */

const { magic, fromHalfRoot, splitter } = bitConstants;
const bias = 1023;
const mantissa = 52;
/** A whole number k below 2^51, or-ed to the bits of 2^52, is 2^52 + k. */
const above = 2 ** mantissa;

/** A whole number as a double, and as the lowest bits of a pattern that further whole numbers may be added to. */
export interface Whole {
  readonly value: Value;
  readonly bits: Value;
}

/**
 * The whole number nearest to x, |x| < 2^50. `raised` is added to the bits, not to the value, at no cost. It must be even: an odd
 * number would turn ties the other way.
 */
export function toWhole(f: Lanes, x: Operand, raised = 0): Whole {
  const bits = f.add(x, magic + raised);
  return { value: f.sub(bits, magic + raised), bits };
}

/** 2^(k - 1023) for whole numbers raised into 0 to 2046, where 0 gives 0. */
export function power(f: Lanes, bits: Value): Value {
  return f.shiftLeft(bits, mantissa);
}

/** 2^k for a whole k from -1022 to 1023. */
export function powerOfTwo(f: Lanes, k: Operand): Value {
  return power(f, f.add(k, magic + bias));
}

/** What `toWhole` has to raise the k of `scale` by. */
export const raisedForScale: number = 2 * bias;

/**
 * y * 2^k rounded once, for 2^-50 < |y| < 2^50 and -1900 < k < 1900. The two powers of two share k fairly, which needs no comparisons;
 * since one product is exact in any case, the result is the same.
 */
export function scale(f: Lanes, y: Value, k: Whole): Value {
  const half = f.shiftRight(k.bits, 1);
  return f.mul(f.mul(y, power(f, f.subWhole(k.bits, half))), power(f, half));
}

/** The exponent of a positive normal x as in `exponentNear`, and x without it; neither means anything for infinity and NaN. */
export function splitExponent(f: Lanes, x: Value): { readonly exponent: Value; readonly rest: Value } {
  const raised = f.shiftRight(f.addWhole(x, f.whole(fromHalfRoot * 2 ** 32)), mantissa);
  return {
    exponent: f.sub(f.or(raised, above), above + bias),
    rest: f.subWhole(x, f.shiftLeft(f.subWhole(raised, f.whole(bias)), mantissa)),
  };
}

export function upperHalf(f: Lanes, x: Operand): Value {
  const scaled = f.mul(x, splitter);
  return f.sub(scaled, f.sub(scaled, x));
}

export function productError(
  f: Lanes,
  a: Operand,
  aHigh: Operand,
  b: Operand,
  bHigh: Operand,
  product: Operand,
): Value {
  const aLow = f.sub(a, aHigh);
  const bLow = f.sub(b, bHigh);
  const first = f.add(f.sub(f.mul(aHigh, bHigh), product), f.mul(aHigh, bLow));
  return f.add(f.add(first, f.mul(aLow, bHigh)), f.mul(aLow, bLow));
}

export function sumError(f: Lanes, a: Operand, b: Operand, sum: Operand): Value {
  const bPart = f.sub(sum, a);
  return f.add(f.sub(a, f.sub(sum, bPart)), f.sub(b, bPart));
}
