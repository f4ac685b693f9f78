import assert from "node:assert/strict";
import { connect } from "../../src/connectivity/connect.ts";
import { byDelay } from "../../src/connectivity/delays.ts";
import { ends, pairs } from "./pairs.ts";

const of = ends(200, 300);
const rule = { rule: "fixed-probability", probability: 0.2, selfConnections: true } as const;
const table = connect(rule, of);

describe("delays of single synapses", () => {
  it("divide the synapses among groups of whole steps, each synapse once, in order", () => {
    const groups = byDelay(table, { kind: "uniform", low: 0.5, high: 3.5 }, 0.1, 35, of);
    const steps = groups.map((group) => group.steps);
    assert.deepEqual(
      steps,
      Array.from({ length: 31 }, (_, i) => i + 5),
    );
    const all = groups.flatMap(({ synapses }) => pairs(synapses, of)).map(String);
    assert.deepEqual(all.sort(), pairs(table, of).map(String).sort());
    // Half a step at either end, a whole one between: chi-square within six standard deviations.
    const n = table.targets.length;
    const chi = groups.reduce((sum, { steps: at, synapses }) => {
      const expected = n / (at === 5 || at === 35 ? 60 : 30);
      return sum + (synapses.targets.length - expected) ** 2 / expected;
    }, 0);
    assert.ok(Math.abs(chi - 30) < 6 * Math.sqrt(60), `chi-square ${chi}`);
  });

  it("are at least one step and at most the longest that memory is kept for", () => {
    const groups = byDelay(table, { kind: "lognormal", median: 0.2, sigma: 2 }, 0.1, 8, of);
    assert.deepEqual([groups[0]?.steps, groups.at(-1)?.steps], [1, 8]);
  });

  it("keep weights with their synapses", () => {
    const matrix = [
      [1, 2],
      [3, 0],
    ];
    const small = ends(2, 2);
    const made = connect({ rule: "matrix", weights: matrix }, small);
    const found = byDelay(made, { kind: "uniform", low: 1, high: 9 }, 1, 9, small).flatMap(({ synapses }) =>
      pairs(synapses, small).map(([from, to], s) => [from, to, synapses.weights?.[s]].join(" ")),
    );
    assert.deepEqual(found.sort(), ["0 0 1", "0 1 3", "1 0 2"]);
  });
});
