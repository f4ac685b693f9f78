import assert from "node:assert/strict";
import { checkNetwork } from "../../src/network/rules/index.ts";
import type { Distribution } from "../../src/random/distribution.ts";
import { breaks, sound, synapse } from "./network.ts";

const drawn = (weightDistribution: Distribution) => ({ synapses: [{ ...synapse, weightDistribution }] });

describe("rule of networks: weights-drawable", () => {
  it("a spread below zero", () => {
    assert.equal(
      breaks(drawn({ kind: "normal", mean: 1, sd: -1 }), "distribution-negative", "synapse", "weightDistribution"),
      "Synapse: the standard deviation of the distribution must not be negative (found -1)",
    );
    breaks(
      drawn({ kind: "lognormal", median: 1, sigma: -0.5 }),
      "distribution-negative",
      "synapse",
      "weightDistribution",
    );
  });

  it("numbers that are none", () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const kinds: Distribution[] = [
        { kind: "constant", value: wrong },
        { kind: "uniform", low: 0, high: wrong },
        { kind: "normal", mean: wrong, sd: 1 },
        { kind: "normal", mean: 0, sd: 1, low: -wrong },
        { kind: "lognormal", median: 1, sigma: wrong },
      ];
      for (const kind of kinds) breaks(drawn(kind), "distribution-not-finite", "synapse", "weightDistribution");
    }
  });

  it("limits the wrong way round, and a mean outside them", () => {
    breaks(drawn({ kind: "uniform", low: 2, high: 1 }), "distribution-limits-crossed", "synapse", "weightDistribution");
    assert.equal(
      breaks(
        drawn({ kind: "normal", mean: -1, sd: 1, low: 0 }),
        "distribution-mean-outside",
        "synapse",
        "weightDistribution",
      ),
      "Synapse: the mean -1 must lie within the limits, from 0 to ∞",
    );
  });

  it("sound ones are sound", () => {
    const kinds: Distribution[] = [
      { kind: "uniform", low: -1, high: -1 },
      { kind: "normal", mean: 0, sd: 1e-3, low: 0, high: 0 },
      { kind: "lognormal", median: -5, sigma: 0.5 },
    ];
    for (const kind of kinds) assert.deepEqual(checkNetwork({ ...sound, ...drawn(kind) }), []);
  });
});
