import type { Diagnostic } from "../../model/diagnostic.ts";
import { targetValue } from "../../model/target-value.ts";
import { normalisationOf } from "../../model/unfold.ts";
import { completeProjections, modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A weight is stated in a way its kernel offers, and the target states what this way needs. */
export const normalisationsOffered: NetworkRule = (network) => [
  ...network.synapses.flatMap((synapse): Diagnostic[] => {
    const found = synapse.normalisation;
    const model = network.models[synapse.model];
    if (found === undefined || model?.kind !== "synapse" || normalisationOf(model, found)) return [];
    const allowed = [model.formula, ...(model.normalisations ?? [])].flatMap((each) => (each ? [each.name] : []));
    if (model.formula?.name === found) return [];
    return [
      breach(synapse, "normalisation-not-offered", { found, allowed: allowed.join(", ") || "–" }, "normalisation"),
    ];
  }),
  ...completeProjections(network).flatMap(({ synapse, to }): Diagnostic[] => {
    const population = network.populations.find(({ key }) => key === to.key);
    const neuron = population && modelOf(network, population, "neuron");
    // A model that is missing is told elsewhere.
    if (population && !neuron) return [];
    return (modelOf(network, synapse, "synapse")?.reads ?? [])
      .filter((read) => !neuron || targetValue(neuron, read) === undefined)
      .map(({ name: found, unit }) => breach(synapse, "target-parameter-missing", { to: to.label, found, unit }));
  }),
];
