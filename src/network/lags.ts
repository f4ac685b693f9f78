import type { NetworkDescription, ProjectionDescription } from "./description.ts";

/** Steps after which spikes of both ends reach a synapse that learns. */
export interface Lags {
  readonly pre: number;
  readonly post: number;
}

/**
 * Where the delay is split into an axonal and a dendritic part, a spike of the source reaches the synapse after the one, and one of
 * the target after the other; elsewhere both count when their neurons fire.
 */
export function lagsOf(network: NetworkDescription, projection: ProjectionDescription): Lags {
  const synapse = network.synapses.find(({ key }) => key === projection.synapse);
  const dendritic = synapse?.dendriticSteps;
  if (!synapse || projection.stdp === undefined || dendritic === undefined) return { pre: 0, post: 0 };
  return { pre: synapse.delaySteps - dendritic, post: dendritic };
}
