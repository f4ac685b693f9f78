import assert from "node:assert/strict";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import type { Connectivity } from "../../src/network/description.ts";
import { listSynapses } from "../../src/simulation/synapse-lists.ts";
import { countWeights } from "../../src/simulation/weight-counts.ts";
import { type WeightMatrix, weightMatrices } from "../../src/simulation/weights.ts";
import { cell, network, synapse } from "../golden/bench.ts";
import { Bench, noisy } from "./run.ts";

/** Three sources on two cells, with a rule of connection; the matrices of their synapse. */
function matricesOf(connectivity: Connectivity, most: number, weight = 30, sizes = { sources: 3, cells: 2 }) {
  const described = network({
    dt: 0.1,
    populations: [{ ...cell("n", "lif", {}).population, count: sizes.cells }],
    spikeSources: [
      { key: "s", label: "s", model: "poisson", parameters: {}, count: sizes.sources, stream: 1 },
      { key: "other", label: "other", model: "poisson", parameters: {}, count: 1, stream: 3 },
    ],
    synapses: [{ ...synapse("k", "exponential", {}, weight), connectivity }, synapse("l", "exponential", {}, 7)],
    projections: [
      { key: "q", from: "other", to: "n", synapse: "l" },
      { key: "p", from: "s", to: "n", synapse: "k" },
    ],
  });
  const plan = planNetwork(described);
  const routes = plan.operators.filter((op) => op.op === "route");
  return weightMatrices(new ReferenceEngine(plan), routes, described, "k", most);
}

describe("the weights of a synapse", () => {
  it("come back as the matrix they were given as", () => {
    const weights = [
      [0, 30, -1.5],
      [2, 0, 40],
    ];
    const [found, ...more] = matricesOf({ rule: "matrix", weights }, 1000);
    assert.equal(more.length, 0);
    const { from, to, synapses, rows, columns, values } = found!;
    assert.deepEqual([from, to, synapses, rows, columns], ["s", "n", 4, 2, 3]);
    assert.deepEqual([...values], weights.flat());
  });

  it("are the shared one where a pair has none of its own; pairs that come twice add up", () => {
    const pairs = [
      [0, 1],
      [0, 1, 5],
      [2, 0],
    ] as const;
    assert.deepEqual([...matricesOf({ rule: "list", pairs }, 1000)[0]!.values], [0, 0, 30, 35, 0, 0]);
  });

  it("tell the least and the greatest of those that exist, each by itself, however many a field stands for", () => {
    const rangeOf = (connectivity: Connectivity, most: number, weight?: number) => {
      const { least, greatest } = matricesOf(connectivity, most, weight)[0]!;
      return [least, greatest];
    };
    const sparse = { rule: "one-to-one" } as const;
    assert.deepEqual(matricesOf(sparse, 1000, 160, { sources: 2, cells: 2 })[0]!.least, 160);
    assert.deepEqual(rangeOf({ rule: "list", pairs: [[0, 1]] }, 1000, 160), [160, 160]);
    assert.deepEqual(rangeOf({ rule: "list", pairs: [[0, 1]] }, 1, -160), [-160, -160]);
    const twice = {
      rule: "list",
      pairs: [
        [0, 1],
        [0, 1, 5],
        [2, 0, -8],
      ],
    } as const;
    assert.deepEqual(rangeOf(twice, 1), [-8, 30]);
    assert.deepEqual(rangeOf({ rule: "list", pairs: [] }, 1000), [0, 0]);
  });

  it("are those onto rate neurons as well, and zeros where nothing is connected", () => {
    const weights = [
      [0, 30, -1.5],
      [2, 0, 40],
    ];
    const onto = (more: object): WeightMatrix[] => {
      const described = network({
        spikeSources: [{ key: "s", label: "s", model: "poisson", parameters: {}, count: 3, stream: 1 }],
        rates: [{ key: "r", label: "r", model: "linear", parameters: {}, count: 2, bias: [0] }],
        synapses: [{ ...synapse("k", "exponential", {}, 7), ...more }],
        projections: [{ key: "p", from: "s", to: "r", synapse: "k" }],
      });
      const plan = planNetwork(described);
      const routes = plan.operators.filter((op) => op.op === "route");
      return weightMatrices(new ReferenceEngine(plan), routes, described, "k", 1000);
    };
    const [given] = onto({ connectivity: { rule: "matrix", weights } });
    assert.deepEqual([given?.to, given?.rows, given?.columns, [...given!.values]], ["r", 2, 3, weights.flat()]);
    // With delays of their own synapses have a route for each delay: without synapses there is none.
    const delayDistribution = { kind: "uniform", low: 1, high: 3 } as const;
    for (const more of [{}, { delayDistribution, delaySteps: 30 }]) {
      const [none] = onto({ connectivity: { rule: "list", pairs: [] }, ...more });
      assert.deepEqual([none?.synapses, none?.rows, none?.columns, [...none!.values]], [0, 2, 3, [0, 0, 0, 0, 0, 0]]);
    }
  });

  it("are averaged over neighbours where there are more than asked for", () => {
    const all = { rule: "all-to-all", selfConnections: true } as const;
    const [found] = matricesOf(all, 4, 3, { sources: 10, cells: 5 });
    assert.deepEqual(found!.each, { sources: 3, targets: 2 });
    assert.deepEqual([found!.rows, found!.columns], [3, 4]);
    assert.deepEqual([...found!.values], new Array(12).fill(3));
    const [single] = matricesOf({ rule: "list", pairs: [[9, 4, 8]] }, 4, 3, { sources: 10, cells: 5 });
    // The last field stands for one pair only.
    assert.deepEqual([...single!.values], [...new Array(11).fill(0), 8]);
  });

  it("are told by a simulation when asked, each projection by itself, as they are after a change", () => {
    const bench = new Bench(noisy, { autostart: false });
    bench.simulation.obey({ type: "set", part: "k", parameter: "weight", value: 250 });
    bench.simulation.obey({ type: "weights", request: 4, synapse: "k", most: 10 });
    bench.simulation.obey({ type: "weights", request: 5, synapse: "unknown", most: 10 });
    const [known, unknown] = bench.all("weights");
    assert.deepEqual([known!.request, unknown!.request, unknown!.matrices], [4, 5, []]);
    assert.deepEqual(
      known!.matrices.map(({ from }) => from),
      ["s", "m"],
    );
    assert.ok(known!.matrices.every(({ values }) => values.every((value) => value === 250)));
  });
});

