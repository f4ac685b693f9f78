import { atLeast, atMost, roundToWhole, sumError, wholeBits } from "./bits.ts";
import { polynomial6 } from "./polynomial.ts";

const twoOverPi = 0.6366197723675814;
/** pi / 2 in four parts; three have 33 digits, so their products with k are exact for |k| < 2^20. */
const part1 = 1.5707963267341256;
const part2 = 6.077100506303966e-11;
const part3 = 2.0222662487111665e-21;
const part4 = 8.4784276603689e-32;

/** A little more than pi / 4: reached only by arguments too large to be reduced, whose results it keeps within -1 and 1. */
const reach = 0.79;
/** Below this x^3 / 6 is lost beside x. */
const tiny = 2 ** -27;

/** s(z) of sin(r) = r + r z s(z), z = r^2. */
const sinCoefficients = [
  -0.16666666666666632, 0.008333333333322418, -0.00019841269829812055, 0.0000027557313693589826, -2.50507584057458e-8,
  1.5896814055511546e-10,
] as const;
/** s(z) of cos(r) = 1 - z / 2 + z^2 s(z). */
const cosCoefficients = [
  0.0416666666666666, -0.0013888888888874133, 0.00002480158728948807, -2.755731435419839e-7, 2.087572354785585e-9,
  -1.1359663045467223e-11,
] as const;

/**
 * sin(x + quarter pi / 2). With k the whole number nearest to x / (pi / 2), x = k pi / 2 + r + c, where c is what r lost in rounding
 * (Cody & Waite 1980, with the rounding errors of the differences kept). Both series are computed, and the lowest bits of
 * k + quarter say which one it is and its sign. The corrections by c are those of K. C. Ng (fdlibm 1993).
 */
function sinQuarters(x: number, quarter: number): number {
  const quadrant = series(x) + quarter;
  const chosen = found[quadrant & 1] as number;
  return (quadrant & 2) === 0 ? chosen : -chosen;
}

/** Sine and cosine as `series` computed them last. */
const found = new Float64Array(2);

/** Sine and cosine of what is left of x after k quarters; the lowest bits of k. */
function series(x: number): number {
  const scaled = x * twoOverPi;
  const k = roundToWhole(scaled);
  const first = x - k * part1;
  const product2 = -(k * part2);
  const second = first + product2;
  const product3 = -(k * part3);
  const third = second + product3;
  const rest = sumError(first, product2, second) + sumError(second, product3, third) - k * part4;
  const reduced = third + rest;
  const lost = third - reduced + rest;
  const r = atMost(atLeast(reduced, -reach), reach);
  const c = r === reduced ? lost : 0;
  const z = r * r;
  found[0] = r + (r * z * polynomial6(z, sinCoefficients) + c * (1 - 0.5 * z));
  const half = 0.5 * z;
  const about = 1 - half;
  found[1] = about + (1 - about - half + (z * z * polynomial6(z, cosCoefficients) - r * c));
  return wholeBits(scaled);
}

/** Cosine and sine of an angle in radians, times a radius: the bits of both functions in the time of one. */
export function fillPoint(x: number, radius: number, into: Float64Array): void {
  const k = series(x);
  const across = found[(k + 1) & 1] as number;
  const up = found[k & 1] as number;
  into[0] = radius * (((k + 1) & 2) === 0 ? across : -across);
  into[1] = radius * (Math.abs(x) < tiny ? x : (k & 2) === 0 ? up : -up);
}

/**
 * Sine of an angle in radians; error below 1 ulp for |x| <= 1e6. Beyond, it is the sine of an argument changed by about its
 * last digit, up to about 1e15; farther out it is some number from -1 to 1.
 *
 * sin(±0) = ±0; NaN for NaN and infinities.
 */
export function sin(x: number): number {
  const result = sinQuarters(x, 0);
  return Math.abs(x) < tiny ? x : result;
}

/** Cosine of an angle in radians; error below 1 ulp for |x| <= 1e6; beyond, as for the sine. NaN for NaN and infinities. */
export function cos(x: number): number {
  return sinQuarters(x, 1);
}

/** What an engine needs to repeat these steps. */
export const sinCosConstants = {
  twoOverPi,
  part1,
  part2,
  part3,
  part4,
  reach,
  tiny,
  sinCoefficients,
  cosCoefficients,
} as const;
