import assert from "node:assert/strict";
import { cos, fillPoint, sin } from "../../src/elementary/sin-cos.ts";
import { fillNormal, normalPair, unitOf } from "../../src/random/normal.ts";

/** Normal numbers of `steps` steps for `n` units, in order of steps. */
function drawn(n: number, steps: number, seed = 5, stream = 3): Float64Array {
  const all = new Float64Array(n * steps);
  for (let step = 0; step < steps; step++) fillNormal(all.subarray(step * n, (step + 1) * n), n, seed, stream, step);
  return all;
}

const average = (values: Iterable<number>, of: (x: number) => number): number => {
  let [sum, count] = [0, 0];
  for (const value of values) {
    sum += of(value);
    count += 1;
  }
  return sum / count;
};

/** Fails when a statistic is more than five standard errors off. */
function within(found: number, expected: number, error: number, what: string): void {
  assert.ok(Math.abs(found - expected) < 5 * error, `${what}: ${found} for ${expected}, error ${error}`);
}

/** The normal distribution function, by the series of the error function (to 1e-9 for |x| < 4). */
function normalLaw(x: number): number {
  let [term, sum] = [x, x];
  for (let k = 1; k < 200; k++) {
    term *= (-x * x) / (2 * k);
    sum += term / (2 * k + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

describe("normal random numbers", () => {
  it("are cosine and sine of an angle times a radius, bit for bit", () => {
    const point = new Float64Array(2);
    for (let k = 0; k <= 5000; k++) {
      const angle = k === 0 ? 2 ** -60 : (k / 5000) * 2 * Math.PI;
      fillPoint(angle, 1.7, point);
      assert.deepEqual([...point], [1.7 * cos(angle), 1.7 * sin(angle)]);
    }
  });

  it("have the moments of the normal distribution", () => {
    const values = drawn(100, 3000);
    const n = values.length;
    within(
      average(values, (x) => x),
      0,
      Math.sqrt(1 / n),
      "mean",
    );
    within(
      average(values, (x) => x * x),
      1,
      Math.sqrt(2 / n),
      "variance",
    );
    within(
      average(values, (x) => x ** 3),
      0,
      Math.sqrt(15 / n),
      "third moment",
    );
    within(
      average(values, (x) => x ** 4),
      3,
      Math.sqrt(96 / n),
      "fourth moment",
    );
  });

  it("follow its law in a chi-square test", () => {
    const values = drawn(64, 2000);
    const edges = Array.from({ length: 31 }, (_, i) => -3 + 0.2 * i);
    const found = new Array<number>(edges.length + 1).fill(0);
    for (const value of values) {
      const bin = edges.findIndex((edge) => value < edge);
      found[bin < 0 ? edges.length : bin]! += 1;
    }
    const law = [0, ...edges.map(normalLaw), 1];
    const chi = found.reduce((sum, count, bin) => {
      const expected = ((law[bin + 1] ?? 1) - (law[bin] ?? 0)) * values.length;
      return sum + (count - expected) ** 2 / expected;
    }, 0);
    const freedom = found.length - 1;
    assert.ok(Math.abs(chi - freedom) < 4 * Math.sqrt(2 * freedom), `${chi} of ${freedom}`);
  });

  it("are independent between units, the two of a pair included, and between steps", () => {
    const [n, steps] = [20, 10_000];
    const values = drawn(n, steps);
    const at = (unit: number, step: number): number => values[step * n + unit] ?? 0;
    const covariance = (units: number, later: number, power: number): number => {
      const products: number[] = [];
      for (let unit = 0; unit + units < n; unit++)
        for (let step = 0; step + later < steps; step++)
          products.push(
            (at(unit, step) ** power - (power - 1)) * (at(unit + units, step + later) ** power - (power - 1)),
          );
      return average(products, (x) => x) * Math.sqrt(products.length);
    };
    for (const [units, later] of [
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [0, 2],
    ] as const) {
      within(covariance(units, later, 1), 0, 1, `numbers, ${units} units and ${later} steps apart`);
      // Squares too: a pair shares its radius and its angle, and must not show it.
      within(covariance(units, later, 2), 0, 2, `squares, ${units} units and ${later} steps apart`);
    }
  });

  it("depend on seed, stream, unit and step alone", () => {
    const [few, many] = [drawn(5, 1), drawn(12, 1)];
    assert.deepEqual(few, many.subarray(0, 5));
    for (const [seed, stream] of [
      [6, 3],
      [5, 4],
    ] as const)
      assert.ok(drawn(5, 1, seed, stream).every((value, i) => value !== few[i]));
    const late = new Float64Array(5);
    fillNormal(late, 5, 5, 3, 2 ** 32);
    assert.ok(
      late.every((value, i) => value !== few[i]),
      "steps beyond 2^32 are new ones",
    );
  });

  it("are finite for every word", () => {
    const pair = new Float64Array(2);
    for (const word of [0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff])
      for (const other of [0, 0x4000_0000, 0xffff_ffff]) {
        normalPair(Uint32Array.of(word, word, other, other), pair);
        assert.ok(pair.every(Number.isFinite));
        // The smallest uniform number is 2^-53, whose radius is 8.57.
        assert.ok(Math.hypot(...pair) < 8.6);
      }
    assert.equal(unitOf(0, 0), 2 ** -53);
    assert.equal(unitOf(0xffff_ffff, 0xffff_ffff), 1);
  });
});
