import { atLeast, atMost, exponentNear, productError, scale, signBit, upperHalf, withoutExponent } from "./bits.ts";
import { expSeries, nearestMultiple, timesLn2High, timesLn2Low } from "./exp-series.ts";
import { polynomial9 } from "./polynomial.ts";

const smallestNormal = 2 ** -1022;
const liftDigits = 54;
const lift = 2 ** liftDigits;

/** 1 / 3 in halves of 26 digits, and the rest. */
const thirdHigh = 0.3333333358168602;
const third: number = thirdHigh - 2.483526884144993e-9;
const thirdRest = 1.850371707708594e-17;

/** s(z) of log((1 + t) / (1 - t)) = 2 t (1 + z / 3 + z^2 s(z)), z = t^2. */
const coefficients = [
  0.2, 0.14285714285714188, 0.11111111111145087, 0.09090909084656354, 0.07692308374052068, 0.06666620349303008,
  0.05884332887936993, 0.05211519019004949, 0.055061846391043015,
] as const;

/** Exponents beyond make any power 0, 1 or infinite: they are held here, so that no product overflows. */
const largestExponent = 2 ** 70;
/** e^800 is infinite and e^-800 is 0. */
const largestLogarithm = 800;

/**
 * a^y for a normal a > 0, whose logarithm is that of 2^-lifted times it: e^(y log a), the logarithm and its product with y as sums of
 * two doubles, of about 64 digits.
 *
 * a = 2^k m, f = m - 1, t = f / (2 + f), z = t^2: log m = 2 t (1 + (z / 3 + z^2 s(z))), with t and z / 3 in two doubles; k ln 2 is
 * exact but for its last part.
 */
function powerOfPositive(a: number, lifted: number, y: number): number {
  const exponent = exponentNear(a);
  const m = withoutExponent(a, exponent);
  const f = m - 1;

  const sum = 1 + m;
  const sumLow = m - (sum - 1);
  const sumHigh = upperHalf(sum);
  const t = f / sum;
  const tHigh = upperHalf(t);
  const back = t * sum;
  const tLow = (f - back - productError(t, tHigh, sum, sumHigh, back) - t * sumLow) / sum;

  const z = t * t;
  const zHigh = upperHalf(z);
  const zLow = productError(t, tHigh, t, tHigh, z) + 2 * t * tLow;

  const u = z * third;
  const uLow = productError(z, zHigh, third, thirdHigh, u) + (z * thirdRest + zLow * third);
  const rest = uLow + z * z * polynomial9(z, coefficients);
  const w = u + rest;
  const wLow = u - w + rest;

  const product = t * w;
  const productLow = productError(t, tHigh, w, upperHalf(w), product) + (t * wLow + tLow * w);
  const half = t + product;
  const halfLow = t - half + product + (tLow + productLow);

  const k = exponent - lifted;
  const whole = timesLn2High(k);
  const about = whole + 2 * half;
  const aboutLow = whole - about + 2 * half + (2 * halfLow + timesLn2Low(k));
  const logarithm = about + aboutLow;
  const logarithmLow = about - logarithm + aboutLow;

  const held = atMost(atLeast(y, -largestExponent), largestExponent);
  const raw = held * logarithm;
  const rawLow = productError(held, upperHalf(held), logarithm, upperHalf(logarithm), raw) + held * logarithmLow;
  const x = atMost(atLeast(raw, -largestLogarithm), largestLogarithm);
  const xLow = x === raw ? rawLow : 0;

  const n = nearestMultiple(x);
  const high = x - timesLn2High(n);
  const low = xLow - timesLn2Low(n);
  const r = high + low;
  const c = high - r + low;
  const most = 1 + r;
  return scale(most + (1 - most + r + (r * r * expSeries(r) + (c + c * r))), n);
}

/**
 * base^exponent for any two numbers; error below 1 ulp.
 *
 * Limits as in ECMAScript: x^±0 = 1 even for NaN; (±1)^±Infinity is NaN; a negative base gives NaN unless the exponent is whole; an odd
 * whole exponent keeps the sign of the base, that of -0 too.
 */
export function powGeneral(base: number, exponent: number): number {
  const size = Math.abs(base);
  const isSmall = size < smallestNormal;
  const positive = powerOfPositive(isSmall ? size * lift : size, isSmall ? liftDigits : 0, exponent);
  const extreme = exponent > 0 === size > 1 ? Number.POSITIVE_INFINITY : 0;
  const isExtreme = size === 0 || size === Number.POSITIVE_INFINITY || Math.abs(exponent) === Number.POSITIVE_INFINITY;
  const unsigned = isExtreme ? extreme : positive;
  const isWhole = Math.floor(exponent) === exponent;
  const isOdd = isWhole && Math.floor(0.5 * exponent) !== 0.5 * exponent;
  const signed = isOdd && signBit(base) ? -unsigned : unsigned;
  const isUndefined =
    Number.isNaN(base) ||
    Number.isNaN(exponent) ||
    (size === 1 && Math.abs(exponent) === Number.POSITIVE_INFINITY) ||
    (base < 0 && base !== Number.NEGATIVE_INFINITY && !isWhole);
  return exponent === 0 ? 1 : isUndefined ? Number.NaN : signed;
}

/** Whole exponents up to here are repeated products. */
const largestProduct = 16;

/**
 * base^exponent. Whole exponents up to 16 either way are repeated multiplication, as one would write them by hand: the products
 * one after the other, and for a negative exponent 1 divided by the last. Others: `powGeneral`.
 */
export function pow(base: number, exponent: number): number {
  const count = Math.abs(exponent);
  if (!(count <= largestProduct && Math.floor(exponent) === exponent)) return powGeneral(base, exponent);
  let result = 1;
  for (let i = 0; i < count; i++) result *= base;
  return exponent < 0 ? 1 / result : result;
}

/** What an engine needs to repeat these steps. */
export const powConstants = {
  smallestNormal,
  liftDigits,
  lift,
  thirdHigh,
  third,
  thirdRest,
  coefficients,
  largestExponent,
  largestLogarithm,
  largestProduct,
} as const;
