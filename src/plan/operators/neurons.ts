/** Operators over the neurons of one population: what arrives, integration, threshold, reset, noise. */
import type { Expression } from "../../expression/expression.ts";
import type { Placed, Program } from "./placed.ts";

/** The names, local to the programs, of what arrives at a neuron and of whether it fired. */
export const arrival = "arrival";
export const fired = "fired";

/** Takes what arrives now from a ring buffer, clears the slot and runs the receiving program, in which `arrival` is what came. */
export interface Deliver extends Placed {
  readonly op: "deliver";
  readonly ring: string;
  /** Slots of the ring, the largest delay plus one. */
  readonly ringSlots: number;
  /** Whether anything arrives at the population, by slot: where nothing does, no kernel takes anything. */
  readonly pending: string;
  readonly pendingSlots: number;
  /** True for the last kernel of the population, which clears that note. */
  readonly clears: boolean;
  readonly n: number;
  /** Doubles of a slot: `n`, or one more to make it even, so that pairs do not reach into the next slot. */
  readonly width: number;
  readonly program: Program;
}

/**
 * Makes numbers next to nothing zero, once in so many steps. What decays would otherwise end at the smallest numbers there are and stay
 * there, and many processors take fifty times as long to compute with those.
 */
export interface Settle extends Placed {
  readonly op: "settle";
  readonly everySteps: number;
  /** What is less far from zero becomes zero. */
  readonly below: number;
  readonly n: number;
  readonly regions: readonly string[];
}

/** Runs a program for all neurons of a population: integration, currents, sums of currents. */
export interface Run extends Placed {
  readonly op: "run";
  readonly program: Program;
  /** State checked after the program: not finite stops the simulation. */
  readonly finite: readonly { readonly region: string; readonly variable: string }[];
}

/** Lists the neurons whose condition holds. */
export interface Threshold extends Placed {
  readonly op: "threshold";
  readonly n: number;
  readonly when: Expression;
  /** Where a neuron must have been below the condition a step before: whether it was above. */
  readonly above: string | null;
  /** Where it holds a neuron cannot fire: it is refractory, or a reset is still to come. */
  readonly blocked: Expression | null;
  readonly spikes: string;
  readonly count: string;
}

/** Runs a program after spikes, in which `fired` is 1 for the neurons that fired; it changes nothing for the others. */
export interface Reset extends Placed {
  readonly op: "reset";
  readonly program: Program;
  readonly spikes: string;
  readonly count: string;
}

/**
 * Draws a standard normal number for every neuron, independent of all others and of other steps. Neurons 2 i and 2 i + 1 share
 * `philox(seed, stream, i, step, step / 2^32, 0)`; src/random/normal.ts says how its words become two numbers.
 */
export interface Noise extends Placed {
  readonly op: "noise";
  readonly n: number;
  readonly stream: number;
  readonly into: string;
}
