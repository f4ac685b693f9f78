import { lif } from "../../src/models/neurons/lif.ts";
import { breaks, models } from "./network.ts";

describe("rule of networks: models-sound", () => {
  it("a model that breaks a rule of models", () => {
    breaks({ models: { ...models, lif: { ...lif, methods: [] } } }, "model-methods-missing", undefined, "methods");
  });
});
