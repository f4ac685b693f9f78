import { lif } from "../../src/models/neurons/lif.ts";
import { stdpPair } from "../../src/models/plasticity/stdp-pair.ts";
import { breaks } from "./model.ts";

describe("rule of models: assignments-in-place", () => {
  it("a spike that assigns to a parameter", () => {
    breaks(
      { ...lif, spike: { when: "V_m >= V_th", then: ["V_th = V_reset"] } },
      "model-assignment-target",
      "spike.then",
    );
  });
  it("a pre-spike that writes the trace of the target", () => {
    breaks(
      { ...stdpPair, onPre: { ...stdpPair.onPre, traces: ["x_post = 1"] } },
      "model-assignment-target",
      "onPre.traces",
    );
  });
});
