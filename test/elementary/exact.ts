/**
 * The elementary functions to hundreds of digits in whole-number arithmetic: what src/elementary is measured against. It shares nothing
 * with it: plain Taylor series after a reduction, constants from their own series.
 */

/** value / 2^bits. */
export interface Exact {
  readonly value: bigint;
  readonly bits: bigint;
}

const absolute = (a: bigint): bigint => (a < 0n ? -a : a);
const lengthOf = (a: bigint): number => absolute(a).toString(2).length;

/** A finite double as mantissa times 2^exponent. */
function parts(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const pattern = view.getBigUint64(0);
  const biased = Number((pattern >> 52n) & 0x7ffn);
  const fraction = pattern & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 };
}

/** Exact value of a double with that many binary places. */
function fixed(x: number, bits: bigint): bigint {
  const { mantissa, exponent } = parts(x);
  const shift = bits + BigInt(exponent);
  return shift >= 0n ? mantissa << shift : mantissa >> -shift;
}

/** Places enough for a result near x to have 200 digits. */
function placesFor(x: number): bigint {
  const { mantissa, exponent } = parts(x);
  return BigInt(280 + Math.max(0, -(exponent + lengthOf(mantissa))) * 2);
}

/** Sum of terms, each made from the one before, until they vanish. */
function series(first: bigint, next: (term: bigint, j: bigint) => bigint, share: (j: bigint) => bigint): bigint {
  let total = 0n;
  let term = first;
  for (let j = 0n; term !== 0n && term !== -1n; j++) {
    total += term / share(j);
    term = next(term, j);
  }
  return total;
}

/** 2 atanh(a / b) */
const logarithm = (a: bigint, b: bigint, bits: bigint): bigint => {
  const t = (a << bits) / b;
  const z = (t * t) >> bits;
  return (
    2n *
    series(
      t,
      (term) => (term * z) >> bits,
      (j) => 2n * j + 1n,
    )
  );
};

const remembered = new Map<string, bigint>();
function constant(name: string, bits: bigint, make: () => bigint): bigint {
  const key = `${name} ${bits}`;
  const value = remembered.get(key) ?? make();
  remembered.set(key, value);
  return value;
}
const ln2 = (bits: bigint): bigint => constant("ln 2", bits, () => logarithm(1n, 3n, bits));
const halfPi = (bits: bigint): bigint =>
  constant("pi / 2", bits, () => {
    const arctangent = (n: bigint): bigint =>
      series(
        (1n << bits) / n,
        (term) => -term / (n * n),
        (j) => 2n * j + 1n,
      );
    return 8n * arctangent(5n) - 2n * arctangent(239n);
  });

/** a / b to the nearest whole number. */
const nearest = (a: bigint, b: bigint): bigint =>
  (2n * a + b - ((((2n * a + b) % (2n * b)) + 2n * b) % (2n * b))) / (2n * b);

/** e^(x / 2^bits), and, when asked, less 1. */
function exponential(x: bigint, bits: bigint, less: 0n | 1n): Exact {
  const k = nearest(x, ln2(bits));
  const r = x - k * ln2(bits);
  const tail = series(
    r,
    (term, j) => (term * r) / ((j + 2n) << bits),
    () => 1n,
  );
  const one = 1n << bits;
  if (k >= 0n) return { value: ((one + tail) << k) - less * one, bits };
  return { value: one + tail - less * (one << -k), bits: bits - k };
}

/** ln x for x > 0. */
function logarithmOf(x: number, bits: bigint): bigint {
  const { mantissa, exponent } = parts(x);
  let k = BigInt(lengthOf(mantissa));
  if (3n * mantissa < 2n << k) k--;
  const one = 1n << k;
  return logarithm(mantissa - one, mantissa + one, bits) + (k + BigInt(exponent)) * ln2(bits);
}

