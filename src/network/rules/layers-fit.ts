import { namesOf } from "../../expression/expression.ts";
import { parse } from "../../expression/parse.ts";
import type { SynapseModel } from "../../model/description.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { LayerDescription, NetworkDescription, RateDescription } from "../description.ts";
import { completeProjections, isCount, modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/**
 * Numbers of a layer of rate neurons fit each other: a bias for all units or one each; weights with a row for each unit and a column
 * for each unit of the layer they come from; a current for each neuron driven; synapses that give a current and need no membrane.
 */
export const layersFit: NetworkRule = (network) => {
  const rates = network.rates ?? [];
  return [
    ...rates.flatMap((rate) => [
      ...lengthFaults(rate, "bias", rate.bias),
      ...(rate.initial === undefined ? [] : lengthFaults(rate, "y", rate.initial)),
    ]),
    ...(network.layers ?? []).flatMap((layer) => weightFaults(rates, layer)),
    ...driveFaults(network, rates),
    ...completeProjections(network).flatMap(({ synapse, to }): Diagnostic[] => {
      const kernel = rates.includes(to as RateDescription) ? modelOf(network, synapse, "synapse") : undefined;
      return kernel && needsMembrane(kernel) ? [breach(synapse, "synapse-needs-membrane", { to: to.label })] : [];
    }),
  ];
};

function lengthFaults(rate: RateDescription, variable: string, values: readonly number[]): Diagnostic[] {
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  const faults =
    wrong < 0 ? [] : [breach(rate, "initial-not-finite", { variable, index: wrong, found: String(values[wrong]) })];
  if (values.length === 1 || values.length === rate.count) return faults;
  const data = { variable, found: values.length, needed: rate.count };
  return [...faults, breach(rate, "rate-wrong-length", data, variable)];
}

function weightFaults(rates: readonly RateDescription[], layer: LayerDescription): Diagnostic[] {
  const from = rates.find(({ key }) => key === layer.from);
  const to = rates.find(({ key }) => key === layer.to);
  if (!from || !to || !isCount(from.count) || !isCount(to.count)) return [];
  const { weights } = layer;
  if (!weights) {
    const data = { from: from.label, fromCount: from.count, toCount: to.count };
    return from.count === to.count ? [] : [breach(to, "layer-needs-weights", data, "weights")];
  }
  const columns = weights.find((row) => row.length !== from.count)?.length ?? from.count;
  if (weights.length === to.count && columns === from.count)
    return weights.flat().every(Number.isFinite)
      ? []
      : [breach(to, "layer-not-finite", { from: from.label }, "weights")];
  const data = { rows: weights.length, columns, needRows: to.count, needColumns: from.count };
  return [breach(to, "layer-wrong-shape", data, "weights")];
}

/** One unit drives all neurons; several drive one each. */
function driveFaults(network: NetworkDescription, rates: readonly RateDescription[]): Diagnostic[] {
  return network.drives.flatMap((drive) => {
    const from = rates.find(({ key }) => key === drive.from);
    const to = network.populations.find(({ key }) => key === drive.to);
    if (!from || !to || from.count === 1 || from.count === to.count) return [];
    return [breach(from, "drive-wrong-count", { found: from.count, to: to.label, toCount: to.count }, "count")];
  });
}

/** Kernels that jump the membrane, or whose current depends on it. */
function needsMembrane({ gives, definitions = [] }: SynapseModel): boolean {
  if (gives.to === "membrane") return true;
  return [gives.value, ...definitions.map(({ value }) => value)].some((text) => namesOf(parse(text)).includes("V_m"));
}