/** A synapse that two populations share. */
function shared(more: object, plastic: object = {}) {
  const described = network({
    dt: 0.1,
    populations: [{ ...cell("n", "lif", {}).population, count: 100 }],
    spikeSources: ["s", "t"].map((key, at) => ({
      key,
      label: key,
      model: "poisson",
      parameters: {},
      count: 100,
      stream: at + 1,
    })),
    synapses: [{ ...synapse("k", "exponential", {}, 30), ...more }],
    stdps: [{ key: "learn", label: "learn", model: "stdp-pair", parameters: {} }],
    projections: ["s", "t"].map((from) => ({ key: `p${from}`, from, to: "n", synapse: "k", ...plastic })),
  });
  const { operators, ...plan } = planNetwork(described);
  const routes = operators.filter((op) => op.op === "route");
  const late = operators.filter((op) => op.op === "late" || op.op === "pick");
  return { engine: new ReferenceEngine({ operators, ...plan }), routes, late, described };
}

function countsOf(more: object, width: number | null = null) {
  const { engine, routes, described } = shared(more);
  return countWeights(engine, routes, described, "k", width);
}

function listsOf(more: object, plastic: object = {}, most = 100_000) {
  const { engine, routes, late, described } = shared(more, plastic);
  return listSynapses(engine, routes, late, described, "k", most);
}

