import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

const doc = { en: "a test", ko: "시험" };

describe("rule of models: presets-in-range", () => {
  it("a preset of an unknown parameter", () => {
    breaks({ ...lif, presets: [{ name: "p", title: doc, values: { tau: 1 } }] }, "model-preset-unknown", "tau");
  });
  it("a preset out of range", () => {
    breaks({ ...lif, presets: [{ name: "p", title: doc, values: { tau_m: -1 } }] }, "parameter-above", "tau_m");
  });
});
