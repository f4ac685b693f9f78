import type { Synapses } from "../connectivity/synapses.ts";
import type { ProjectionDescription, SynapseDescription } from "../network/description.ts";

/** One end of a projection: a spike source or a population. */
export interface End {
  readonly key: string;
  readonly count: number;
  readonly stream: number;
  /** Room in its list of spikes. */
  readonly capacity: number;
}

/** A projection that is being placed, with what its keys stand for. */
export interface Placing {
  readonly projection: ProjectionDescription;
  readonly synapse: SynapseDescription;
  readonly from: End;
  readonly to: End;
}

/** The regions of a projection's synapses. */
export interface PlacedSynapses {
  readonly rows: string;
  /** Null where every source reaches every target and nothing learns: then nobody looks them up. */
  readonly targets: string | null;
  /** Weights of single synapses; null where all share one. */
  readonly weights: string | null;
  /** Targets are empty where there is no region for them. */
  readonly table: Synapses;
  /** Where each stands among all of the projection, and the region that says so; null where these are all, in their order. */
  readonly places: { readonly region: string; readonly table: Uint32Array } | null;
  /** Of tables made from these alone; null where they are always made. */
  readonly key: string | null;
}
