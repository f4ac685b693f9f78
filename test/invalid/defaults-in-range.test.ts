import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

const doc = { en: "a test", ko: "시험" };

describe("rule of models: defaults-in-range", () => {
  it("a default below its bound", () => {
    breaks(
      { ...lif, parameters: [...lif.parameters, { name: "x", symbol: "x", unit: "ms", default: 0, above: 0, doc }] },
      "parameter-above",
      "x",
    );
  });
  it("a default that is no number", () => {
    breaks(
      { ...lif, parameters: [...lif.parameters, { name: "x", symbol: "x", unit: "ms", default: Number.NaN, doc }] },
      "parameter-not-a-number",
      "x",
    );
  });
});
