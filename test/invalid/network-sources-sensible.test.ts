import assert from "node:assert/strict";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { breaks, sound, source } from "./network.ts";

describe("rule of networks: sources-sensible", () => {
  const plain = { key: source.key, label: source.label, count: 2, stream: 1 };

  it("a regular or Poisson train with more spikes than steps", () => {
    for (const model of ["regular", "poisson"]) {
      const at = (rate: number) => [{ ...plain, model, parameters: { rate } }];
      const sentence = breaks({ dt: 0.5, spikeSources: at(4) }, "spikes-within-step", "source");
      assert.equal(
        sentence,
        "Source: a spike comes every 0.25 ms, more often than there are steps of 0.5 ms; several fall into one step",
      );
      assert.deepEqual(checkNetwork({ ...sound, dt: 0.5, spikeSources: at(2) }), []);
    }
  });

  it("noise with a standard deviation of 0", () => {
    for (const model of ["white-noise", "ornstein-uhlenbeck"]) {
      const at = (sd: number) => [{ key: "current", label: "Current", model, parameters: { mean: 10, sd }, stream: 2 }];
      breaks({ currentSources: at(0) }, "noise-without-spread", "current");
      assert.deepEqual(checkNetwork({ ...sound, currentSources: at(0.001) }), []);
    }
  });

  it("both are warnings: what is meant may be so", () => {
    const spikeSources = [{ ...plain, model: "regular", parameters: { rate: 8 } }];
    assert.deepEqual(
      checkNetwork({ ...sound, dt: 1, spikeSources }).map(({ severity }) => severity),
      ["warning"],
    );
  });
});
