import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

describe("rule of models: names-known", () => {
  it("an initial value that names a state below it", () => {
    breaks(
      { ...lif, state: lif.state.map((one) => ({ ...one, initial: "V_m" })) },
      "model-expression-unknown-name",
      "V_m.initial",
    );
  });
  it("a rate with a name nobody gave", () => {
    breaks(
      { ...lif, state: lif.state.map((one) => ({ ...one, rate: "(E_rest - V_m) / tau_m" })) },
      "model-expression-unknown-name",
      "V_m.rate",
    );
  });
});
