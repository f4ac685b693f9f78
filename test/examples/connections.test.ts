/** Connection rules: degrees, counts and weights of the synapses that there are, and the currents they bring when all senders fire. */
import assert from "node:assert/strict";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import { weightMatrices } from "../../src/simulation/weights.ts";
import { changed, Run, readExample, simulationOf } from "./example.ts";
import { mean, variance } from "./statistics.ts";

const file = "04 - Networks/16 - Connection rules.json";
const n = 50;

const near = (got: number, expected: number, within: number, what: string): void =>
  assert.ok(Math.abs(got - expected) <= within, `${what}: ${got}, expected ${expected}`);

for (const seed of ["1", "2"])
  describe(`example: connection rules, seed ${seed}`, () => {
    const { network } = simulationOf(changed(readExample(file), { "60 ms in slow motion": { seed } }));
    const plan = planNetwork(network);
    const engine = new ReferenceEngine(plan);
    const routes = plan.operators.filter((op) => op.op === "route");
    const run = new Run(network).to(20);

    /** Weights by [cell][sender], and the largest of the ends' sums. */
    function matrix(label: string) {
      const { key } = network.synapses.find((synapse) => synapse.label === label)!;
      const [{ values, synapses }] = weightMatrices(engine, routes, network, key, n) as [
        ReturnType<typeof weightMatrices>[number],
      ];
      const rows = Array.from({ length: n }, (_, to) => [...values.subarray(n * to, n * to + n)]);
      const present = rows.map((row) => row.map((w) => Number(w !== 0)));
      const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
      const into = present.map(sum);
      const outOf = Array.from({ length: n }, (_, from) => sum(present.map((row) => row[from]!)));
      return { rows, synapses, into, outOf, weights: rows.flat().filter((w) => w !== 0), arriving: rows.map(sum) };
    }

    it("gives each cell ten senders, or each sender ten cells", () => {
      const fixedIn = matrix("in-degree 10");
      assert.deepEqual(new Set(fixedIn.into), new Set([10]));
      assert.ok(new Set(fixedIn.outOf).size > 1);
      assert.deepEqual(new Set(fixedIn.arriving), new Set([1000]));
      const fixedOut = matrix("out-degree 10");
      assert.deepEqual(new Set(fixedOut.outOf), new Set([10]));
      assert.ok(new Set(fixedOut.into).size > 1);
      // 500 normal weights: three standard errors of the mean and of the deviation.
      near(mean(fixedOut.weights), 100, (3 * 20) / Math.sqrt(500), "mean");
      near(Math.sqrt(variance(fixedOut.weights)), 20, (3 * 20) / Math.sqrt(1000), "standard deviation");
    });

    it("draws 500 of the 2,500 pairs, with lognormal weights", () => {
      const { synapses, into, weights } = matrix("500 in all");
      assert.equal(synapses, 500);
      assert.equal(weights.length, 500);
      // Hypergeometric: 500 x 0.02 x 0.98 x 2000 / 2499; a deviation of 50 counts is known to a tenth.
      near(Math.sqrt(variance(into)), 2.8, 3 * 0.28, "deviation of the in-degree");
      const logs = weights.map((w) => Math.log(w / 100));
      near(mean(logs), 0, (3 * 0.5) / Math.sqrt(500), "median");
      near(Math.sqrt(variance(logs)), 0.5, (3 * 0.5) / Math.sqrt(1000), "sigma");
      near(100 * Math.exp(0.5 ** 2 / 2), 113, 0.5, "the mean that the comment names");
    });

    it("connects neighbours on a ring more often than others, across its end too", () => {
      const { rows, weights, synapses } = matrix("ring");
      const apart = (i: number, j: number): number => Math.min(Math.abs(i - j), n - Math.abs(i - j)) * 7.2;
      const chance = (i: number, j: number): number => 0.8 * Math.exp(-(apart(i, j) ** 2) / 800);
      const pairs = rows.flatMap((_, i) => rows.map((__, j) => [i, j] as const));
      const expected = pairs.reduce((sum, [i, j]) => sum + chance(i, j), 0);
      const spread = Math.sqrt(pairs.reduce((sum, [i, j]) => sum + chance(i, j) * (1 - chance(i, j)), 0));
      near(expected / n, 5.6, 0.05, "the mean degree that the comment names");
      near(synapses, expected, 3 * spread, "synapses");
      const distances = pairs.filter(([i, j]) => rows[i]![j] !== 0).map(([i, j]) => apart(i, j));
      // Distances of the pairs are those of a Gaussian of 20 degrees about 0; 280 of them know their square to a tenth.
      near(Math.sqrt(mean(distances.map((d) => d * d))), 20, 2.6, "width");
      assert.ok(pairs.some(([i, j]) => Math.abs(i - j) > 40 && rows[i]![j] !== 0));
      assert.ok(weights.every((w) => w >= 50 && w <= 150));
      near(mean(weights), 100, (3 * 100) / Math.sqrt(12 * weights.length), "mean weight");
    });

    it("lets weights fall along a line that ends, and brings their sums as currents", () => {
      const { rows, arriving } = matrix("line");
      for (const [i, row] of rows.entries())
        for (const [j, w] of row.entries()) near(w, 100 * Math.exp(-(((i - j) / n) ** 2) / 0.02), 1e-9, `${j} to ${i}`);
      near(arriving[0]!, 677, 0.5, "end");
      near(arriving[24]!, 1253, 0.5, "middle");
      // One step after the arrival, which is one step after the spikes.
      const decay = Math.exp(-0.1 / 10);
      for (const [k, cell] of [0, 6, 12, 24].entries())
        near(run.at("line", "I", 10.2, k), arriving[cell]! * decay, 1e-9, `current of cell ${cell}`);
      for (let k = 0; k < 10; k++) near(run.at("in-degree 10", "I", 10.2, k), 1000 * decay, 1e-9, `cell ${k}`);
    });
  });
