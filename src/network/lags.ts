import type { NetworkDescription, ProjectionDescription } from "./description.ts";

/** Steps after which spikes of both ends reach a synapse that learns. */
export interface Lags {
  readonly pre: number;
  readonly post: number;
}

/**
 * Where the delay is split into an axonal and a dendritic part, a spike of the source reaches the synapse after the one, and one of
 * the target after the other; elsewhere both count when their neurons fire. Of synapses with delays of their own those with `delaySteps`
 * are meant: a delay shorter than the dendritic part is dendritic as a whole.
 */
export function lagsOf(network: NetworkDescription, projection: ProjectionDescription, delaySteps?: number): Lags {
  const synapse = network.synapses.find(({ key }) => key === projection.synapse);
  if (synapse?.dendriticSteps === undefined || projection.stdp === undefined) return { pre: 0, post: 0 };
  const delay = delaySteps ?? synapse.delaySteps;
  const dendritic = Math.min(synapse.dendriticSteps, delay);
  return { pre: delay - dendritic, post: dendritic };
}
