import assert from "node:assert/strict";
import type { NeuronModel } from "../../src/model/description.ts";
import { alone, equations } from "./solve.ts";

/** A variable that races up until it is held at 0, and one that follows it. */
const racing: NeuronModel = (() => {
  const plain = equations({ V: ["0", "100 / ms"], w: ["8", "(V - w) / (2 ms)"] });
  const state = plain.state.map((each) => (each.name === "V" ? { ...each, clampedWhileRefractory: true } : each));
  return { ...plain, state, spike: { when: "V >= 10", then: ["V = 0"], refractory: "5 ms" } };
})();

describe("a variable held during the refractory time", () => {
  for (const method of ["rk2", "rk4", "euler", "exponential-euler"] as const) {
    it(`stands still within the stages of ${method} too: what follows it sees it held`, () => {
      const dt = 0.01;
      const engine = alone(racing, method, dt);
      while (engine.read("n/spike-count")[0] === 0) engine.advance(1);
      const start = engine.read("n/w")[0] ?? 0;
      for (let step = 1; step <= 500; step++) {
        engine.advance(1);
        assert.equal(engine.read("n/V")[0], 0);
        // First-order methods are off by up to dt / (4 e) of the start; a V that moved would add hundreds of times that.
        const off = Math.abs((engine.read("n/w")[0] ?? 0) - start * Math.exp((-step * dt) / 2));
        assert.ok(off < start * 0.002, `off by ${off} after ${step} steps`);
      }
      engine.advance(1);
      assert.ok((engine.read("n/V")[0] ?? 0) > 0);
    });
  }
});
