/** LIF in its other published forms: the same neuron with other words, or another rule told by a plain loop. */
import assert from "node:assert/strict";
import { cell, listed, type Outcome, run, synapse } from "../golden/bench.ts";

const dt = 0.1;
const steps = 2000;

/** A cell of a model under a train of inputs through an exponential synapse. */
function driven(model: string, parameters: Record<string, number>, weight: number, tau_syn = 5): Outcome {
  const { population, recorders } = cell("n", model, parameters, "V_m", "I_syn");
  const train = Array.from({ length: 40 }, (_, i) => 20 + 47 * i);
  return run(
    {
      dt,
      populations: [population],
      spikeSources: [listed("s", train, dt)],
      synapses: [synapse("k", "exponential", { tau_syn }, weight)],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
      recorders,
    },
    steps,
  );
}

describe("LIF in its other forms", () => {
  it("with capacitance and leak, normalised, and in mV: the spikes and, scaled, the potentials of LIF", () => {
    const tau_m = 20;
    const same = { C_m: 200, E_L: -70, V_th: -55, V_reset: -65, t_ref: 2 };
    const lif = driven("lif", { ...same, tau_m, I_e: 140 }, 60);
    const leak = driven("lif-leak", { ...same, g_L: 10, I_e: 140 }, 60);
    // 10 nS: 1 pA is 0.1 mV, and the distance to the threshold is 15 mV.
    const normal = driven("lif-normalised", { tau_m, t_ref: 2, V_reset: 5 / 15, I_e: 14 / 15 }, 6 / 15);
    const inMv = driven("lif-mv", { tau_m, t_ref: 2, V_th: 15, V_reset: 5, I_ext: 14 }, 6);
    const spikes = lif.spikes("n.spikes");
    assert.ok(spikes.length >= 8, `${spikes.length} spikes`);
    for (const [made, scale, rest] of [
      [leak, 1, 0],
      [normal, 15, -70],
      [inMv, 1, -70],
    ] as const) {
      assert.deepEqual(made.spikes("n.spikes"), spikes);
      // The same exact solution, its rounding aside.
      for (let step = 1; step <= steps; step++)
        assert.ok(Math.abs(made.at("n.V_m", step) * scale + rest - lif.at("n.V_m", step)) < 1e-9, `step ${step}`);
    }
  });

  it("normalised: fires at 1 / (t_ref - tau_m ln(1 - 1 / v_in)), and not at v_in = 1", () => {
    const rate = (v: number): number[] => {
      const { population, recorders } = cell("n", "lif-normalised", { I_e: v });
      return run({ dt: 0.01, populations: [population], recorders }, 60_000).spikes("n.spikes");
    };
    assert.equal(rate(1).length, 0);
    for (const v of [1.1, 1.5, 2, 5]) {
      const [first = 0, second = 0] = rate(v);
      const interval = 2 - 20 * Math.log(1 - 1 / v);
      // A spike is found at the end of its step.
      assert.ok((second - first) * 0.01 - interval >= -1e-9 && (second - first) * 0.01 - interval <= 0.01, `${v}`);
    }
  });

  it("held while refractory: the current stands still for t_ref and loses what arrives; free, it decays", () => {
    const parameters = { tau_m: 20, t_ref: 5, V_th: 15, V_reset: 5, I_ext: 16 };
    const held = driven("lif-mv-held", parameters, 6);
    const free = driven("lif-mv", parameters, 6);
    for (const [made, factor] of [
      [held, 1],
      [free, Math.exp(-dt / 5)],
    ] as const) {
      const [spike = 0] = made.spikes("n.spikes").filter((step) => made.at("n.I_syn", step) > 0.1);
      assert.ok(spike > 0);
      let steady = 0;
      for (let step = spike + 1; step <= spike + 50; step++) {
        const [now, before] = [made.at("n.I_syn", step), made.at("n.I_syn", step - 1)];
        if (Math.abs(now - before * factor) < 1e-9) steady++;
        assert.equal(made.at("n.V_m", step), 5);
      }
      // 5 ms are 50 steps; of the free current at most two arrivals of a train every 4.7 ms break the rule.
      assert.ok(made === held ? steady === 50 : steady >= 48, `${steady}`);
    }
    assert.notDeepEqual(held.spikes("n.spikes"), free.spikes("n.spikes"));
  });

  it("by subtraction: keeps what lay above the threshold", () => {
    const { population, recorders } = cell("n", "lif-subtract", { I_e: 2000 }, "V_m");
    const made = run({ dt, populations: [population], recorders }, 500);
    let V = -70;
    const expected: number[] = [];
    const leak = Math.exp(-dt / 10);
    for (let step = 1; step <= 500; step++) {
      V = -70 + (V + 70) * leak + 80 * (1 - leak);
      if (V >= -55) {
        expected.push(step);
        V -= 15;
      }
      assert.ok(Math.abs(made.at("n.V_m", step) - V) < 1e-9, `step ${step}`);
    }
    assert.ok(expected.length > 20);
    assert.deepEqual(made.spikes("n.spikes"), expected);
  });

  it("in discrete time: 18 spikes in 200 steps at I = 0.15 as printed, none with the factor 1 - beta", () => {
    const count = (model: string, I_e: number): number => {
      const { population, recorders } = cell("n", model, { tau_m: 10, I_e }, "V_m");
      return run({ dt: 1, populations: [population], recorders }, 200).spikes("n.spikes").length;
    };
    assert.equal(count("lif-discrete", 0.15), 18);
    assert.equal(count("lif-discrete-scaled", 0.15), 0);
    const { population, recorders } = cell("n", "lif-discrete-scaled", { tau_m: 10, I_e: 0.9 }, "V_m");
    const made = run({ dt: 1, populations: [population], recorders }, 200);
    assert.ok(Math.abs(made.at("n.V_m", 200) - 0.9) < 1e-8);
  });
});
