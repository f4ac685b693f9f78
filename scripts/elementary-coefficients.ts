/**
 * Derives every constant of src/elementary in whole-number arithmetic and prints it, with the error of each polynomial as
 * it stands after rounding to doubles; nobody has to believe a number in those files.
 *
 *     node scripts/elementary-coefficients.ts
 *
 * Each polynomial approximates a power series s(x) of which the function is f(x) = (leading terms) + x^w s(x). It agrees with s
 * at points chosen so that x^w times the error is equally large between all of them, as for the best polynomial.
 */
const bits = 400n;
const one = 1n << bits;

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> bits;
const divide = (a: bigint, b: bigint): bigint => (a << bits) / b;
const power = (x: bigint, n: number): bigint => Array<bigint>(n).fill(x).reduce(multiply, one);
const ratio = (a: number | bigint, b: number | bigint): bigint => (BigInt(a) << bits) / BigInt(b);
const absolute = (a: bigint): bigint => (a < 0n ? -a : a);
const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));

/** Exact value of a double. */
function fixed(x: number): bigint {
  let shift = 0;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift++;
  }
  return (BigInt(scaled) << bits) >> BigInt(shift);
}

/** The nearest double, by its leading `digits` binary digits. */
function double(x: bigint, digits = 53): number {
  const length = absolute(x).toString(2).length;
  const drop = BigInt(Math.max(0, length - digits));
  const rounded = drop === 0n ? x : (x + (1n << (drop - 1n))) >> drop;
  return Number(rounded) * 2 ** Number(drop - bits);
}

const sum = (term: (j: number) => bigint): bigint => {
  let total = 0n;
  for (let j = 0; j < 400; j++) total += term(j);
  return total;
};
const arctangentOfInverse = (n: bigint): bigint =>
  sum((j) => ratio(j % 2 ? -1 : 1, BigInt(2 * j + 1) * n ** BigInt(2 * j + 1)));
const ln2 = sum((j) => ratio(2, BigInt(2 * j + 1) * 3n ** BigInt(2 * j + 1)));
const pi = 16n * arctangentOfInverse(5n) - 4n * arctangentOfInverse(239n);
const squareRoot2 = ((): bigint => {
  let x = one + one / 2n;
  for (let i = 0; i < 12; i++) x = (x + divide(2n * one, x)) / 2n;
  return x;
})();

/** A constant as a sum of doubles, all but the last with so few digits that products with small whole numbers are exact. */
function parts(x: bigint, ...digits: readonly number[]): number[] {
  let rest = x;
  return digits.map((count) => {
    const part = double(rest, count);
    rest -= fixed(part);
    return part;
  });
}

interface Fit {
  readonly name: string;
  /** Coefficient of x^j in the power series. */
  readonly series: (j: number) => bigint;
  readonly from: bigint;
  readonly to: bigint;
  readonly weight: number;
  readonly count: number;
}

const halfLn2 = ln2 / 2n + one / 1_000_000n;
const quarterPi = pi / 4n + one / 1_000_000n;
/** (f / (2 + f))^2 for 1 + f = sqrt(2), the largest argument of the logarithm's series. */
const largestZ = power(divide(squareRoot2 - one, squareRoot2 + one), 2) + one / 1_000_000n;

const fits: readonly Fit[] = [
  // exp(x) = 1 + x + x^2 / 2 + x^3 s(x)
  { name: "exp", series: (j) => ratio(1, factorial(j + 3)), from: -halfLn2, to: halfLn2, weight: 3, count: 9 },
  // log((1 + t) / (1 - t)) = 2 t + t z s(z), z = t^2
  { name: "log", series: (j) => ratio(2, 2 * j + 3), from: 0n, to: largestZ, weight: 1, count: 7 },
  // log((1 + t) / (1 - t)) = 2 t (1 + z / 3 + z^2 s(z)), z = t^2
  { name: "pow", series: (j) => ratio(1, 2 * j + 5), from: 0n, to: largestZ, weight: 2, count: 9 },
  // sin(x) = x + x z s(z), z = x^2
  {
    name: "sin",
    series: (j) => ratio(j % 2 ? 1 : -1, factorial(2 * j + 3)),
    from: 0n,
    to: power(quarterPi, 2),
    weight: 1,
    count: 6,
  },
  // cos(x) = 1 - z / 2 + z^2 s(z), z = x^2
  {
    name: "cos",
    series: (j) => ratio(j % 2 ? -1 : 1, factorial(2 * j + 4)),
    from: 0n,
    to: power(quarterPi, 2),
    weight: 2,
    count: 6,
  },
];

