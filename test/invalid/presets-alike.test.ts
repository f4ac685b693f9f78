import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

const title = { en: "a test", ko: "시험" };

describe("rule of models: presets-alike", () => {
  it("a preset that leaves a parameter of another as it was", () => {
    const presets = [
      { name: "quick", title, values: { tau_m: 5, I_e: 400 } },
      { name: "slow", title, values: { tau_m: 50 } },
    ];
    breaks({ ...lif, presets }, "model-preset-incomplete", "I_e");
  });
});
