/** Operators that bring spikes from their population to the ring buffers of others. */
import type { Placed } from "./placed.ts";

/** Lists the spikes of the part `of` so many steps after it did, for synapses that they reach late. */
export interface Late extends Placed {
  readonly op: "late";
  readonly of: string;
  readonly from: string;
  readonly fromCount: string;
  readonly steps: number;
  /** Room in both lists, and in each slot of the ring between them; how many each slot holds is in `counts`, or kept by each thread. */
  readonly capacity: number;
  readonly ring: string;
  readonly counts: string;
  readonly spikes: string;
  readonly count: string;
}

/** Lists those spikes of the part `of` whose neurons have synapses by a table, so that nobody looks for those of the others. */
export interface Pick extends Placed {
  readonly op: "pick";
  readonly of: string;
  readonly from: string;
  readonly fromCount: string;
  readonly rows: string;
  readonly spikes: string;
  readonly count: string;
}

/**
 * Puts the weights of all spikes of a step into the ring buffer of their kernel; or, of spikes that waited for the delay in a list,
 * one slot that is taken in the same step, or straight into the variable that receives them.
 */
export interface Route extends Placed {
  readonly op: "route";
  readonly spikes: string;
  readonly count: string;
  /** The list in which the spikes stood when they were fired, `delaySteps` before; null where weights wait in a ring buffer. */
  readonly waited: { readonly spikes: string; readonly count: string } | null;
  /** The population at which the synapses end. */
  readonly to: string;
  readonly rows: string;
  /** The target of each synapse; null where they follow each other and nobody looks them up: see `dense`. */
  readonly targets: string | null;
  /** Every source reaches every target, itself left out or not; null when it may reach any. */
  readonly dense: { readonly leavesOutOwn: boolean } | null;
  /** Source i has synapse i, onto target i, as far as there is one. */
  readonly oneToOne: boolean;
  /** The weight shared by all synapses. */
  readonly weight: string;
  /** Weights of single synapses, replacing the shared one where they are numbers: NaN stands for it. */
  readonly weights: string | null;
  /** Factors that STDP learns, one per synapse. */
  readonly learned: string | null;
  /** Where each synapse stands among the factors learned; null where they stand in its order. */
  readonly places: string | null;
  /** Factors of STP, one per spike of the list. */
  readonly factors: string | null;
  readonly delaySteps: number;
  /** The ring buffer; of spikes that waited it has one slot, and may be a variable of the target. */
  readonly ring: string;
  readonly ringSlots: number;
  /** Where the target notes that something is in a slot; null for a variable. */
  readonly pending: string | null;
  readonly pendingSlots: number;
  /** Doubles of a slot of the ring. */
  readonly width: number;
}

/** The target of the synapse number `k` of a source that reaches every target, itself left out or not. */
export function denseTarget({ leavesOutOwn }: NonNullable<Route["dense"]>, from: number, k: number): number {
  return leavesOutOwn && k >= from ? k + 1 : k;
}
