import { lif } from "../../src/models/neurons/lif.ts";
import { breaks } from "./model.ts";

describe("rule of models: texts-complete", () => {
  it("a title without Korean", () => {
    breaks({ ...lif, title: { en: "LIF", ko: " " } }, "model-text-missing", "title");
  });
  it("a parameter without a doc", () => {
    breaks(
      {
        ...lif,
        parameters: [...lif.parameters, { name: "x", symbol: "x", unit: "1", default: 0, doc: { en: "", ko: "값" } }],
      },
      "model-text-missing",
      "x",
    );
  });
});
