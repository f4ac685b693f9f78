import assert from "node:assert/strict";
import fc from "fast-check";
import { type Distribution, rowFiller, sampler } from "../../src/random/distribution.ts";

const n = 100_000;

function values(distribution: Distribution, seed = 1, stream = 2): number[] {
  const sample = sampler(distribution, seed, stream);
  return Array.from({ length: n }, (_, i) => sample(i >> 4, i & 15));
}

/** Mean and standard deviation lie within 5 standard errors of the exact ones. */
function moments(found: readonly number[], mean: number, sd: number, kurtosis: number): void {
  const m = found.reduce((sum, x) => sum + x, 0) / n;
  const s = Math.sqrt(found.reduce((sum, x) => sum + (x - m) ** 2, 0) / n);
  assert.ok(Math.abs(m - mean) < (5 * sd) / Math.sqrt(n), `mean ${m}, not ${mean}`);
  assert.ok(Math.abs(s / sd - 1) < 5 * Math.sqrt((kurtosis - 1) / (4 * n)), `sd ${s}, not ${sd}`);
}

/** The largest distance between the distribution of a sample and a given one (Kolmogorov and Smirnov). */
function distance(found: readonly number[], below: (x: number) => number): number {
  const sorted = [...found].sort((a, b) => a - b);
  return Math.max(...sorted.map((x, i) => Math.max(Math.abs(below(x) - i / n), Math.abs(below(x) - (i + 1) / n))));
}

/** Exceeded by chance once in a million samples: sqrt(ln(2 / 1e-6) / 2 n). */
const farthest = Math.sqrt(Math.log(2e6) / (2 * n));

describe("distributions", () => {
  it("uniform: moments and shape", () => {
    const found = values({ kind: "uniform", low: -1, high: 3 });
    moments(found, 1, 4 / Math.sqrt(12), 1.8);
    assert.ok(distance(found, (x) => (x + 1) / 4) < farthest);
    assert.ok(found.every((x) => x >= -1 && x <= 3));
  });

  it("normal: moments; even and odd ranks are uncorrelated", () => {
    const found = values({ kind: "normal", mean: 5, sd: 2 });
    moments(found, 5, 2, 3);
    let product = 0;
    for (let i = 0; i < n; i += 2) product += ((found[i]! - 5) / 2) * ((found[i + 1]! - 5) / 2);
    assert.ok(Math.abs(product / (n / 2)) < 5 / Math.sqrt(n / 2));
  });

  it("normal cut at its mean is half a normal", () => {
    const found = values({ kind: "normal", mean: 0, sd: 1, low: 0 });
    assert.ok(found.every((x) => x >= 0));
    moments(found, Math.sqrt(2 / Math.PI), Math.sqrt(1 - 2 / Math.PI), 3.87);
  });

  it("lognormal: its logarithm is normal about that of the median, and a negative median gives negative values", () => {
    const found = values({ kind: "lognormal", median: -2, sigma: 0.5 });
    assert.ok(found.every((x) => x < 0));
    moments(
      found.map((x) => Math.log(x / -2)),
      0,
      0.5,
      3,
    );
  });

  it("mirrored: as far on the other side of the middle, within the same limits", () => {
    const limits = { low: -1, high: 4 };
    for (const distribution of [
      { kind: "uniform", ...limits },
      { kind: "normal", mean: 1.5, sd: 2, ...limits },
    ] as const) {
      const [plain, mirrored] = [sampler(distribution, 1, 2), sampler({ ...distribution, mirrored: true }, 1, 2)];
      const row = new Float64Array(50);
      rowFiller({ ...distribution, mirrored: true }, 1, 2)(7, row, 0, 50);
      for (const [rank, value] of row.entries()) {
        assert.equal(value, mirrored(7, rank));
        // Rounding of one product and one sum.
        assert.ok(Math.abs(value + plain(7, rank) - 3) < 1e-14, `${value}`);
      }
    }
  });

  it("limits hold even where nothing falls between them", () => {
    assert.equal(sampler({ kind: "normal", mean: 0, sd: 1, low: 50, high: 60 }, 1, 2)(0), 50);
    assert.equal(sampler({ kind: "normal", mean: 0, sd: 0, low: -2, high: -1 }, 1, 2)(0), -1);
    assert.equal(sampler({ kind: "constant", value: 7 }, 1, 2)(3, 4), 7);
  });

  it("a row of values is that of its ranks one by one, whatever its place and length", () => {
    const kinds: Distribution[] = [
      { kind: "constant", value: 3 },
      { kind: "uniform", low: -1, high: 1 },
      { kind: "normal", mean: 0, sd: 1, low: -0.5, high: 0.7 },
      { kind: "lognormal", median: 2, sigma: 1 },
    ];
    const length = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), length, length, fc.nat(), (kind, from, count, index) => {
        const row = new Float64Array(20).fill(-9);
        rowFiller(kind, 1, 2)(index, row, from, from + count);
        const sample = sampler(kind, 1, 2);
        const expected = Array.from({ length: 20 }, (_, at) =>
          at < from || at >= from + count ? -9 : sample(index, at - from),
        );
        assert.deepEqual([...row], expected);
      }),
    );
  });

  it("a value depends on seed, stream, index and rank alone, and on each of them", () => {
    const kinds: Distribution[] = [
      { kind: "uniform", low: 0, high: 1 },
      { kind: "normal", mean: 0, sd: 1, low: -1 },
      { kind: "lognormal", median: 1, sigma: 1 },
    ];
    const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), word, word, word, word, (kind, seed, stream, index, rank) => {
        const sample = sampler(kind, seed, stream);
        const value = sample(index, rank);
        sample(index ^ 5, rank);
        assert.equal(sample(index, rank), value);
        assert.notEqual(sample(index, rank ^ 1), value);
        assert.notEqual(sample(index ^ 1, rank), value);
        assert.notEqual(sampler(kind, seed ^ 1, stream)(index, rank), value);
        assert.notEqual(sampler(kind, seed, stream ^ 1)(index, rank), value);
      }),
    );
  });
});
