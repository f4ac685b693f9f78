import type { Diagnostic } from "../../model/diagnostic.ts";
import type { NetworkDescription, Part } from "../description.ts";
import { crowds } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** What a projection, drive or recorder refers to is there, and is of the kind the place asks for. */
export const endsExist: NetworkRule = (network) => [
  ...network.projections.flatMap((one) => [
    ...missing(one.key, one.from, crowds(network)),
    ...missing(one.key, one.to, network.populations),
    ...missing(one.key, one.synapse, network.synapses),
    ...(one.stp === undefined ? [] : missing(one.key, one.stp, network.stps)),
    ...(one.stdp === undefined ? [] : missing(one.key, one.stdp, network.stdps)),
  ]),
  ...network.drives.flatMap((one) => [
    ...missing(one.key, one.from, network.currentSources),
    ...missing(one.key, one.to, network.populations),
  ]),
  ...network.recorders.flatMap((one) => [
    ...missing(one.key, one.of, one.records === "spikes" ? crowds(network) : traceable(network)),
    ...(one.records === "trace" && one.projection !== undefined
      ? missing(one.key, one.projection, network.projections)
      : []),
  ]),
];

function traceable(network: NetworkDescription): readonly Part[] {
  return [...crowds(network), ...network.currentSources, ...network.synapses, ...network.stps, ...network.stdps];
}

function missing(key: string, wanted: string, among: readonly { readonly key: string }[]): Diagnostic[] {
  if (among.some((one) => one.key === wanted)) return [];
  return [breach({ key, label: key }, "end-missing", { found: wanted })];
}
