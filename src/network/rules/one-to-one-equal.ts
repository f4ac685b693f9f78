import { completeProjections } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** One-to-one connections need as many sources as targets. */
export const oneToOneEqual: NetworkRule = (network) =>
  completeProjections(network).flatMap(({ synapse, from, to }) => {
    if (synapse.connectivity.rule !== "one-to-one" || from.count === to.count) return [];
    const data = { from: from.label, fromCount: from.count, to: to.label, toCount: to.count };
    return [breach(synapse, "one-to-one-unequal", data, "connectivity")];
  });
