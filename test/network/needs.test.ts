/** What the rules think a network takes, beside what its plan takes, alone and with the tables of several threads. */
import assert from "node:assert/strict";
import { cuba } from "../../bench/workloads/cuba.ts";
import { songAbbott } from "../../bench/workloads/song-abbott.ts";
import { Team } from "../../src/engine/wasm/team.ts";
import { type NetworkDescription, planNetwork } from "../../src/index.ts";
import { needsOf } from "../../src/network/rules/memory.ts";
import { exampleFiles, readExample, simulationOf } from "../examples/example.ts";
import { cell, network, synapse } from "../golden/bench.ts";
import { everything } from "../plan/sample.ts";

/** Poisson neurons onto as many cells, each synapse with a delay of its own. */
function delayed(more: object, path: object = {}): NetworkDescription {
  return network({
    populations: [{ ...cell("n", "lif", {}).population, count: 2000 }],
    spikeSources: [{ key: "s", label: "s", model: "poisson", parameters: {}, count: 2000, stream: 1 }],
    synapses: [
      {
        ...synapse("k", "exponential", {}, 1, 100),
        delayDistribution: { kind: "uniform", low: 0.1, high: 10 },
        connectivity: { rule: "fixed-probability", probability: 0.05, selfConnections: true },
        ...more,
      },
    ],
    stps: [{ key: "stp", label: "stp", model: "tsodyks-markram", parameters: {} }],
    stdps: [{ key: "stdp", label: "stdp", model: "stdp-pair", parameters: {} }],
    projections: [{ key: "p", from: "s", to: "n", synapse: "k", ...path }],
  });
}

describe("the memory a network is thought to need", () => {
  const both = { stp: "stp", stdp: "stdp" };
  const normal = { kind: "normal", mean: 5, sd: 1, low: 0.1, high: 10 } as const;
  const networks = [
    ...exampleFiles().map((file) => [file, simulationOf(readExample(file)).network] as const),
    ["a network of everything", everything] as const,
    ["CUBA", cuba("cuba", 4000, true).network(1)] as const,
    ["STDP", songAbbott.network(1)] as const,
    ["drawn delays", delayed({})] as const,
    ["drawn delays about a mean", delayed({ delayDistribution: normal })] as const,
    ["drawn delays of few synapses", delayed({ connectivity: { rule: "one-to-one" } })] as const,
    ["drawn delays and STP", delayed({}, { stp: "stp" })] as const,
    ["drawn delays and STDP", delayed({}, { stdp: "stdp" })] as const,
    ["drawn delays, split", delayed({ dendriticSteps: 50 }, { stdp: "stdp" })] as const,
    ["drawn delays, split, and STP", delayed({ dendriticSteps: 50 }, both)] as const,
    ["drawn delays, axonal, and STP", delayed({ dendriticSteps: 0 }, both)] as const,
  ];
  for (const [name, described] of networks) {
    it(`${name}: is what it takes, within some percent, by one thread or several`, () => {
      const plan = planNetwork(described);
      for (const threads of [1, 2, 8]) {
        const { total } = needsOf(described, threads);
        const { bytes, lists, listBytes } = new Team(plan, threads);
        // Lists of more than two steps are taken only where they are small beside the rest.
        const taken = threads === 1 ? plan.bytes : bytes - (lists - 2) * listBytes;
        // Single numbers and alignment are not counted: of more than two threads an operator has a table that begins on a line of 64 bytes.
        const aligned = threads > 2 ? 64 * plan.operators.length : 0;
        // Lists have room for two threads.
        assert.ok(total > 0.93 * taken - aligned && total < 1.25 * taken, `${total} for ${taken} by ${threads}`);
      }
      assert.ok(needsOf(described, 1).total > 0.97 * plan.bytes);
    });
  }
});
