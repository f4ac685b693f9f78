import type { Distribution } from "../random/distribution.ts";
import type { Connectivity, InitialValue, PopulationDescription, SynapseDescription } from "./description.ts";

const drawnRules: readonly Connectivity["rule"][] = [
  "fixed-probability",
  "fixed-indegree",
  "fixed-outdegree",
  "fixed-total",
  "gaussian-probability",
];

/** True for a rule that draws at random who is connected. */
export function drawsConnections({ rule }: Connectivity): boolean {
  return drawnRules.includes(rule);
}

/** True for an initial value that is drawn for each neuron. */
export function isDrawn(value: InitialValue | undefined): value is Distribution {
  return typeof value === "object" && "kind" in value;
}

/** True for a population whose neurons start with numbers drawn at random. */
export function drawsStart({ initial }: PopulationDescription): boolean {
  return Object.values(initial ?? {}).some(isDrawn);
}

function varies(distribution: Distribution | undefined): boolean {
  return distribution !== undefined && distribution.kind !== "constant";
}

/** True for a synapse node that draws random numbers: its connections, their weights or delays. */
export function drawsNumbers({ connectivity, weightDistribution, delayDistribution }: SynapseDescription): boolean {
  return drawsConnections(connectivity) || [weightDistribution, delayDistribution].some(varies);
}
