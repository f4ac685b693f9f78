import type { NeuronModel } from "../../src/model/description.ts";
import { lif } from "../../src/models/neurons/lif.ts";
import { breaks, models } from "./network.ts";

const deaf: NeuronModel = {
  ...lif,
  inputs: [],
  state: lif.state.map((one) => ({ ...one, rate: "(E_L - V_m) / tau_m + I_e / C_m" })),
};

describe("rule of networks: currents-have-port", () => {
  it("a current into a neuron that takes none", () => {
    breaks({ drives: [], models: { ...models, lif: deaf } }, "current-without-port", "synapse");
  });
});
