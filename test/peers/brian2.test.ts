/**
 * Single cells against Brian2: every neuron model, at the same method and step. All spikes fall into the same steps; the numbers come
 * from the script beside, run by hand.
 */
import assert from "node:assert/strict";
import { models } from "../../src/index.ts";
import { ours, spikesApart, trainsOf } from "./trains.ts";

describe("single cells against Brian2", () => {
  const trains = trainsOf("cells-brian2.json");
  for (const [name, train] of trains)
    it(`${name}: ${train.times.length} spikes`, () => {
      const apart = spikesApart(train, ours(train));
      // Times are written with six digits.
      assert.ok(apart < 1e-6, `${apart} ms apart`);
    });

  it("has every neuron model", () => {
    const compared = new Set([...trains.values()].map(({ model }) => model));
    const missing = models.filter(({ kind, name }) => kind === "neuron" && !compared.has(name));
    assert.deepEqual(
      missing.map(({ name }) => name),
      [],
    );
  });
});