describe("the weights of a synapse, counted", () => {
  const connectivity = { rule: "all-to-all", selfConnections: true } as const;
  const lognormal = { kind: "lognormal", median: 30, sigma: 0.5 } as const;

  it("are those of the distribution they are drawn from, on all its projections", () => {
    const { count, mean, sd, bins } = countsOf({ connectivity, weightDistribution: lognormal });
    assert.equal(count, 20_000);
    // Johnson and Kotz: mean = median exp(sigma^2 / 2), sd = mean sqrt(exp(sigma^2) - 1); of 20,000 the mean is known to 0.4 %.
    const expected = 30 * Math.exp(0.125);
    assert.ok(Math.abs(mean / expected - 1) < 0.015, `${mean} for ${expected}`);
    assert.ok(Math.abs(sd / (expected * Math.sqrt(Math.exp(0.25) - 1)) - 1) < 0.04, `${sd}`);
    assert.equal(
      bins.counts.reduce((sum, n) => sum + n, 0),
      count,
    );
  });

  it("are the same with a delay of its own for each", () => {
    const drawn = { connectivity, weightDistribution: lognormal };
    const delayDistribution = { kind: "uniform", low: 1, high: 3 } as const;
    const [alike, delayed] = [countsOf(drawn), countsOf({ ...drawn, delayDistribution, delaySteps: 30 })];
    assert.deepEqual([delayed.count, delayed.bins], [alike.count, alike.bins]);
    // Added up in another order.
    assert.ok(Math.abs(delayed.mean - alike.mean) < 1e-9 * alike.mean);
  });

  it("are the listed ones, with the shared one where a pair has none of its own", () => {
    const pairs = [
      [0, 1],
      [0, 1, 5],
      [2, 0, -8],
    ];
    const { count, mean, bins } = countsOf({ connectivity: { rule: "list", pairs } }, 10);
    assert.deepEqual([count, mean], [6, 9]);
    assert.deepEqual(bins, { start: -10, width: 10, counts: [2, 2, 0, 0, 2] });
  });

  it("are none where nothing is connected", () => {
    const { count, bins } = countsOf({ connectivity: { rule: "list", pairs: [] } });
    assert.deepEqual([count, bins.counts], [0, []]);
  });
});

describe("the synapses of a node, one by one", () => {
  const connectivity = { rule: "fixed-probability", probability: 0.3, selfConnections: true } as const;
  const delayDistribution = { kind: "uniform", low: 1, high: 3 } as const;

  it("are the pairs listed, with their weights and the delay all share", () => {
    const pairs = [
      [0, 1],
      [0, 1, 5],
      [2, 0, -8],
    ];
    const { count, lists } = listsOf({ connectivity: { rule: "list", pairs }, delaySteps: 15 });
    assert.equal(count, 6);
    for (const [at, { from, to, sources, targets, weights, delays }] of lists.entries()) {
      assert.deepEqual([from, to], [["s", "t"][at], "n"]);
      assert.deepEqual([...sources], [0, 0, 2]);
      assert.deepEqual([...targets], [1, 1, 0]);
      assert.deepEqual([...weights], [30, 5, -8]);
      assert.deepEqual([...delays], [15, 15, 15]);
    }
  });

  it("have the delays drawn, from 1 to 3 ms, whether they learn with the delay split or not", () => {
    const { lists } = listsOf({ connectivity, delayDistribution, delaySteps: 30 });
    const all = lists.flatMap(({ delays }) => [...delays]);
    assert.deepEqual([Math.min(...all), Math.max(...all)], [10, 30]);
    // Of 6,000 from a uniform distribution 2 ms wide the mean is known to 0.0075 ms, 0.075 steps.
    assert.ok(Math.abs(all.reduce((sum, one) => sum + one, 0) / all.length - 20) < 0.3);
    // Of few synapses the spikes of their sources are picked from those of all.
    for (const rule of [connectivity, { rule: "one-to-one" }]) {
      const split = { connectivity: rule, delayDistribution, delaySteps: 30, dendriticSteps: 4 };
      const learning = listsOf(split, { stdp: "learn" }).lists;
      // Pairs begin at half the weight.
      const asDrawn = learning.map((one) => ({ ...one, weights: one.weights.map((weight) => 2 * weight) }));
      assert.deepEqual(asDrawn, listsOf({ connectivity: rule, delayDistribution, delaySteps: 30 }).lists);
    }
  });

  it("are the same when a list of them takes the place of the rule that drew them", () => {
    const weightDistribution = { kind: "lognormal", median: 30, sigma: 0.5 } as const;
    const { lists } = listsOf({ connectivity, weightDistribution, delayDistribution, delaySteps: 30 });
    for (const { sources, targets, weights, delays } of lists) {
      const pairs = Array.from(sources, (from, at) => [from, targets[at], weights[at], delays[at]! * 0.1]);
      const rule = { connectivity: { rule: "list", pairs } };
      const again = listsOf({ ...rule, delayDistribution: { kind: "constant", value: 1 }, delaySteps: 30 }).lists[0]!;
      assert.deepEqual(
        [again.sources, again.targets, again.weights, again.delays],
        [sources, targets, weights, delays],
      );
    }
  });

  it("are only counted when they are too many", () => {
    const { count, lists } = listsOf({ connectivity: { rule: "one-to-one" } }, {}, 199);
    assert.deepEqual([count, lists], [200, []]);
  });
});
