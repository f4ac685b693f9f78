import { breaks } from "./network.ts";

describe("rule of networks: step-positive", () => {
  it("a step of zero", () => {
    breaks({ dt: 0 }, "dt-not-positive");
  });
  it("a step that is no number", () => {
    breaks({ dt: Number.NaN }, "dt-not-positive");
  });
  it("an endless step", () => {
    breaks({ dt: Number.POSITIVE_INFINITY }, "dt-not-positive");
  });
});
