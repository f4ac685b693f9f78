import assert from "node:assert/strict";
import { breaks, sound, source } from "./network.ts";

describe("rule of networks: means-fit", () => {
  const background = (inputs: number) => ({
    ...source,
    model: "poisson-background",
    lists: {},
    parameters: { rate: 1, inputs },
  });
  it("more than thousand spikes of a unit in each step", () => {
    const sentence = breaks({ spikeSources: [background(20_000)] }, "mean-too-high", "source");
    assert.match(sentence, /2000 spikes in a step of 0.1 ms .* at most 1000/);
  });
  it("a rate that fits one step and not a longer one", () => {
    breaks({ dt: 0.5, spikeSources: [background(2001)] }, "mean-too-high", "source");
    assert.deepEqual(sound.dt, 0.1);
  });
  it("a list of spikes that no memory holds", () => {
    breaks({ spikeSources: [{ ...background(9999), count: 2_000_000 }] }, "population-too-large", "source", "count");
  });
});
