import { izhikevich2007 } from "../../src/models/neurons/izhikevich-2007.ts";
import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

describe("rule of models: membrane-exists", () => {
  it("a membrane that is no state", () => {
    breaks({ ...lif, membrane: "v" }, "model-membrane-unknown", "membrane");
  });
  it("a membrane that is no voltage", () => {
    breaks({ ...izhikevich2007, membrane: "U_m" }, "model-membrane-unit", "membrane");
  });
});
