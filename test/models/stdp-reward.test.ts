/** The preset of the distal reward against the rule of the author's program, told by a plain loop of its own. */
import assert from "node:assert/strict";
import { stdpReward } from "../../src/models/plasticity/stdp-reward.ts";
import { listed, run, synapse, trace } from "../golden/bench.ts";

const dt = 1;
const [pre, post] = [10, 20];

/**
 * The program: each ms the traces of spikes fall by 5 % and dopamine by 0.5 %; every 10 ms each weight moves by (0.002 + DA) sd, and sd
 * falls by 1 %. Here one pair, 10 ms apart, marks the synapse; a reward adds 0.5 to DA.
 */
function program(reward: number | null, end: number): number {
  let [s, sd, DA] = [0, 0.1 * 0.95 ** (post - pre), 0];
  for (let t = post; t < end; t++) {
    DA *= 0.995;
    if (t % 10 === 0) {
      s += (0.002 + DA) * sd;
      sd *= 0.99;
    }
    if (t === reward) DA += 0.5;
  }
  return s;
}

/** The same pair and reward with the preset. */
function preset(reward: number | null, end: number): number {
  const parameters = stdpReward.presets?.[0]?.values ?? {};
  const lif = { C_m: 250, tau_m: 10, E_L: -70, V_th: -55, V_reset: -70, t_ref: 2, I_e: 0 };
  const made = run(
    {
      dt,
      populations: [{ key: "n", label: "n", model: "lif", count: 1, parameters: lif }],
      spikeSources: [listed("s", [pre], dt), listed("push", [post - 2], dt)],
      synapses: [synapse("k", "delta", {}, 0), synapse("strong", "delta", {}, 100)],
      stdps: [{ key: "r", label: "r", model: "stdp-reward", parameters }],
      projections: [
        { key: "p", from: "s", to: "n", synapse: "k", stdp: "r" },
        { key: "q", from: "push", to: "n", synapse: "strong" },
      ],
      recorders: [{ key: "spikes", records: "spikes", of: "n" }, trace("w", "r", "w")],
    },
    end,
    undefined,
    [],
    reward === null ? [] : [{ step: reward, act: (engine) => engine.inject("r", 0.5) }],
  );
  assert.deepEqual(made.spikes("spikes"), [post]);
  return made.at("w", end);
}

describe("the preset of the distal reward", () => {
  it("changes without a reward as the tonic dopamine of the program does", () => {
    const [told, found] = [program(null, 10_000), preset(null, 10_000)];
    // A pair leaves 0.1 exp(-10 / 20); its eligibility moves w by 0.002 for 1 s in steps of 10 ms: by a fifth of it.
    assert.ok(Math.abs(found - 0.2 * 0.1 * Math.exp(-0.5)) < 1e-6, `${found}`);
    // 5 % a ms is 1 / 19.5 ms, 1 % in 10 ms is 1 / 995 ms, and the sum over steps of 10 ms starts with a whole one.
    assert.ok(Math.abs(found / told - 1) < 0.03, `${found} and ${told}`);
  });

  for (const late of [1000, 3000])
    it(`changes as the program does when a reward comes ${late} ms after the pair`, () => {
      const at = post + late;
      const gained = program(at, 10_000) - program(null, 10_000);
      const found = preset(at, 10_000) - preset(null, 10_000);
      const [c, both] = [0.1 * Math.exp(-0.5 - late / 1000), 1 / (1 / 1000 + 1 / 200)];
      // The message meets the eligibility a step later.
      assert.ok(Math.abs(found / ((c * 0.5 * both) / 10) - 1) < 2e-3, `${found}`);
      // The program's sum misses half a step of 10 ms, of the 167 ms that both last: 3 %. Its decays are a little quicker: 1.3 %
      // of the trace over 10 ms, 0.5 % of the eligibility in each second.
      assert.ok(Math.abs(found / gained - 1) < 0.03 + 0.013 + 0.005 * (1 + late / 1000), `${found} and ${gained}`);
    });
});
