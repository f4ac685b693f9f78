import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

const doc = { en: "a test", ko: "시험" };

describe("rule of models: units-known", () => {
  it("a unit outside the coherent set", () => {
    breaks(
      { ...lif, parameters: [...lif.parameters, { name: "x", symbol: "x", unit: "nA", default: 0, doc }] },
      "model-unit-unknown",
      "x",
    );
  });
});
