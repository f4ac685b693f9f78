import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

const doc = { en: "a test", ko: "시험" };

describe("rule of models: orders-kept", () => {
  it("a preset that breaks an order", () => {
    breaks(
      { ...lif, presets: [{ name: "p", title: doc, values: { V_reset: -50 } }] },
      "parameters-out-of-order",
      "V_reset",
    );
  });
  it("an order of an unknown parameter", () => {
    breaks({ ...lif, orders: [{ lower: "V_low", upper: "V_th" }] }, "parameter-unknown", "V_low");
  });
});
