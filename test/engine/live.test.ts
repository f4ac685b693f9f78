import assert from "node:assert/strict";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import { biasRegion, columnsOf, weightsRegion } from "../../src/plan/rate.ts";
import { cell, listed, network, type Parts, synapse, trace } from "../golden/bench.ts";
import { everything } from "../plan/sample.ts";
import { recordUntil } from "./recorded.ts";

const ready = (parts: Parts): ReferenceEngine => new ReferenceEngine(planNetwork(network(parts)));

/** A cell with a kernel whose spike leaves at a step. */
function driven(parameters: Record<string, number>, kernel: Record<string, number>, leaves: number, V_m = -60): Parts {
  const { population, recorders } = cell("n", "lif", parameters, "V_m");
  return {
    populations: [{ ...population, initial: { V_m } }],
    spikeSources: [listed("s", [leaves], 0.1)],
    synapses: [synapse("k", "alpha", kernel, 900)],
    projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
    recorders: [...recorders, trace("I", "k", "I")],
  };
}

describe("a parameter changed between two steps", () => {
  it("acts as if the run had been started with it from the state reached", () => {
    const before = { tau_m: 10, E_L: -70, I_e: 100, C_m: 250 };
    const after = { tau_m: 25, E_L: -68, I_e: -50, C_m: 100 };
    const change = 37;
    const changed = ready(driven(before, { tau_syn: 2 }, 60));
    changed.advance(change);
    changed.drain();
    for (const [name, value] of Object.entries(after)) assert.ok(changed.set(`n/${name}`, value));
    assert.ok(changed.set("k/tau_syn", 6));
    const reached = changed.read("n/V_m")[0] ?? 0;
    const found = recordUntil(changed, 400).traces;
    const fresh = recordUntil(ready(driven(after, { tau_syn: 6 }, 60 - change, reached)), 400 - change).traces;
    const values = (rows: readonly number[][] | undefined) => rows?.map(([, value]) => value);
    assert.deepEqual(values(found["n.V_m"]), values(fresh["n.V_m"]));
    assert.deepEqual(values(found.I), values(fresh.I));
  });

  it("survives a reset: the run then equals one planned with it", () => {
    const engine = ready(driven({}, {}, 20));
    engine.advance(50);
    engine.set("n/E_L", -65);
    engine.set("k/weight", 450);
    engine.reset();
    const parts = driven({ E_L: -65 }, {}, 20);
    const planned = ready({ ...parts, synapses: [synapse("k", "alpha", {}, 450)] });
    assert.deepEqual(recordUntil(engine, 100), recordUntil(planned, 100));
  });

  it("is refused, without harm, where there is no such number", () => {
    const engine = new ReferenceEngine(planNetwork(everything));
    const before = recordUntil(engine, 50);
    engine.reset();
    for (const region of [
      "nobody/tau_m",
      "lif/unknown",
      "lif/V_m",
      "lif/spikes",
      "p1/targets",
      "lif",
      "",
      "constructor",
    ])
      assert.equal(engine.set(region, 1), false, region);
    assert.deepEqual(recordUntil(engine, 50), before);
  });

  it("of the weight reaches spikes that leave after it", () => {
    const parts = driven({}, {}, 20);
    const engine = ready({
      ...parts,
      spikeSources: [listed("s", [20, 60], 0.1)],
      synapses: [synapse("k", "delta", {}, 1)],
      recorders: [trace("V", "n", "V_m")],
    });
    engine.advance(40);
    engine.set("k/weight", 3);
    const V = recordUntil(engine, 100).traces.V ?? [];
    const jump = (step: number): number => {
      const [a = 0, b = 0] = [V[step - 1]?.[1], V[step]?.[1]];
      return b - (-70 + (a + 70) * Math.exp(-0.01));
    };
    assert.ok(Math.abs(jump(21) - Math.exp(-0.01)) < 1e-9);
    assert.ok(Math.abs(jump(61) - 3 * Math.exp(-0.01)) < 1e-9);
  });
});

describe("weights and bias changed between two steps", () => {
  const layer = (W: number[][], b: number[], initial: number[]): Parts => ({
    rates: [
      { key: "x", label: "x", model: "linear", parameters: {}, count: 2, bias: [1, 2] },
      { key: "z", label: "z", model: "linear", parameters: {}, count: 3, bias: b, initial },
    ],
    layers: [
      { key: "x>z", from: "x", to: "z", weights: W },
      {
        key: "z>z",
        from: "z",
        to: "z",
        weights: [
          [0.5, 0, 0],
          [0, 0.25, 0],
          [0, 0, -1],
        ],
      },
    ],
    recorders: [trace("z", "z", "y", [0, 1, 2])],
  });
  const before = [
    [1, 0],
    [0, 1],
    [1, 1],
  ];
  const after = [
    [0.5, -1],
    [2, 0.25],
    [-0.75, 1.5],
  ];

  it("act from the next step on, from the state reached, and survive a reset", () => {
    const engine = ready(layer(before, [0], [0, 0, 0]));
    engine.advance(10);
    engine.drain();
    assert.ok(engine.write(weightsRegion("x>z"), columnsOf(after)));
    assert.ok(engine.write(biasRegion("z"), [0.1, -0.2, 0.3]));
    const y = [...engine.read("z/y")];
    engine.advance(1);
    const sums = [-1.5 + 0.1, 2.5 - 0.2, 2.25 + 0.3].map((sum, i) => sum + (y[i] ?? 0) * ([0.5, 0.25, -1][i] ?? 0));
    // All sums are of a few binary digits but for the bias, of which half a unit in the last place is lost.
    [...engine.read("z/y")].forEach((found, i) => {
      assert.ok(Math.abs(found - (sums[i] ?? 0)) < 1e-14, `${i}: ${found}`);
    });
    engine.reset();
    const planned = ready(layer(after, [0.1, -0.2, 0.3], [0, 0, 0]));
    assert.deepEqual(recordUntil(engine, 50), recordUntil(planned, 50));
  });
});

describe("a reset", () => {
  it("gives the same run again, bit by bit, after any history", () => {
    const engine = new ReferenceEngine(planNetwork(everything));
    const first = recordUntil(engine, 300);
    engine.set("sensor/message", 70);
    engine.fire("message", null);
    engine.advance(123);
    engine.reset();
    assert.equal(engine.step, 0);
    assert.deepEqual(recordUntil(engine, 300), first);
  });
});
