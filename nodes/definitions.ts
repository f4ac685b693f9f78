/** Every node of the package, in the order of the palette. */
import type { NodeDefinition } from "./common/definition.ts";
import { nodeKinds } from "./common/definition.ts";
import { networkNodes } from "./network/definition.ts";
import { neuronNodes } from "./neuron/definition.ts";
import { plasticityNodes } from "./plasticity/definition.ts";
import { rateNodes } from "./rate/definition.ts";
import { recorderNodes } from "./recorder/definition.ts";
import { sourceNodes } from "./source/definition.ts";
import { synapseNodes } from "./synapse/definition.ts";

export const definitions: readonly NodeDefinition[] = [
  ...networkNodes,
  ...sourceNodes,
  ...synapseNodes,
  ...plasticityNodes,
  ...neuronNodes,
  ...rateNodes,
  ...recorderNodes,
].sort((one, other) => nodeKinds.indexOf(one.kind) - nodeKinds.indexOf(other.kind));

/** The definition of a node type. */
export function definitionOf(type: string): NodeDefinition | undefined {
  return definitions.find((definition) => definition.type === type);
}
