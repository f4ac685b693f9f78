/** One synapse node as several receptors: the same spikes, connections and delays, another kernel each. */
import type { ListedPair, ProjectionDescription, SynapseDescription } from "../../src/network/description.ts";
import { hasOwnWeights } from "../../src/network/rules/memory.ts";
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
    connectivity: scaledConnectivity(first.connectivity, ratio, receptor.weight),
    drawsWith: first.key,
  };
}

/** True where weights differ but have no proportion to that of the node: further receptors then take them as they are. */
export function hasNoProportions(first: SynapseDescription): boolean {
  return first.weight === 0 && first.connectivity.rule !== "gaussian-weight" && hasOwnWeights(first);
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
  weight: number,
): SynapseDescription["connectivity"] {
  if (rule.rule === "matrix") return { ...rule, weights: rule.weights.map((row) => row.map((each) => each * ratio)) };
  if (rule.rule === "gaussian-weight") return { ...rule, peak: weight };
  if (rule.rule !== "list") return rule;
  const pairs = rule.pairs.map((pair): ListedPair => {
    if (pair.length === 2) return pair;
    const [from, to, weight, ...delay] = pair;
    return [from, to, weight * ratio, ...delay];
  });
  return { ...rule, pairs };
}

/** Times a ratio, synapse by synapse: with a negative one the highest becomes the lowest. */
function scaled(distribution: Distribution, ratio: number): Distribution {
  // No limit is -0.
  const times = (value: number): number => value * ratio + 0;
  const turned = ratio < 0 ? ({ mirrored: true } as const) : {};
  switch (distribution.kind) {
    case "constant":
      return { ...distribution, value: times(distribution.value) };
    case "lognormal":
      // Sigma is a ratio already.
      return { ...distribution, median: times(distribution.median) };
    case "uniform": {
      const { low, high } = distribution;
      return { kind: "uniform", low: times(ratio < 0 ? high : low), high: times(ratio < 0 ? low : high), ...turned };
    }
    case "normal": {
      const { mean, sd, low, high } = distribution;
      const [lowest, highest] = ratio < 0 ? [high, low] : [low, high];
      return {
        ...{ kind: "normal", mean: times(mean), sd: sd * Math.abs(ratio) },
        ...(lowest === undefined ? {} : { low: times(lowest) }),
        ...(highest === undefined ? {} : { high: times(highest) }),
        ...turned,
      };
    }
  }
}
