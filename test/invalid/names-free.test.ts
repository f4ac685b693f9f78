import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

const doc = { en: "a test", ko: "시험" };

describe("rule of models: names-free", () => {
  it("a parameter named like a unit", () => {
    breaks(
      { ...lif, parameters: [...lif.parameters, { name: "mV", symbol: "x", unit: "1", default: 0, doc }] },
      "model-name-reserved",
      "mV",
    );
  });
  it("a parameter named like a word of the equations", () => {
    breaks(
      { ...lif, parameters: [...lif.parameters, { name: "weight", symbol: "x", unit: "1", default: 0, doc }] },
      "model-name-reserved",
      "weight",
    );
  });
  it("a parameter with a hyphen", () => {
    breaks(
      { ...lif, parameters: [...lif.parameters, { name: "tau-m", symbol: "x", unit: "1", default: 0, doc }] },
      "model-name-reserved",
      "tau-m",
    );
  });
});
