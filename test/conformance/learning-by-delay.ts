/** Networks in which synapses with delays of their own learn: every rule, with the delay counted in every way, at every kind of connection. */
import { models, type NetworkDescription } from "../../src/index.ts";
import type { Connectivity } from "../../src/network/description.ts";
import type { Distribution } from "../../src/random/distribution.ts";
import { cell, network, synapse, trace } from "../golden/bench.ts";

/** Parameters that make rules change weights in a short run. */
const lively: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "stdp-reward": { d_0: 0.1, w_max: 0.6 },
  "stdp-inhibitory": { eta: 0.05, w_init: 0.5 },
};

const delays: readonly Distribution[] = [
  { kind: "uniform", low: 0.1, high: 2 },
  { kind: "normal", mean: 1, sd: 0.4, low: 0.1, high: 2 },
  { kind: "lognormal", median: 0.8, sigma: 0.5 },
];

/** How much of the delay is dendritic [steps]; undefined where it is not split. */
const splits = [undefined, 0, 7, 20];

/** `sources` inputs onto `targets` cells: a network for each rule and split, the other choices taking turns. */
export function learningByDelay(sources: number, targets: number): readonly NetworkDescription[] {
  const pairs = Array.from({ length: 2 * targets }, (_, k) => [(3 * k) % sources, (2 * k) % targets] as const);
  const matrix = Array.from({ length: targets }, (_, i) =>
    Array.from({ length: sources }, (_, j) => ((i + j) % 3 === 0 ? 0 : 5 * (i + j))),
  );
  const connections: readonly Connectivity[] = [
    { rule: "all-to-all", selfConnections: true },
    { rule: "list", pairs },
    { rule: "matrix", weights: matrix },
    { rule: "gaussian-weight", peak: 300, layout: "ring", sigma: 40, halved: true, selfConnections: true },
    { rule: "fixed-indegree", indegree: 4, multapses: true, selfConnections: true },
    { rule: "one-to-one" },
  ];
  const rules = models.filter((model) => model.kind === "stdp");
  return rules.flatMap((model, r) =>
    splits.map((dendriticSteps, k): NetworkDescription => {
      const turn = r + k;
      const { population, recorders } = cell("n", "lif", { I_e: 400 });
      const made = {
        ...synapse("k", "alpha", {}, 300, 20),
        label: dendriticSteps === undefined ? "not split" : `${dendriticSteps} steps dendritic`,
        connectivity: connections[turn % connections.length] as Connectivity,
        delayDistribution: delays[turn % delays.length] as Distribution,
        ...(dendriticSteps === undefined ? {} : { dendriticSteps }),
        ...(turn % 2 === 0 ? {} : { weightDistribution: { kind: "uniform", low: 100, high: 400 } as const }),
      };
      const states = ["w", ...(model.synapse ?? []).map(({ name }) => name)];
      return network({
        populations: [{ ...population, count: targets }],
        spikeSources: [
          { key: "s", label: "s", model: "poisson", count: sources, parameters: { rate: 0.2 }, stream: 5 },
        ],
        synapses: [made],
        stps: [{ key: "stp", label: "stp", model: "tsodyks-markram", parameters: {} }],
        stdps: [{ key: "rule", label: "rule", model: model.name, parameters: lively[model.name] ?? {} }],
        projections: [
          { key: "p", from: "s", to: "n", synapse: "k", stdp: "rule", ...(turn % 3 === 0 ? { stp: "stp" } : {}) },
        ],
        recorders: [...recorders, ...states.map((variable) => trace(`rule.${variable}`, "rule", variable, [0, 3]))],
      });
    }),
  );
}
