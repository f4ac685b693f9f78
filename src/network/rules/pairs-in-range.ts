import { completeProjections } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A list of connections names neurons that exist, counted from 0. */
export const pairsInRange: NetworkRule = (network) =>
  completeProjections(network).flatMap(({ synapse, from, to }) => {
    const { connectivity } = synapse;
    if (connectivity.rule !== "list") return [];
    const inside = (index: number, count: number): boolean => Number.isInteger(index) && index >= 0 && index < count;
    const wrong = connectivity.pairs.findIndex(([a, b]) => !inside(a, from.count) || !inside(b, to.count));
    if (wrong < 0) return [];
    const data = {
      position: wrong + 1,
      found: connectivity.pairs[wrong]?.slice(0, 2).join(" → ") ?? "",
      from: from.label,
      fromMost: from.count - 1,
      to: to.label,
      toMost: to.count - 1,
    };
    return [breach(synapse, "pair-out-of-range", data, "pairs")];
  });
