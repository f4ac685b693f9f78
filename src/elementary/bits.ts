/**
 * What the functions of this folder do besides + - * / and comparisons, with the instructions of WebAssembly SIMD that give the
 * same bits. All of it is exact.
 */

/** Double and bit pattern of one number; words in little-endian order, as in WebAssembly's memory. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** 1.5 * 2^52: a number of moderate size added to it is rounded to a whole one, which the lowest bits then hold. */
const magic = 6755399441055744;

/** The whole number nearest to x, ties to even; |x| < 2^51. `f64x2.sub(f64x2.add(x, magic), magic)`. */
export function roundToWhole(x: number): number {
  return x + magic - magic;
}

/** The lowest bits of the whole number nearest to x, |x| < 2^51: `f64x2.add(x, magic)`, read as `i64x2`. */
export function wholeBits(x: number): number {
  double[0] = x + magic;
  return words[0] as number;
}

/** At least `low`; NaN stays NaN. `f64x2.pmax(x, low)`. */
export function atLeast(x: number, low: number): number {
  // biome-ignore lint/complexity/useMathMinMax: one instruction, where the rules of Math.max for -0 take several.
  return x < low ? low : x;
}

/** At most `high`; NaN stays NaN. `f64x2.pmin(x, high)`. */
export function atMost(x: number, high: number): number {
  // biome-ignore lint/complexity/useMathMinMax: one instruction, where the rules of Math.min for -0 take several.
  return high < x ? high : x;
}

const lowest = -1074;
const highest = 1023;
const powers = new Float64Array(highest - lowest + 1);
for (let k = lowest, value = Number.MIN_VALUE; k <= highest; k++, value *= 2) powers[k - lowest] = value;

/**
 * 2^k for a whole k from -1074 to 1023. Looked up here, because writing a bit pattern and reading it back as a number makes the
 * processor wait; for k >= -1022 it is `i64x2.shl(f64x2.add(k, magic + 1023), 52)`.
 */
export function powerOfTwo(k: number): number {
  return powers[(k - lowest) | 0] as number;
}

/** Products with 2^k are exact down to here for numbers near 1. */
const lowestExact = -960;

/** y * 2^k rounded once, for 2^-50 < |y| < 2^50 and -1900 < k < 1900: the first product is exact, the second may be subnormal. */
export function scale(y: number, k: number): number {
  const first = atMost(atLeast(k, lowestExact), highest);
  return y * powerOfTwo(first) * powerOfTwo(k - first);
}

/** High word of 1 less that of sqrt(1/2): moves the step from one exponent to the next from 1 to sqrt(1/2). */
const fromHalfRoot = 0x3ff00000 - 0x3fe6a09e;

/**
 * The whole k with x = 2^k m and m from sqrt(1/2) to sqrt(2), for a positive normal x:
 * `i64x2.shr_u(i64x2.add(x, fromHalfRoot << 32), 52) - 1023`. For infinity and NaN it is 1024.
 */
export function exponentNear(x: number): number {
  double[0] = x;
  return (((words[1] as number) + fromHalfRoot) >>> 20) - 1023;
}

/** The m of `exponentNear`: x / 2^k. `i64x2.sub(x, i64x2.shl(k, 52))`, with k as the shift left it. Meaningless for infinity and NaN. */
export function withoutExponent(x: number, k: number): number {
  return x * powerOfTwo(-k);
}

/** The sign bit is set, as in -0. `i64x2.lt_s(x, 0)`. */
export function signBit(x: number): boolean {
  double[0] = x;
  return (words[1] as number) < 0;
}

/** 2^27 + 1: x * splitter - (x * splitter - x) keeps the upper 26 bits of x. */
const splitter = 134217729;

/** The upper half of the digits of x, |x| < 2^990; x less it is exact, and products of halves are exact (Dekker 1971). */
export function upperHalf(x: number): number {
  const scaled = x * splitter;
  return scaled - (scaled - x);
}

/** What a * b, rounded, lacks to the exact product; `aHigh` and `bHigh` are the upper halves (Dekker 1971). */
export function productError(a: number, aHigh: number, b: number, bHigh: number, product: number): number {
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** What a + b, rounded, lacks to the exact sum (Knuth 1969). */
export function sumError(a: number, b: number, sum: number): number {
  const bPart = sum - a;
  return a - (sum - bPart) + (b - bPart);
}

/**
 * What an engine needs to repeat these steps. An object, here and in the other files, because a module reads an exported constant
 * more slowly than one of its own.
 */
export const bitConstants = { magic, fromHalfRoot, splitter } as const;
