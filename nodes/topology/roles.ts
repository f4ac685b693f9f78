/** What a node is in a network: a row and a column of the table of wires. */
import type { NodeDefinition } from "../common/definition.ts";

export const roles = [
  "spike-source",
  "neuron",
  "current-source",
  "rate-neuron",
  "stp",
  "stdp",
  "synapse",
  "raster",
  "scope",
  "analysis",
  "theory",
  "control",
] as const;

export type Role = (typeof roles)[number];

/** Read from the node's data: recorders and the control go by their type, the others by their kind. */
export function roleOf(definition: NodeDefinition): Role | undefined {
  const short = definition.type.replace(/^spikewire-/, "");
  return roles.find((role) => role === definition.kind) ?? roles.find((role) => role === short);
}
