import { poissonRate } from "../../model/mean-spikes.ts";
import { defaultValue } from "../../model/parameter-check.ts";
import { type Conductance, fastestRate, meanConductance, stableUpTo } from "../../model/stiffness.ts";
import type { NetworkDescription, PopulationDescription } from "../description.ts";
import { meanProfile } from "../neighbourhood.ts";
import { type Complete, completeProjections, modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** Inputs are taken to fire at up to this rate [1/ms], 100 Hz, and Poisson sources at their own where that is higher. */
const busy = 0.1;

/**
 * An explicit method takes steps that the neuron and its conductances allow. This is a warning: the rates are estimates, and what runs
 * beyond them may only be wrong. It looks at the membrane alone first, then with its Poisson sources at their mean rates, then with all
 * inputs at 100 Hz.
 */
export const stepsStable: NetworkRule = (network) =>
  network.populations.flatMap((population) => {
    const model = modelOf(network, population, "neuron");
    const method = population.method ?? model?.methods[0];
    const reach = method && stableUpTo[method];
    if (!model || !reach || !model.methods.includes(method) || !(network.dt > 0)) return [];
    const parameters = valuesOf(model, population.parameters);
    const alone = fastestRate(model, parameters);
    const stable = model.methods.find((one) => stableUpTo[one] === undefined);
    const about = { method, dt: network.dt, ...(stable ? { stable, also: "step-also-stable" as const } : {}) };
    const warn = (code: Warning, data: Record<string, number>) => [
      { ...breach(population, code, { ...about, ...data }, "method"), severity: "warning" as const },
    ];
    if (network.dt * alone > reach) return warn("step-too-long", { limit: rounded(reach / alone) });
    const inputs = conductancesOf(network, population);
    if (inputs.length === 0) return [];
    const fastest = (least: number): number =>
      fastestRate(model, parameters, (V) =>
        inputs.reduce((sum, { rate, slope }) => sum + Math.max(rate, least) * slope(V), 0),
      );
    const driven = fastest(0);
    if (network.dt * driven > reach) return warn("step-too-long-when-driven", { limit: rounded(reach / driven) });
    const excited = fastest(busy);
    if (network.dt * excited <= reach) return [];
    // Rates add up, so what inputs may do before the limit is a share of what they do when busy.
    const hertz = (1000 * busy * (reach / network.dt - driven)) / (excited - driven);
    return warn("step-too-long-when-busy", { rate: rounded(hertz), limit: rounded(reach / excited) });
  });

type Warning = "step-too-long" | "step-too-long-when-driven" | "step-too-long-when-busy";

interface Input {
  /** Of each sender [1/ms], as far as it is stated: 0 where it is not. */
  readonly rate: number;
  /** Of the mean current into a neuron if every sender fires once in each ms. */
  readonly slope: Conductance;
}

/** The conductances that act on a population. */
function conductancesOf(network: NetworkDescription, population: PopulationDescription): Input[] {
  return completeProjections(network).flatMap((one) => {
    const model = one.to.key === population.key ? modelOf(network, one.synapse, "synapse") : undefined;
    const each = model && meanConductance(model, valuesOf(model, one.synapse.parameters));
    const weight = weightOnto(one);
    if (!each || !Number.isFinite(weight)) return [];
    return [{ rate: statedRate(network, one.from.key), slope: (V: number) => weight * each(V) }];
  });
}

/** The mean rate of a unit of a Poisson source [1/ms]; 0 for all others. */
function statedRate(network: NetworkDescription, key: string): number {
  const source = network.spikeSources.find((each) => each.key === key);
  const model = source && modelOf(network, source, "spike-source");
  const rate = (source && model && poissonRate(model, source.parameters, network.dt)) ?? 0;
  return rate > 0 && Number.isFinite(rate) ? rate : 0;
}

/** The sum of the weights onto one target, the one with most of it where rules tell them apart; no less where it is drawn. */
function weightOnto({ synapse, from, to }: Complete): number {
  const { connectivity: c, weight } = synapse;
  const w = Math.abs(weight);
  switch (c.rule) {
    case "all-to-all":
      return w * from.count;
    case "one-to-one":
      return w;
    case "fixed-probability":
      return w * c.probability * from.count;
    case "fixed-indegree":
      return w * c.indegree;
    case "fixed-outdegree":
      return (w * c.outdegree * from.count) / to.count;
    case "fixed-total":
      return (w * c.total) / to.count;
    case "gaussian-weight":
      return Math.abs(c.peak) * meanProfile(c) * from.count;
    case "gaussian-probability":
      return w * c.probability * meanProfile(c) * from.count;
    case "matrix":
      return Math.max(0, ...c.weights.map((row) => row.reduce((sum, one) => sum + Math.abs(one), 0)));
    case "list": {
      const onto = new Map<number, number>();
      for (const [, target, own] of c.pairs) onto.set(target, (onto.get(target) ?? 0) + Math.abs(own ?? weight));
      return Math.max(0, ...onto.values());
    }
  }
}

function valuesOf(
  model: { readonly parameters: readonly Parameters<typeof defaultValue>[0][] },
  given: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(model.parameters.map((one) => [one.name, given[one.name] ?? defaultValue(one)]));
}

/** Two digits are more than an estimate knows. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
