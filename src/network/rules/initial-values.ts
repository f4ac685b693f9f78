import type { Diagnostic } from "../../model/diagnostic.ts";
import type { InitialValue, PopulationDescription } from "../description.ts";
import { isDrawn } from "../draws.ts";
import { distributionFault } from "./distribution.ts";
import { modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** Initial values name state variables and are finite: one for all neurons, one for each, or a distribution that can be drawn from. */
export const initialValues: NetworkRule = (network) =>
  network.populations.flatMap((population) => {
    const model = modelOf(network, population, "neuron");
    if (!model) return [];
    const states = model.state.map(({ name }) => name);
    return Object.entries(population.initial ?? {}).flatMap(([name, value]): Diagnostic[] =>
      states.includes(name)
        ? valueFaults(population, name, value)
        : [breach(population, "initial-unknown", { found: name, allowed: states.join(", ") }, name)],
    );
  });

function valueFaults(population: PopulationDescription, name: string, value: InitialValue): Diagnostic[] {
  if (isDrawn(value)) {
    const fault = distributionFault(value);
    return fault ? [breach(population, fault.code, fault.data, name)] : [];
  }
  const values = typeof value === "number" ? [value] : value;
  const faults: Diagnostic[] = [];
  if (typeof value !== "number" && value.length !== population.count) {
    const data = { variable: name, found: value.length, needed: population.count };
    faults.push(breach(population, "initial-wrong-length", data, name));
  }
  const wrong = values.findIndex((one) => !Number.isFinite(one));
  if (wrong >= 0) {
    const data = { variable: name, index: wrong, found: String(values[wrong]) };
    faults.push(breach(population, "initial-not-finite", data, name));
  }
  return faults;
}
