import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

describe("rule of models: name-form", () => {
  it("a name with capitals and spaces", () => {
    breaks({ ...lif, name: "My LIF" }, "model-name-form", "name");
  });
});
