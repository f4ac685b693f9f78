import { crowds, isCount } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A population or source has a whole number of units, at least one. */
export const countsWhole: NetworkRule = (network) =>
  crowds(network)
    .filter(({ count }) => !isCount(count))
    .map((crowd) => breach(crowd, "count-not-whole", { found: String(crowd.count) }, "count"));
