import { listed } from "../../src/models/sources/listed.ts";
import type { ProjectionDescription, SpikeSourceDescription } from "../../src/network/description.ts";
import { populations } from "./vogels-abbott.ts";

/**
 * Units that fire once at the start, through the same synapses as the network's own cells. With one connection in fifty they
 * bring each cell 6.7 excitatory and 3 inhibitory spikes on average, which at 6 and 67 nS are (40 ± 15) nS and
 * (200 ± 115) nS: the conductances with which the other programs start.
 */
const units = { exc: 333, inh: 150 };

export const kickModel = listed;

export function kick(dt: number): {
  readonly spikeSources: readonly SpikeSourceDescription[];
  readonly projections: readonly ProjectionDescription[];
} {
  return {
    spikeSources: populations.map((key, stream) => ({
      key: `kick-${key}`,
      label: `kick ${key}`,
      model: kickModel.name,
      parameters: {},
      lists: { times: [dt] },
      count: units[key],
      stream: 100 + stream,
    })),
    projections: populations.flatMap((from) =>
      populations.map((to) => ({ key: `kick-${from}-${to}`, from: `kick-${from}`, to, synapse: `from-${from}` })),
    ),
  };
}