const value = (series: Fit["series"], x: bigint): bigint => {
  let total = 0n;
  for (let j = 90; j >= 0; j--) total = multiply(total, x) + series(j);
  return total;
};

/**
 * Where polynomial and series agree: n points of the interval between which x^w (x - x1) ... (x - xn), to which the error is nearly in
 * proportion, is equally large everywhere. Gaps in which it is larger shrink until all are equal.
 */
function nodes({ from, to, weight, count }: Fit): bigint[] {
  const [low, high] = [double(from), double(to)];
  let gaps = Array.from({ length: count + 1 }, () => (high - low) / (count + 1));
  let points: number[] = [];
  for (let round = 0; round < 3000; round++) {
    let end = low;
    const ends = [low, ...gaps.map((gap) => (end += gap))];
    points = ends.slice(1, -1);
    const error = (x: number): number => points.reduce((product, point) => product * (x - point), x ** weight);
    const largest = gaps.map((gap, i) =>
      Math.max(...Array.from({ length: 41 }, (_, j) => Math.abs(error((ends[i] as number) + (gap * j) / 40)))),
    );
    const scaled = gaps.map((gap, i) => gap * (largest[i] as number) ** -0.03);
    const total = scaled.reduce((a, b) => a + b);
    gaps = scaled.map((gap) => (gap * (high - low)) / total);
  }
  return points.map((point) => fixed(Math.abs(point) < 1e-9 ? 0 : point));
}

/** Coefficients of the polynomial that agrees with the series at the nodes: divided differences, multiplied out. */
function interpolate(fit: Fit): bigint[] {
  const x = nodes(fit);
  const differences = x.map((node) => value(fit.series, node));
  for (let order = 1; order < x.length; order++) {
    for (let i = x.length - 1; i >= order; i--) {
      differences[i] = divide(
        (differences[i] as bigint) - (differences[i - 1] as bigint),
        (x[i] as bigint) - (x[i - order] as bigint),
      );
    }
  }
  let coefficients: bigint[] = [];
  for (let i = x.length - 1; i >= 0; i--) {
    const shifted = [0n, ...coefficients];
    coefficients = shifted.map((c, j) => c - multiply(coefficients[j] ?? 0n, x[i] as bigint));
    coefficients[0] = (coefficients[0] as bigint) + (differences[i] as bigint);
  }
  return coefficients.slice(0, x.length);
}

for (const fit of fits) {
  const coefficients = interpolate(fit).map((c) => double(c));
  let worst = 0;
  for (let i = 0; i <= 500; i++) {
    const x = fit.from + ((fit.to - fit.from) * BigInt(i)) / 500n;
    const found = coefficients.map(fixed).reduceRight((total, c) => multiply(total, x) + c, 0n);
    const error = multiply(absolute(found - value(fit.series, x)), absolute(power(x, fit.weight)));
    worst = Math.max(worst, double(error));
  }
  console.log(`\n${fit.name}: x^${fit.weight} times the error is at most 2^${Math.log2(worst).toFixed(1)}`);
  for (const c of coefficients) console.log(`  ${c}`);
}
console.log("\nln 2, twice 42 digits and the rest:", ...parts(ln2, 42, 53));
console.log("1 / ln 2:", double(divide(one, ln2)));
console.log("pi / 2, three times 33 digits and the rest:", ...parts(pi / 2n, 33, 33, 33, 53));
console.log("2 / pi:", double(divide(2n * one, pi)));
console.log("sqrt 2:", double(squareRoot2));
console.log("1 / 3, twice 26 digits and the rest:", ...parts(one / 3n, 26, 26, 53));
