import { lif } from "../../src/models/neurons/lif.ts";
import { regular } from "../../src/models/sources/regular.ts";
import { breaks } from "./model.ts";

describe("rule of models: random-in-sources", () => {
  it("a neuron that throws dice", () => {
    breaks(
      { ...lif, state: lif.state.map((one) => ({ ...one, initial: "E_L * random()" })) },
      "model-expression-random",
      "V_m.initial",
    );
  });
  it("a source that does not say it draws", () => {
    breaks(
      { ...regular, fires: { by: "interval", first: "start", interval: "random() / rate" } },
      "model-expression-random",
      "fires.interval",
    );
  });
});
