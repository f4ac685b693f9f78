import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

describe("rule of models: names-unique", () => {
  it("two inputs of one name", () => {
    breaks({ ...lif, inputs: [...lif.inputs, ...lif.inputs] }, "model-name-twice", "I_syn");
  });
});
