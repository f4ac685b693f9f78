import type { Diagnostic } from "../../model/diagnostic.ts";
import type { NetworkDescription, Part } from "../description.ts";
import { crowds } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** What a projection, drive or recorder refers to is there, and is of the kind the place asks for. */
export const endsExist: NetworkRule = (network) => [
  ...network.projections.flatMap((one) => [
    ...missing(one.key, one.from, [...network.populations, ...network.spikeSources]),
    ...missing(one.key, one.to, targets(network)),
    ...missing(one.key, one.synapse, network.synapses),
    ...(one.stp === undefined ? [] : missing(one.key, one.stp, network.stps)),
    ...(one.stdp === undefined ? [] : missing(one.key, one.stdp, network.stdps)),
  ]),
  ...network.drives.flatMap((one) => [
    ...missing(one.key, one.from, [...network.currentSources, ...(network.rates ?? [])]),
    ...missing(one.key, one.to, targets(network)),
  ]),
  ...(network.layers ?? []).flatMap((one) => [
    ...missing(one.key, one.from, network.rates ?? []),
    ...missing(one.key, one.to, network.rates ?? []),
  ]),
  ...network.recorders.flatMap((one) => [
    ...missing(
      one.key,
      one.of,
      one.records === "spikes" ? [...network.populations, ...network.spikeSources] : traceable(network),
    ),
    ...(one.records === "trace" && one.projection !== undefined
      ? missing(one.key, one.projection, [...network.projections, ...network.drives])
      : []),
  ]),
];

/** What currents and projections may end at. */
function targets(network: NetworkDescription): readonly Part[] {
  return [...network.populations, ...(network.rates ?? [])];
}

function traceable(network: NetworkDescription): readonly Part[] {
  return [...crowds(network), ...network.currentSources, ...network.synapses, ...network.stps, ...network.stdps];
}

function missing(key: string, wanted: string, among: readonly { readonly key: string }[]): Diagnostic[] {
  if (among.some((one) => one.key === wanted)) return [];
  return [breach({ key, label: key }, "end-missing", { found: wanted })];
}
