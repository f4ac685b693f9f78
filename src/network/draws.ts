import type { Connectivity, SynapseDescription } from "./description.ts";

const drawnRules: readonly Connectivity["rule"][] = [
  "fixed-probability",
  "fixed-indegree",
  "fixed-outdegree",
  "fixed-total",
];

/** True for a rule that draws at random who is connected. */
export function drawsConnections({ rule }: Connectivity): boolean {
  return drawnRules.includes(rule);
}

/** True for a synapse node that draws random numbers: its connections or their weights. */
export function drawsNumbers({ connectivity, weightDistribution }: SynapseDescription): boolean {
  return drawsConnections(connectivity) || weightDistribution !== undefined;
}
