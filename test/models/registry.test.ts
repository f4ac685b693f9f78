import assert from "node:assert/strict";
import { checkModel } from "../../src/model/rules/index.ts";
import { models } from "../../src/models/index.ts";

describe("the models we ship", () => {
  for (const model of models) {
    it(`${model.name} obeys every rule`, () => {
      assert.deepEqual(checkModel(model), []);
    });
  }

  it("have names of their own, and are plain data", () => {
    assert.equal(new Set(models.map(({ name }) => name)).size, models.length);
    assert.deepEqual(JSON.parse(JSON.stringify(models)), models);
  });

  it("leave no doubt which one a palette entry offers first", () => {
    const places = models.map(({ palette, name, rank }) => `${palette ?? name} ${rank ?? 0}`);
    assert.equal(new Set(places).size, places.length);
  });

  it("offer first what a beginner expects", () => {
    const first = (palette: string): string | undefined =>
      models.filter((one) => one.palette === palette).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]?.name;
    assert.deepEqual(["synapse", "stp", "spike-source", "current-source"].map(first), [
      "exponential",
      "tsodyks-markram",
      "regular",
      "constant",
    ]);
  });
});
