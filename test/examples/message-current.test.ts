/** A number by message as the current of a neuron: the rate of a LIF neuron by formula. */
import assert from "node:assert/strict";
import { close } from "../golden/cases.ts";
import { runExample } from "./example.ts";

describe("example: a current by message", () => {
  const file = "07 - Sources/06 - A current by message.json";

  it("holds the membrane where the offset puts it, without a number and with 0", () => {
    for (const pressed of [[], ["nothing"]]) {
      const run = runExample(file, {}, ...pressed);
      assert.equal(run.steps("cell").length, 0);
      // R = tau_m / C_m = 0.04 GOhm; after 100 time constants nothing is left.
      close([run.at("cell", "V_m", 999)], [-70 + 300 * 0.04], { abs: 1e-10 }, "V_m");
    }
  });

  for (const [name, number, every] of [
    ["half", 0.4, 15.9],
    ["all", 1, 8.4],
  ] as const)
    it(`${name}: fires every ${every} ms, by the formula`, () => {
      const run = runExample(file, {}, name);
      const I = 300 + 500 * number;
      const interval = 2 + 10 * Math.log(I / (I - 375));
      const times = run.times("cell");
      assert.ok(times.length > 50);
      for (const [i, t] of times.slice(1).entries()) {
        const found = t - times[i]!;
        // A spike is found at the end of its step of 0.1 ms.
        assert.ok(found - interval > -1e-9 && found - interval < 0.1 + 1e-9, `${found}`);
        assert.ok(Math.abs(found - every) < 1e-6);
      }
      assert.equal(run.at("number to current", "I", 500), I);
    });
});
