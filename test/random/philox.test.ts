import assert from "node:assert/strict";
import fc from "fast-check";
import { joinStreams, philox, uniform } from "../../src/random/philox.ts";

const word = fc.integer({ min: 0, max: 0xffff_ffff });

/** Philox4x32-10 once more, with big integers instead of 16-bit halves. */
function bigPhilox(key: readonly number[], counter: readonly number[]): number[] {
  const low = 0xffff_ffffn;
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  let [x0, x1, x2, x3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const [a, b] = [0xd2511f53n * x0, 0xcd9e8d57n * x2];
    [x0, x1, x2, x3] = [(b >> 32n) ^ x1 ^ k0, b & low, (a >> 32n) ^ x3 ^ k1, a & low];
    k0 = (k0 + 0x9e3779b9n) & low;
    k1 = (k1 + 0xbb67ae85n) & low;
  }
  return [x0, x1, x2, x3].map(Number);
}

function words(key: readonly number[], counter: readonly number[]): number[] {
  const out = new Uint32Array(4);
  philox(out, ...(key as [number, number]), ...(counter as [number, number, number, number]));
  return [...out];
}

/** Pearson's correlation of n pairs. */
function correlation(n: number, pair: (i: number) => readonly [number, number]): number {
  let [sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [x, y] = pair(i);
    sx += x;
    sy += y;
    sxx += x * x;
    syy += y * y;
    sxy += x * y;
  }
  return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
}

describe("Philox 4x32-10", () => {
  it("gives the known answers published with Random123", () => {
    const all = 0xffff_ffff;
    const answers: [key: number[], counter: number[], out: number[]][] = [
      [
        [0, 0],
        [0, 0, 0, 0],
        [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
      ],
      [
        [all, all],
        [all, all, all, all],
        [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
      ],
      // The digits of pi.
      [
        [0xa4093822, 0x299f31d0],
        [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
        [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
      ],
    ];
    for (const [key, counter, out] of answers) assert.deepEqual(words(key, counter), out);
  });

  it("agrees with big integers for any key and counter", () => {
    fc.assert(
      fc.property(fc.tuple(word, word), fc.tuple(word, word, word, word), (key, counter) => {
        assert.deepEqual(words(key, counter), bigPhilox(key, counter));
      }),
    );
  });
});

describe("uniform numbers", () => {
  const n = 40_000;
  /** Standard error of a correlation of independent numbers; a bound of 5 fails once in two million. */
  const bound = 5 / Math.sqrt(n);

  it("lie in (0, 1] and have 53 random bits", () => {
    fc.assert(
      fc.property(word, word, word, fc.nat(2 ** 53 - 1), fc.nat(100), (seed, stream, index, step, draw) => {
        const u = uniform(seed, stream, index, step, draw);
        assert.ok(u > 0 && u <= 1 && Number.isInteger(u * 2 ** 53));
      }),
    );
  });

  it("have mean 1/2, variance 1/12 and fill ten classes evenly", () => {
    const counts = new Array<number>(10).fill(0);
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      const u = uniform(1, 2, i, 3, 0);
      sum += u;
      squares += (u - 0.5) ** 2;
      counts[Math.min(9, Math.floor(u * 10))]! += 1;
    }
    assert.ok(Math.abs(sum / n - 1 / 2) < 5 * Math.sqrt(1 / 12 / n));
    // The variance of (u - 1/2)^2 is 1/80 - 1/144.
    assert.ok(Math.abs(squares / n - 1 / 12) < 5 * Math.sqrt((1 / 80 - 1 / 144) / n));
    const chi = counts.reduce((total, count) => total + (count - n / 10) ** 2 / (n / 10), 0);
    assert.ok(chi < 9 + 5 * Math.sqrt(18), `chi-square with 9 degrees of freedom: ${chi}`);
  });

  it("of neighbours in seed, stream, index, step and draw are independent", () => {
    const neighbours: Record<string, (i: number) => readonly [number, number]> = {
      seed: (i) => [uniform(i, 1, 0, 0, 0), uniform(i + 1, 1, 0, 0, 0)],
      stream: (i) => [uniform(1, i, 0, 0, 0), uniform(1, i + 1, 0, 0, 0)],
      index: (i) => [uniform(1, 1, i, 0, 0), uniform(1, 1, i + 1, 0, 0)],
      step: (i) => [uniform(1, 1, 0, i, 0), uniform(1, 1, 0, i + 1, 0)],
      draw: (i) => [uniform(1, 1, 0, 0, i), uniform(1, 1, 0, 0, i + 1)],
      "seed and stream exchanged": (i) => [uniform(i, 7, 0, 0, 0), uniform(7, i, 0, 0, 0)],
    };
    for (const [of, pair] of Object.entries(neighbours)) {
      const found = correlation(n, pair);
      assert.ok(Math.abs(found) < bound, `${of}: correlation ${found}`);
    }
  });

  it("differ for steps that differ by a multiple of 2^32: long runs do not repeat", () => {
    assert.notEqual(uniform(1, 1, 0, 5, 0), uniform(1, 1, 0, 5 + 2 ** 32, 0));
  });
});

describe("joined streams", () => {
  it("depend on every part and on their order", () => {
    const joined = new Set<number>();
    let made = 0;
    for (let a = 0; a < 20; a++)
      for (let b = 0; b < 20; b++)
        for (let c = 0; c < 5; c++) {
          joined.add(joinStreams(a, b, c));
          made++;
        }
    // 2000 draws from 2^32 collide with a chance of 1 in 2000.
    assert.equal(joined.size, made);
    assert.notEqual(joinStreams(1, 2), joinStreams(2, 1));
    assert.notEqual(joinStreams(1), joinStreams(1, 0));
  });
});
