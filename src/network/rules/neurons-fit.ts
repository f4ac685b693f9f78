import { bytesText, memoryLimit, numberBytes, numbersPerUnit } from "./memory.ts";
import { crowds, isCount } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** The units of each population and source fit into memory. */
export const neuronsFit: NetworkRule = (network) =>
  crowds(network).flatMap((crowd) => {
    const numbers = numbersPerUnit(network, crowd);
    const bytes = crowd.count * numbers * numberBytes;
    if (!isCount(crowd.count) || bytes <= memoryLimit) return [];
    const data = {
      found: crowd.count,
      numbers,
      needed: bytesText(bytes),
      limit: bytesText(memoryLimit),
      most: Math.floor(memoryLimit / (numbers * numberBytes)),
    };
    return [breach(crowd, "population-too-large", data, "count")];
  });
