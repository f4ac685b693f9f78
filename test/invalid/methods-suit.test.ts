import { izhikevich2007 } from "../../src/models/neurons/izhikevich-2007.ts";
import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

describe("rule of models: methods-suit", () => {
  it("no method", () => {
    breaks({ ...lif, methods: [] }, "model-methods-missing", "methods");
  });
  it("a method twice", () => {
    breaks({ ...lif, methods: ["euler", "euler"] }, "model-methods-missing", "methods");
  });
  it("the exact method for a quadratic equation", () => {
    breaks({ ...izhikevich2007, methods: ["exact"] }, "model-method-unsuitable", "methods");
  });
});
