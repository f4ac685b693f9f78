/** What decays ends at zero in every engine, and never at the smallest numbers there are. */
import assert from "node:assert/strict";
import { loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import { cell, listed, network, synapse } from "../golden/bench.ts";
import { compare } from "./compare.ts";

const dt = 0.1;
const [tau_syn, tau_m] = [0.5, 2];
/** The smallest number of full precision. */
const smallest = 2 ** -1022;

const { population } = cell("n", "lif", { E_L: 0, V_th: 1e6, V_reset: -1, tau_m });
const silent = network({
  dt,
  populations: [{ ...population, count: 3, initial: { V_m: 1 } }],
  spikeSources: [listed("s", [0], dt)],
  synapses: [synapse("k", "exponential", { tau_syn }, 100, 1)],
  projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
});

describe("what decays", () => {
  it("follows its law down to 1e-150, and is zero after", () => {
    const engine = new ReferenceEngine(planNetwork(silent));
    const seen = { current: 0, potential: 0 };
    for (let at = 64; at <= 20_000; at += 64) {
      engine.advance(at - engine.step);
      const [I = 0] = engine.read("k>n/I");
      const [V = 0] = engine.read("n/V_m");
      // The current jumps at the start of step 2, and decays for every step since. 1,000 products round by 1e-16 each.
      const law = 100 * Math.exp((-(at - 2) * dt) / tau_syn);
      if (law > 1e-140) assert.ok(Math.abs(I / law - 1) < 1e-11, `${I} for ${law}`);
      for (const value of [I, V]) assert.ok(value === 0 || Math.abs(value) >= smallest, `${value} at step ${at}`);
      if (I !== 0) seen.current = at;
      if (V !== 0) seen.potential = at;
    }
    // 1e-150 and 1e-308 are 350 and 714 time constants from 100; what becomes nothing is cleared within 1,024 steps.
    for (const [last, tau] of [
      [seen.current, tau_syn],
      [seen.potential, tau_m],
    ] as const) {
      assert.ok(last > (345 * tau) / dt - 64 && last < (355 * tau) / dt + 1024, `${last} steps`);
    }
  });

  it("does so with the same bits in both engines, where pairs have a ghost too", async () => {
    compare(silent, (await loadAssembler())!, 20_000, 40);
  });
});
