import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

describe("rule of models: expressions-readable", () => {
  it("an expression with a hole", () => {
    breaks(
      { ...lif, state: lif.state.map((one) => ({ ...one, initial: "E_L +" })) },
      "model-expression-unreadable",
      "V_m.initial",
    );
  });
  it("a function we do not know", () => {
    breaks(
      { ...lif, state: lif.state.map((one) => ({ ...one, initial: "sinh(E_L)" })) },
      "model-expression-unreadable",
      "V_m.initial",
    );
  });
  it("a spike that is no assignment", () => {
    breaks({ ...lif, spike: { when: "V_m >= V_th", then: ["V_reset"] } }, "model-expression-unreadable", "spike.then");
  });
});
