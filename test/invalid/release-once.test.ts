import { tsodyksMarkram } from "../../src/models/plasticity/tsodyks-markram.ts";
import { breaks } from "./model.ts";

describe("rule of models: release-once", () => {
  it("no release", () => {
    breaks({ ...tsodyksMarkram, onSpike: ["x = x * (1 - u)"] }, "model-release-missing", "onSpike");
  });
  it("two releases", () => {
    breaks({ ...tsodyksMarkram, onSpike: ["release", "release"] }, "model-release-missing", "onSpike");
  });
});
