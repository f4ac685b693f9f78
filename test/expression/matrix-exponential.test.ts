import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { matrixExponential } from "../../src/expression/mathjs.ts";

describe("matrix exponential", () => {
  // x' = -k x + 1 over one unit of time: exp(-k) and (1 - exp(-k)) / k, for rates from slow to far beyond the step.
  for (const rate of [1e-9, 1, 50, 100, 1e3, 1e6, 1e12, 1e100]) {
    it(`relaxes exactly at rate ${rate}`, () => {
      const [[decay = Number.NaN, gain = Number.NaN] = [], rest] = matrixExponential([
        [-rate, 1],
        [0, 0],
      ]);
      const expected = { decay: Math.exp(-rate), gain: -Math.expm1(-rate) / rate };
      // Each squaring may double the relative error of the last bit; 1e100 takes 327 of them.
      assert.ok(Math.abs(decay - expected.decay) <= 1e-13, `decay ${decay}`);
      assert.ok(Math.abs(gain - expected.gain) <= 1e-13 * expected.gain, `gain ${gain}`);
      assert.deepEqual(rest, [0, 1]);
    });
  }

  it("gives NaN for entries that are not finite, and does not search forever", () => {
    for (const entry of [Number.POSITIVE_INFINITY, Number.NaN]) {
      assert.ok(
        matrixExponential([[entry]])
          .flat()
          .every(Number.isNaN),
      );
    }
  });
});
