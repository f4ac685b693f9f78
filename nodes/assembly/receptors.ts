/** One synapse node as several receptors: the same spikes, connections and delays, another kernel each. */
import type { ListedPair, ProjectionDescription, SynapseDescription } from "../../src/network/description.ts";
import type { Distribution } from "../../src/random/distribution.ts";
import type { Receptor } from "../common/receptors.ts";

/**
 * The part of the network that a further receptor is. Weights that differ from synapse to synapse keep their proportions: where
 * one is twice the weight of the node, that of the receptor is twice its own.
 */
export function receptorOf(first: SynapseDescription, receptor: Receptor): SynapseDescription {
  const { normalisation: _, weightDistribution, ...rest } = first;
  const ratio = first.weight === 0 ? 1 : receptor.weight / first.weight;
  return {
    ...rest,
    key: receptorKey(first.key, receptor.name),
    label: `${first.label} ${receptor.name}`,
    model: receptor.model.name,
    parameters: receptor.parameters,
    weight: receptor.weight,
    ...(weightDistribution ? { weightDistribution: scaled(weightDistribution, ratio) } : {}),
    connectivity: scaledConnectivity(first.connectivity, ratio),
    drawsWith: first.key,
  };
}

/** Ids of nodes hold no colon. */
export function receptorKey(node: string, name: string): string {
  return `${node}:${name}`;
}

/** The node that a synapse of the network belongs to: itself, or the one of which it is a receptor. */
export function nodeOfReceptor(key: string, receptors: ReadonlyMap<string, readonly string[]>): string {
  return [...receptors].find(([, keys]) => keys.includes(key))?.[0] ?? key;
}

/** A projection through the node goes through each of its receptors. */
export function throughReceptors(
  projections: readonly ProjectionDescription[],
  receptors: ReadonlyMap<string, readonly string[]>,
): ProjectionDescription[] {
  return projections.flatMap((projection) => [
    projection,
    ...(receptors.get(projection.synapse) ?? []).map((synapse) => ({
      ...projection,
      key: `${projection.key}:${synapse}`,
      synapse,
    })),
  ]);
}

function scaledConnectivity(
  rule: SynapseDescription["connectivity"],
  ratio: number,
): SynapseDescription["connectivity"] {
  if (rule.rule === "matrix") return { ...rule, weights: rule.weights.map((row) => row.map((each) => each * ratio)) };
  if (rule.rule === "gaussian-weight") return { ...rule, peak: rule.peak * ratio };
  if (rule.rule !== "list") return rule;
  const pairs = rule.pairs.map((pair): ListedPair => {
    if (pair.length === 2) return pair;
    const [from, to, weight, ...delay] = pair;
    return [from, to, weight * ratio, ...delay];
  });
  return { ...rule, pairs };
}

function scaled(distribution: Distribution, ratio: number): Distribution {
  const { kind: _, ...numbers } = distribution;
  // Sigma of a lognormal distribution is a ratio already.
  const entries = Object.entries(numbers).map(([name, value]) => [name, name === "sigma" ? value : value * ratio]);
  return { ...distribution, ...Object.fromEntries(entries) };
}
