import assert from "node:assert/strict";
import { checkModel } from "../../src/model/rules/index.ts";
import { lif } from "../../src/models/neurons/lif.ts";

const doc = { en: "a test", ko: "시험" };

describe("rule of models: ranges-possible", () => {
  it("a range without room is a fault of its own", () => {
    const found = checkModel({
      ...lif,
      parameters: [...lif.parameters, { name: "x", symbol: "x", unit: "1", default: 1, above: 1, max: 1, doc }],
    });
    assert.ok(found.some(({ code, place }) => code === "model-range-empty" && place.parameter === "x"));
  });
});
