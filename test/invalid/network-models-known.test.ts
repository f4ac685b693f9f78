import { breaks } from "./network.ts";

describe("rule of networks: models-known", () => {
  it("a model nobody knows", () => {
    breaks({ stps: [{ key: "stp", label: "STP", model: "magic", parameters: {} }] }, "model-unknown", "stp");
  });
  it("a model of another kind", () => {
    breaks({ stps: [{ key: "stp", label: "STP", model: "lif", parameters: {} }] }, "model-of-wrong-kind", "stp");
  });
  it("a model named like a property of every object", () => {
    breaks({ stps: [{ key: "stp", label: "STP", model: "toString", parameters: {} }] }, "model-unknown", "stp");
  });
});
