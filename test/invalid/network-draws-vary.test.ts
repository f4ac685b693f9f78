import assert from "node:assert/strict";
import { checkNetwork } from "../../src/network/rules/index.ts";
import type { Distribution } from "../../src/random/distribution.ts";
import { breaks, cells, sound, synapse } from "./network.ts";

describe("rule of networks: draws-vary", () => {
  const code = "distribution-without-spread";
  const flat: Distribution = { kind: "normal", mean: -60, sd: 0 };

  it("a standard deviation or a sigma of 0, of weights, delays and initial values", () => {
    assert.equal(
      breaks({ synapses: [{ ...synapse, weightDistribution: flat }] }, code, "synapse", "weightDistribution"),
      "Synapse: the standard deviation of the distribution is 0, so all values are equal",
    );
    assert.match(
      breaks({ populations: [{ ...cells, initial: { V_m: flat }, stream: 9 }] }, code, "cells", "V_m"),
      /^Cells: /,
    );
    const delayDistribution: Distribution = { kind: "lognormal", median: 1, sigma: 0 };
    const projections = [{ key: "path", from: "source", to: "cells", synapse: "synapse" }];
    breaks({ synapses: [{ ...synapse, delayDistribution }], projections, stdps: [] }, code, "synapse", "delay");
  });

  it("is a warning: it runs, and the least spread is spread enough", () => {
    const drawn = (sd: number) => ({
      ...sound,
      synapses: [{ ...synapse, weightDistribution: { ...flat, sd } as Distribution }],
    });
    assert.deepEqual(
      checkNetwork(drawn(0)).map(({ severity }) => severity),
      ["warning"],
    );
    assert.deepEqual(checkNetwork(drawn(1e-9)), []);
  });
});
