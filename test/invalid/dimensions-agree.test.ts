import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

describe("rule of models: dimensions-agree", () => {
  it("a rate that lacks the time", () => {
    breaks(
      { ...lif, methods: ["euler"], state: lif.state.map((one) => ({ ...one, rate: "E_L - V_m" })) },
      "model-expression-dimension",
      "V_m.rate",
    );
  });
  it("a bare number where a voltage belongs", () => {
    breaks({ ...lif, spike: { when: "V_m >= V_th", then: ["V_m = -70"] } }, "model-expression-dimension", "spike.then");
  });
  it("a sum of a voltage and a current", () => {
    breaks({ ...lif, spike: { when: "V_m + I_e >= V_th", then: [] } }, "model-expression-mixes-units", "spike.when");
  });
  it("an exponential of a voltage", () => {
    breaks(
      { ...lif, state: lif.state.map((one) => ({ ...one, initial: "E_L * exp(E_L)" })) },
      "model-expression-mixes-units",
      "V_m.initial",
    );
  });
});