/** sin(x + quarters pi / 2) */
function sine(x: number, quarters: bigint): Exact {
  const bits = placesFor(x) + 200n;
  const whole = fixed(x, bits);
  const k = nearest(whole, halfPi(bits));
  const r = whole - k * halfPi(bits);
  const square = (r * r) >> bits;
  const quadrant = (((k + quarters) % 4n) + 4n) % 4n;
  const odd = quadrant % 2n;
  const first = odd ? 1n << bits : r;
  const value = series(
    first,
    (term, j) => (-term * square) / (((2n * j + 2n - odd) * (2n * j + 3n - odd)) << bits),
    () => 1n,
  );
  return { value: quadrant < 2n ? value : -value, bits };
}

const exp = (x: number): Exact => exponential(fixed(x, placesFor(x)), placesFor(x), 0n);
const expm1 = (x: number): Exact => exponential(fixed(x, placesFor(x)), placesFor(x), 1n);

const exprel = (x: number): Exact => {
  const { value, bits } = expm1(x);
  return { value: (value << (2n * bits)) / fixed(x, bits + placesFor(x)), bits: 2n * bits - placesFor(x) };
};

/** The whole square root by Newton. */
function squareRoot(square: bigint): bigint {
  let root = 1n << BigInt((lengthOf(square) + 1) >> 1);
  for (let next = (root + square / root) >> 1n; next < root; next = (root + square / root) >> 1n) root = next;
  return root;
}

export const exact = {
  exp,
  expm1,
  exprel,
  phi1: exprel,
  log: (x: number): Exact => ({ value: logarithmOf(x, 320n), bits: 320n }),
  log1p: (x: number): Exact => {
    const bits = placesFor(x);
    const own = fixed(x, bits);
    const one = 1n << bits;
    let k = 0n;
    const u = one + own;
    while (3n * u > 4n << (bits + k)) k++;
    while (3n * u < 2n << (bits + k)) k--;
    const [near, scaled] = k >= 0n ? [one << k, u] : [one, u << -k];
    return { value: logarithm(scaled - near, scaled + near, bits) + k * ln2(bits), bits };
  },
  sin: (x: number): Exact => sine(x, 0n),
  cos: (x: number): Exact => sine(x, 1n),
  tanh: (x: number): Exact => {
    const { value, bits } = expm1(2 * x);
    return { value: (value << bits) / (value + (2n << bits)), bits };
  },
  atan: (x: number): Exact => {
    const bits = placesFor(x) + 200n;
    const one = 1n << bits;
    const own = fixed(Math.abs(x), bits);
    const isSteep = own > one;
    let r = isSteep ? (one * one) / own : own;
    // The angle is halved until the series is short: atan r = 2 atan(r / (1 + sqrt(1 + r^2))).
    for (let k = 0; k < 6; k++) r = (r << bits) / (one + squareRoot((one << bits) + r * r));
    const square = (r * r) >> bits;
    let [sum, power] = [0n, r];
    for (let j = 1n; power !== 0n; j += 2n) {
      sum += power / j;
      power = (-power * square) / one;
    }
    const angle = isSteep ? halfPi(bits) - (sum << 6n) : sum << 6n;
    return { value: x < 0 ? -angle : angle, bits };
  },
  pow: (x: number, y: number): Exact => {
    const bits = 320n + BigInt(Math.max(0, parts(y).exponent + 53));
    const { mantissa, exponent } = parts(y);
    const product = logarithmOf(x, bits) * mantissa;
    return exponential(exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent), bits, 0n);
  },
};

/** How far a double is from the exact value, in units of the last place of a double of that size; infinite results count from 2^1024. */
export function errorInUlp(found: number, { value, bits }: Exact): number {
  const exponent = lengthOf(value) - 1 - Number(bits);
  const last = Math.max(exponent - 52, -1074);
  if (!Number.isFinite(found))
    return exponent >= 1023 && value > 0n === found > 0 && !Number.isNaN(found) ? 0 : Number.POSITIVE_INFINITY;
  const places = BigInt(Math.max(1200, Number(bits)));
  const difference = absolute(fixed(found, places) - (value << (places - bits)));
  // 20 binary places of the ratio are kept.
  return Number((difference << 20n) >> (places + BigInt(last))) / 2 ** 20;
}
