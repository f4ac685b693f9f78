import assert from "node:assert/strict";
import { looksDrawn, readDistribution, readIndices } from "../../../nodes/common/read-text.ts";

describe("texts that hold numbers", () => {
  it("reads indices and ranges, each once", () => {
    assert.deepEqual(readIndices("0-2, 7 1;9"), { value: [0, 1, 2, 7, 9] });
    assert.deepEqual(readIndices(""), { value: [] });
  });

  for (const wrong of ["-1", "3-1", "a", "1.5", "0-1e9", "0-999999999"])
    it(`refuses the indices ${wrong}`, () => assert.deepEqual(readIndices(`1, ${wrong}`), { wrong }));

  it("reads distributions with the numbers they take", () => {
    assert.deepEqual(readDistribution("uniform(-70, -55)"), { value: { kind: "uniform", low: -70, high: -55 } });
    assert.deepEqual(readDistribution(" normal ( -65 5 ) "), { value: { kind: "normal", mean: -65, sd: 5 } });
    assert.deepEqual(readDistribution("normal(-65, 5, -80, -5e1)"), {
      value: { kind: "normal", mean: -65, sd: 5, low: -80, high: -50 },
    });
    assert.deepEqual(readDistribution("lognormal(0.1,0.5)"), { value: { kind: "lognormal", median: 0.1, sigma: 0.5 } });
  });

  for (const wrong of [
    "uniform(1)",
    "uniform(1, 2, 3)",
    "normal(a, 2)",
    "gamma(1, 2)",
    "toString(1, 2)",
    "uniform",
    "5",
  ])
    it(`refuses the distribution ${wrong}`, () => assert.deepEqual(readDistribution(wrong), { wrong }));

  it("takes for a distribution what begins with a name, and nothing that is a number", () => {
    for (const text of ["uniform(0, 1)", " normal(", "gauss"]) assert.ok(looksDrawn(text), text);
    for (const text of ["-65", "1e-3", ".5", "", "NaN", "Infinity", 7]) assert.ok(!looksDrawn(text), String(text));
  });
});
