import { expSeriesConstants } from "../../../elementary/exp-series.ts";
import { powConstants } from "../../../elementary/pow.ts";
import type { Block, Value } from "../block.ts";
import { productError, raisedForScale, scale, splitExponent, toWhole, upperHalf } from "./bits.ts";
import { Lanes } from "./lanes.ts";
import { polynomial } from "./polynomial.ts";

const { smallestNormal, liftDigits, lift, thirdHigh, third, thirdRest } = powConstants;
const { largestExponent, largestLogarithm, largestProduct } = powConstants;
const { inverseLn2, ln2High, ln2Low } = expSeriesConstants;
const infinity = Number.POSITIVE_INFINITY;

/** A number in two doubles. */
interface Sum {
  readonly high: Value;
  readonly low: Value;
}

/** log(2^-lifted a), by the first half of `powerOfPositive` in src/elementary/pow.ts. */
function logarithmOf(f: Lanes, a: Value, lifted: Value): Sum {
  const { exponent, rest: m } = splitExponent(f, a);
  const fraction = f.sub(m, 1);

  const sum = f.add(1, m);
  const sumLow = f.sub(m, f.sub(sum, 1));
  const t = f.div(fraction, sum);
  const tHigh = upperHalf(f, t);
  const back = f.mul(t, sum);
  const lost = f.sub(f.sub(fraction, back), productError(f, t, tHigh, sum, upperHalf(f, sum), back));
  const tLow = f.div(f.sub(lost, f.mul(t, sumLow)), sum);

  const z = f.mul(t, t);
  const zLow = f.add(productError(f, t, tHigh, t, tHigh, z), f.mul(f.mul(2, t), tLow));

  const u = f.mul(z, third);
  const uRest = f.add(f.mul(z, thirdRest), f.mul(zLow, third));
  const uLow = f.add(productError(f, z, upperHalf(f, z), third, thirdHigh, u), uRest);
  const rest = f.add(uLow, f.mul(f.mul(z, z), polynomial(f, z, powConstants.coefficients)));
  const w = f.add(u, rest);
  const wLow = f.add(f.sub(u, w), rest);

  const product = f.mul(t, w);
  const productRest = f.add(f.mul(t, wLow), f.mul(tLow, w));
  const productLow = f.add(productError(f, t, tHigh, w, upperHalf(f, w), product), productRest);
  const half = f.add(t, product);
  const halfLow = f.add(f.add(f.sub(t, half), product), f.add(tLow, productLow));

  const k = f.sub(exponent, lifted);
  const whole = f.mul(k, ln2High);
  const twice = f.mul(2, half);
  const about = f.add(whole, twice);
  const aboutRest = f.add(f.mul(2, halfLow), f.mul(k, ln2Low));
  const aboutLow = f.add(f.add(f.sub(whole, about), twice), aboutRest);
  const high = f.add(about, aboutLow);
  return { high, low: f.add(f.sub(about, high), aboutLow) };
}

/** e^(y log), by the second half of `powerOfPositive`. */
function expOfProduct(f: Lanes, logarithm: Sum, y: Value): Value {
  const held = f.atMost(f.atLeast(y, -largestExponent), largestExponent);
  const raw = f.mul(held, logarithm.high);
  const error = productError(f, held, upperHalf(f, held), logarithm.high, upperHalf(f, logarithm.high), raw);
  const rawLow = f.add(error, f.mul(held, logarithm.low));
  const x = f.atMost(f.atLeast(raw, -largestLogarithm), largestLogarithm);
  const xLow = f.and(rawLow, f.equal(x, raw));

  const n = toWhole(f, f.mul(x, inverseLn2), raisedForScale);
  const high = f.sub(x, f.mul(n.value, ln2High));
  const low = f.sub(xLow, f.mul(n.value, ln2Low));
  const r = f.add(high, low);
  const c = f.add(f.sub(high, r), low);
  const most = f.add(1, r);
  const series = f.mul(f.mul(r, r), polynomial(f, r, expSeriesConstants.coefficients));
  const tail = f.add(series, f.add(c, f.mul(c, r)));
  return scale(f, f.add(most, f.add(f.add(f.sub(1, most), r), tail)), n);
}

/** base^exponent for any two numbers, as `powGeneral` in src/elementary/pow.ts. */
export function powGeneral(block: Block, base: Value, exponent: Value): Value {
  const f = new Lanes(block);
  const size = f.abs(base);
  const exponentSize = f.abs(exponent);
  const isSmall = f.less(size, smallestNormal);
  const logarithm = logarithmOf(f, f.choose(isSmall, f.mul(size, lift), size), f.and(isSmall, liftDigits));
  const positive = expOfProduct(f, logarithm, exponent);

  const isExponentInfinite = f.equal(exponentSize, infinity);
  const extreme = f.without(infinity, f.xor(f.less(0, exponent), f.less(1, size)));
  const isExtreme = f.or(f.or(f.equal(size, 0), f.equal(size, infinity)), isExponentInfinite);
  const unsigned = f.choose(isExtreme, extreme, positive);

  const isWhole = f.equal(f.floor(exponent), exponent);
  const half = f.mul(0.5, exponent);
  const isOdd = f.and(isWhole, f.unequal(f.floor(half), half));
  const signed = f.xor(unsigned, f.and(f.sign(base), isOdd));

  const isNoNumber = f.or(f.unequal(base, base), f.unequal(exponent, exponent));
  const isOneToInfinity = f.and(f.equal(size, 1), isExponentInfinite);
  const hasNoRoot = f.without(f.and(f.less(base, 0), f.unequal(size, infinity)), isWhole);
  const isUndefined = f.or(f.or(isNoNumber, isOneToInfinity), hasNoRoot);
  return f.choose(f.equal(exponent, 0), 1, f.choose(isUndefined, Number.NaN, signed));
}

/**
 * base^exponent, as `pow` in src/elementary/pow.ts: whole exponents up to 16 either way are repeated products. Both ways are
 * computed, which is slow: where the exponent is a constant, one of them will do.
 */
export function pow(block: Block, base: Value, exponent: Value): Value {
  const f = new Lanes(block);
  const count = f.abs(exponent);
  let product = f.value(1);
  for (let i = 1; i <= largestProduct; i++) {
    product = f.choose(f.lessOrEqual(i, count), f.mul(product, base), product);
  }
  const repeated = f.choose(f.less(exponent, 0), f.div(1, product), product);
  const isRepeated = f.and(f.lessOrEqual(count, largestProduct), f.equal(f.floor(exponent), exponent));
  return f.choose(isRepeated, repeated, powGeneral(block, base, exponent));
}
