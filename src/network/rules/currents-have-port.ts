import type { PopulationDescription } from "../description.ts";
import { completeProjections, modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A kernel or source that gives a current ends at a neuron that takes one: it has the input `I_syn` in pA. */
export const currentsHavePort: NetworkRule = (network) => {
  const takes = (population: PopulationDescription | undefined): boolean => {
    const model = population && modelOf(network, population, "neuron");
    return !model || model.inputs.some(({ name, unit }) => name === "I_syn" && unit === "pA");
  };
  const populationOf = (key: string): PopulationDescription | undefined =>
    network.populations.find((one) => one.key === key);
  return [
    ...completeProjections(network)
      .filter(({ synapse }) => modelOf(network, synapse, "synapse")?.gives.to === "current")
      .filter(({ to }) => !takes(populationOf(to.key)))
      .map(({ synapse, to }) => breach(synapse, "current-without-port", { to: to.label })),
    ...network.drives.flatMap(({ from, to }) => {
      const source = [...network.currentSources, ...(network.rates ?? [])].find(({ key }) => key === from);
      const target = populationOf(to);
      return source && target && !takes(target) ? [breach(source, "current-without-port", { to: target.label })] : [];
    }),
  ];
};
