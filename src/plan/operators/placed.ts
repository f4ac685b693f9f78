/** What every operator of a plan says of itself: where it runs, and what it touches. */
import type { Assignment } from "../../integration/system.ts";

/** The slots of a step, in the order they run. */
export const slots = ["deliver", "integrate", "threshold", "reset", "plasticity", "route", "record"] as const;
export type Slot = (typeof slots)[number];

/**
 * Which regions an operator touches: written anew, added to, read, changed in place. Nothing else may be touched, but all
 * may read `step`.
 */
export interface Access {
  readonly sets: readonly string[];
  readonly increments: readonly string[];
  readonly reads: readonly string[];
  readonly updates: readonly string[];
}

/** A straight program over `n` neurons at once. Lines may use names that no region has: values local to the program. */
export interface Program {
  readonly n: number;
  readonly lines: readonly Assignment[];
}

export interface Placed {
  readonly slot: Slot;
  /**
   * The population whose neurons it goes over, each by itself and none by another's numbers: operators of one population may run
   * neuron by neuron, one after the other, up to the point where spikes leave.
   */
  readonly population?: string;
  /** The part it serves, for messages and printing. */
  readonly part: string;
  readonly access: Access;
}
