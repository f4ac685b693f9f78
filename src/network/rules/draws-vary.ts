import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Distribution } from "../../random/distribution.ts";
import type { NetworkDescription, Part } from "../description.ts";
import { isDrawn } from "../draws.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** Warns of distributions of width 0: they can be drawn from, but whoever chose one meant values that differ. */
export const drawsVary: NetworkRule = (network) =>
  drawnOf(network).flatMap(([part, parameter, distribution]): Diagnostic[] => {
    const width = Object.entries(distribution).find(([name, value]) => ["sd", "sigma"].includes(name) && value === 0);
    if (!width) return [];
    const data = { field: `field-${width[0]}` };
    return [{ ...breach(part, "distribution-without-spread", data, parameter), severity: "warning" }];
  });

/** All distributions of a network, with the part and the parameter they belong to. */
function drawnOf({ synapses, populations }: NetworkDescription): [Part, string, Distribution][] {
  const found: [Part, string, Distribution][] = [];
  for (const synapse of synapses) {
    if (synapse.weightDistribution) found.push([synapse, "weightDistribution", synapse.weightDistribution]);
    if (synapse.delayDistribution) found.push([synapse, "delay", synapse.delayDistribution]);
  }
  for (const population of populations)
    for (const [name, value] of Object.entries(population.initial ?? {}))
      if (isDrawn(value)) found.push([population, name, value]);
  return found;
}
