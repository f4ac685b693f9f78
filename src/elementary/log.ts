import { atLeast, exponentNear, powerOfTwo, sumError, withoutExponent } from "./bits.ts";
import { timesLn2High, timesLn2Low } from "./exp-series.ts";
import { polynomial7 } from "./polynomial.ts";

/** Smallest normal number: below it digits are missing, so the argument is multiplied by 2^54 first. */
const smallestNormal = 2 ** -1022;
const liftDigits = 54;
const lift = 2 ** liftDigits;
/** Below this x^2 / 2 is lost beside x: log1p(x) = x. */
const tiny = 2 ** -54;

/** s(z) of log((1 + t) / (1 - t)) = 2 t + t z s(z), z = t^2. */
const coefficients = [
  0.6666666666666734, 0.3999999999941909, 0.28571428741419963, 0.2222219867078988, 0.18183559349697045,
  0.15314175345104572, 0.14794726216690032,
] as const;

/**
 * k ln 2 + log(1 + f) for a whole k and 1 + f from sqrt(1/2) to sqrt(2).
 *
 * With t = f / (2 + f), log(1 + f) = 2 t + t z s(z), z = t^2. Since 2 t = f - t f, this is f - (h - t (h + z s(z))) with h = f^2 / 2: the
 * largest term is exact (the arrangement of K. C. Ng's logarithm in fdlibm, 1993).
 */
function logOf(f: number, k: number): number {
  const t = f / (2 + f);
  const z = t * t;
  const tail = z * polynomial7(z, coefficients);
  const half = 0.5 * f * f;
  return timesLn2High(k) - (half - (t * (half + tail) + timesLn2Low(k)) - f);
}

/** The limits of a logarithm whose argument, or 1 + argument, is u. */
function atLimits(u: number, result: number): number {
  const inside = u > 0 ? result : u === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  return u === Number.POSITIVE_INFINITY ? u : inside;
}

/**
 * Natural logarithm; error below 1 ulp, subnormal arguments included.
 *
 * log(±0) = -Infinity, log(Infinity) = Infinity, NaN below 0 and for NaN.
 */
export function log(x: number): number {
  const isSmall = x < smallestNormal;
  const normal = Math.abs(isSmall ? x * lift : x);
  const exponent = exponentNear(normal);
  const f = withoutExponent(normal, exponent) - 1;
  return atLimits(x, logOf(f, isSmall ? exponent - liftDigits : exponent));
}

/**
 * log(1 + x) without cancellation at small x; error below 1.5 ulp. What 1 + x loses in rounding is added to f again.
 *
 * log1p(±0) = ±0, log1p(-1) = -Infinity, log1p(Infinity) = Infinity, NaN below -1 and for NaN.
 */
export function log1p(x: number): number {
  const u = 1 + x;
  const k = exponentNear(Math.abs(u));
  // Where 2^-k is held, nothing was lost.
  const f = withoutExponent(u, k) - 1 + sumError(1, x, u) * powerOfTwo(atLeast(-k, -1022));
  return Math.abs(x) < tiny ? x : atLimits(u, logOf(f, k));
}

/** What an engine needs to repeat these steps. */
export const logConstants = { smallestNormal, liftDigits, lift, tiny, coefficients } as const;
