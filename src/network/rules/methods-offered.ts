import { modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A population asks for an integration method that its model offers. */
export const methodsOffered: NetworkRule = (network) =>
  network.populations.flatMap((population) => {
    const model = modelOf(network, population, "neuron");
    const { method } = population;
    if (!model || method === undefined || model.methods.includes(method)) return [];
    const data = { model: model.name, found: method, allowed: model.methods.join(", ") };
    return [breach(population, "method-not-offered", data, "method")];
  });
