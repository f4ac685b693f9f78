import assert from "node:assert/strict";
import { philox } from "../../src/random/philox.ts";
import { fillPoisson, guideEntries, poissonEntries, poissonNumber } from "../../src/random/poisson.ts";

const words = 2 ** 32;

function tables(mean: number): { last: Uint32Array; guide: Uint32Array; number: (word: number) => number } {
  const [last, guide] = [new Uint32Array(poissonEntries), new Uint32Array(guideEntries)];
  fillPoisson(mean, last, guide);
  return { last, guide, number: (word) => poissonNumber(word, last, guide) };
}

/** P(N = k), by logarithms: another way than the tables take. */
function law(mean: number, most: number): number[] {
  const probabilities: number[] = [];
  for (let [k, factorial] = [0, 0]; k <= most; k++, factorial += Math.log(k))
    probabilities.push(mean === 0 ? (k === 0 ? 1 : 0) : Math.exp(k * Math.log(mean) - mean - factorial));
  return probabilities;
}

describe("the tables of a Poisson distribution", () => {
  for (const mean of [0, 1e-9, 0.002, 0.3, 1, 2, 7.5, 40, 999.9, 1000]) {
    it(`give every number its probability at a mean of ${mean}, to 2^-32`, () => {
      const { last, number } = tables(mean);
      const end = number(words - 1);
      assert.equal(last[end], words - 1);
      const expected = law(mean, end);
      for (let [k, before] = [number(0), -1]; k <= end; k++) {
        const share = (last[k] ?? 0) - before;
        // The exponential of a sum of a thousand logarithms has lost three digits.
        assert.ok(Math.abs(share - (expected[k] ?? 0) * words) < 1 + 1e-12 * words, `P(N = ${k})`);
        before = last[k] ?? 0;
      }
      const beyond = 1 - expected.reduce((sum, p) => sum + p, 0);
      assert.ok(beyond < 0.5 / words + 1e-11, `${beyond}`);
    });
  }

  it("never stand for nothing: each word has the first number whose entry reaches it, from any place of the guide", () => {
    for (const mean of [0, 0.01, 2, 150, 1000]) {
      const { last, guide, number } = tables(mean);
      const first = guide[0] ?? 0;
      for (let bucket = 0; bucket < guideEntries; bucket++) {
        for (const word of [bucket << 24, (bucket << 24) + 12_345, (bucket << 24) + 0xff_ffff].map((w) => w >>> 0)) {
          const slow = last.findIndex((entry, k) => k >= first && word <= entry);
          assert.equal(number(word), slow, `word ${word} at ${mean}`);
        }
      }
    }
  });

  it("need few steps from the guide", () => {
    for (const mean of [0.02, 2, 50, 1000]) {
      const { guide, number } = tables(mean);
      let steps = 0;
      for (let i = 0; i < 10_000; i++) {
        const word = (i * 429_497 + 1234) >>> 0;
        steps += number(word) - (guide[word >>> 24] ?? 0);
      }
      assert.ok(steps / 10_000 < 1.1, `${steps / 10_000} at ${mean}`);
    }
  });

  it("follow the law in a chi-square test", () => {
    const out = new Uint32Array(4);
    for (const mean of [0.4, 2, 30]) {
      const { number } = tables(mean);
      const draws = 200_000;
      const expected = law(mean, 200).map((p) => p * draws);
      const found = new Array<number>(201).fill(0);
      for (let i = 0; i < draws; i++) {
        if ((i & 3) === 0) philox(out, 7, 3, i >>> 2, 0, 0, 0);
        found[number(out[i & 3] ?? 0)]! += 1;
      }
      const bins = expected.flatMap((e, k) => (e >= 10 ? [((found[k] ?? 0) - e) ** 2 / e] : []));
      const chi = bins.reduce((sum, each) => sum + each, 0);
      // Mean n - 1, variance 2 (n - 1); four standard deviations.
      const freedom = bins.length - 1;
      assert.ok(Math.abs(chi - freedom) < 4 * Math.sqrt(2 * freedom), `${chi} of ${freedom} at ${mean}`);
    }
  });
});
