import assert from "node:assert/strict";
import fc from "fast-check";
import type { ListedPair } from "../../src/network/description.ts";
import { cell, listed, network, type Parts, run, synapse, trace } from "../golden/bench.ts";

const dt = 0.1;
const tau_m = 10;
const silent = { V_th: 1e6, E_L: 0, V_reset: -1, tau_m };

/** What a jump of one unit at a step leaves at a later stamp; at its own stamp the state is the one before it. */
const left = (since: number): number => (since <= 0 ? 0 : Math.exp((-since * dt) / tau_m));

function target(...recorders: readonly string[]): Pick<Parts, "populations" | "recorders"> {
  const made = cell("n", "lif", silent, ...recorders);
  return { populations: [made.population], recorders: made.recorders };
}

describe("a spike on its way", () => {
  it("stamped s with delay d changes its target at s + d, for every delay and whatever else is under way", () => {
    const leaving = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(leaving, fc.integer({ min: 1, max: 40 }), (steps, delay) => {
        const made = run(
          {
            dt,
            ...target("V_m"),
            spikeSources: [listed("s", steps, dt)],
            synapses: [synapse("k", "delta", {}, 2, delay)],
            projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
          },
          110,
        );
        for (let step = 1; step <= 110; step++) {
          const expected = steps.reduce((sum, leaves) => sum + 2 * left(step - leaves - delay), 0);
          assert.ok(Math.abs(made.at("n.V_m", step) - expected) < 1e-12, `step ${step}`);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("takes the delay that its pair is listed with, and that of the node where there is none", () => {
    const pairs: ListedPair[] = [
      [0, 0, 2, 1.5],
      [0, 0, -3, 0.1],
      [1, 0, 5],
      [1, 0],
      // Between two steps: 3.
      [1, 0, 7, 0.28],
    ];
    const k = { ...synapse("k", "delta", {}, 11, 15), delayDistribution: { kind: "constant", value: 0.6 } as const };
    const { lists, ...source } = listed("s", [3, 8], dt);
    const both = { ...source, lists: { ...lists, senders: [0, 1] }, count: 2 };
    const made = run(
      {
        dt,
        ...target("V_m"),
        spikeSources: [both],
        synapses: [{ ...k, connectivity: { rule: "list", pairs } }],
        projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
      },
      60,
    );
    for (let step = 1; step <= 60; step++) {
      const first = 2 * left(step - 3 - 15) - 3 * left(step - 3 - 1);
      const expected = first + (5 + 11) * left(step - 8 - 6) + 7 * left(step - 8 - 3);
      assert.ok(Math.abs(made.at("n.V_m", step) - expected) < 1e-12, `step ${step}`);
    }
  });

  it("meets others on one target: several kernels with delays of their own, several sources, one sum", () => {
    const made = run(
      {
        dt,
        ...target("V_m"),
        spikeSources: [listed("s", [3, 8], dt), listed("r", [5], dt)],
        synapses: [synapse("k", "delta", {}, 2, 1), synapse("l", "delta", {}, -3, 7), synapse("m", "delta", {}, 5, 2)],
        projections: [
          { key: "p1", from: "s", to: "n", synapse: "k" },
          { key: "p2", from: "s", to: "n", synapse: "l" },
          { key: "p3", from: "r", to: "n", synapse: "m" },
          // Both sources through one node as well.
          { key: "p4", from: "r", to: "n", synapse: "k" },
        ],
      },
      60,
    );
    for (let step = 1; step <= 60; step++) {
      const expected =
        2 * (left(step - 4) + left(step - 9) + left(step - 6)) -
        3 * (left(step - 10) + left(step - 15)) +
        5 * left(step - 7);
      assert.ok(Math.abs(made.at("n.V_m", step) - expected) < 1e-12, `step ${step}`);
    }
  });

  it("reaches each target with the weight of the pair; pairs without one take the node's, live changes too", () => {
    const populations = [{ ...cell("n", "lif", silent).population, count: 3 }];
    const pairs = [
      [0, 0, 7],
      [0, 1],
      [1, 2],
      [1, 2, -4],
    ] as const;
    const k = { ...synapse("k", "delta", {}, 2), connectivity: { rule: "list", pairs } as const };
    const parts: Parts = {
      dt,
      populations,
      spikeSources: [{ ...listed("s", [1], dt), count: 2 }],
      synapses: [k],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
      recorders: [trace("V", "n", "V_m", [0, 1, 2])],
    };
    const at = (row: readonly number[] | undefined) => row?.map((V) => Math.round(V / left(1)));
    assert.deepEqual(at(run(parts, 3).trace("V")[2]), [7, 2, -2]);
    assert.deepEqual(at(run(parts, 3, (engine) => engine.set("k/weight", 10)).trace("V")[2]), [7, 10, 6]);
  });

  it("crosses from population to population and back, each hop a delay and a step of integration", () => {
    const loud = { ...silent, V_th: 10, t_ref: 0 };
    const made = run(
      {
        dt,
        populations: [cell("a", "lif", loud).population, cell("b", "lif", loud).population],
        spikeSources: [listed("s", [1], dt)],
        synapses: [
          synapse("in", "delta", {}, 20, 1),
          synapse("there", "delta", {}, 20, 5),
          synapse("back", "delta", {}, 20, 8),
        ],
        projections: [
          { key: "p0", from: "s", to: "a", synapse: "in" },
          { key: "p1", from: "a", to: "b", synapse: "there" },
          { key: "p2", from: "b", to: "a", synapse: "back" },
        ],
        recorders: [
          { key: "A", records: "spikes", of: "a" },
          { key: "B", records: "spikes", of: "b" },
        ],
      },
      40,
    );
    // The jump at 1 + 1 is above threshold at the end of the step that follows: 3.
    assert.deepEqual(made.spikes("A"), [3, 18, 33]);
    assert.deepEqual(made.spikes("B"), [9, 24, 39]);
  });

  it("of two populations through one synapse node draws different synapses", () => {
    const source = (key: string) => ({ ...listed(key, [1], dt), count: 40 });
    const population = { ...cell("n", "lif", silent).population, count: 40 };
    const drawn = synapse("k", "delta", {}, 1);
    const connectivity = { rule: "fixed-probability", probability: 0.5, selfConnections: true } as const;
    const parts: Parts = {
      populations: [population],
      spikeSources: [source("s"), source("r")],
      synapses: [{ ...drawn, connectivity }],
      projections: [
        { key: "p1", from: "s", to: "n", synapse: "k" },
        { key: "p2", from: "r", to: "n", synapse: "k" },
      ],
    };
    const { engine } = run(parts, 1);
    assert.notDeepEqual(engine.read("p1/targets"), engine.read("p2/targets"));
    assert.equal(
      network(parts).spikeSources[0]?.stream,
      network(parts).spikeSources[1]?.stream,
      "although the streams are equal",
    );
  });
});

describe("a spike of a neuron", () => {
  it("is stamped at the end of the step that reached the threshold, and the state recorded there is after reset", () => {
    const made = run({ dt, ...recordedLif({ I_e: 600, t_ref: 0 }) }, 500);
    const [first = 0] = made.spikes("n.spikes");
    const V = (t: number): number => -70 + 24 * (1 - Math.exp(-t / 10));
    assert.ok(V(first * dt) >= -55 && V((first - 1) * dt) < -55);
    assert.equal(made.at("n.V_m", first), -70);
    assert.ok(Math.abs(made.at("n.V_m", first - 1) - V((first - 1) * dt)) < 1e-11);
  });

  it("comes again after the refractory time, rounded to whole steps", () => {
    for (const [t_ref, held] of [
      [0, 0],
      [0.04, 0],
      [0.06, 1],
      [2, 20],
      [2.04, 20],
    ] as const) {
      const made = run({ dt, ...recordedLif({ I_e: 600, t_ref }) }, 1000);
      const [first = 0, second = 0] = made.spikes("n.spikes");
      // From rest to threshold takes the same steps, for reset is rest.
      assert.equal(second - first, first + held, `t_ref ${t_ref}`);
    }
  });

  it("does not come from a jump that meets a refractory membrane", () => {
    const { populations, recorders } = recordedLif({ t_ref: 2 });
    const made = run(
      {
        dt,
        populations,
        recorders,
        spikeSources: [listed("s", [10, 15, 40], dt)],
        synapses: [synapse("k", "delta", {}, 20)],
        projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
      },
      100,
    );
    assert.deepEqual(made.spikes("n.spikes"), [12, 42]);
    assert.equal(made.at("n.V_m", 17), -70);
  });

  it("on a rising edge is counted once, however long the condition holds", () => {
    const { population, recorders } = cell("n", "hodgkin-huxley", {}, "V_m");
    const made = run({ dt: 0.02, populations: [{ ...population, initial: { V_m: 20 } }], recorders }, 2000);
    assert.deepEqual(made.spikes("n.spikes"), [], "above from the start is no crossing");
    const driven = run({ dt: 0.02, ...one("hodgkin-huxley", { I_e: 1000 }) }, 5000);
    const V = driven.trace("n.V_m").map(([value = 0]) => value);
    const crossings = V.flatMap((value, i) => (i > 0 && value >= 0 && (V[i - 1] ?? 0) < 0 ? [i + 1] : []));
    assert.deepEqual(driven.spikes("n.spikes"), crossings);
    assert.ok(crossings.length >= 5);
  });
});

function one(model: string, parameters: Record<string, number>): Required<Pick<Parts, "populations" | "recorders">> {
  const { population, recorders } = cell("n", model, parameters, "V_m");
  return { populations: [population], recorders };
}

function recordedLif(parameters: Record<string, number>) {
  return one("lif", { V_reset: -70, ...parameters });
}
