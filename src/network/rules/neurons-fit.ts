import { bytesText, numberBytes } from "./bytes.ts";
import { fitsAlone, memoryLimit, numbersPerUnit } from "./memory.ts";
import { crowds, isCount } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** The units of each population and source fit into memory. */
export const neuronsFit: NetworkRule = (network) =>
  crowds(network).flatMap((crowd) => {
    if (!isCount(crowd.count) || fitsAlone(network, crowd)) return [];
    const numbers = numbersPerUnit(network, crowd);
    const data = {
      found: crowd.count,
      numbers,
      needed: bytesText(crowd.count * numbers * numberBytes),
      limit: bytesText(memoryLimit),
      most: Math.floor(memoryLimit / (numbers * numberBytes)),
    };
    return [breach(crowd, "population-too-large", data, "count")];
  });
