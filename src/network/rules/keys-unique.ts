import type { NetworkDescription, Part } from "../description.ts";
import { modelledParts } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** Parts, projections, drives and recorders have keys of their own. */
export const keysUnique: NetworkRule = (network) => {
  const seen = new Set<string>();
  return everything(network).flatMap((one) => {
    if (!seen.has(one.key)) {
      seen.add(one.key);
      return [];
    }
    return [breach(one, "key-twice", { found: one.key })];
  });
};

function everything(network: NetworkDescription): Part[] {
  const unlabelled = [...network.projections, ...network.drives, ...network.recorders];
  return [...modelledParts(network).map(({ part }) => part), ...unlabelled.map(({ key }) => ({ key, label: key }))];
}
