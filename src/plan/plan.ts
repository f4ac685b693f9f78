/**
 * A plan: everything a run needs, as plain data. All state of a running simulation lies in one block of memory; a region
 * names a part of it. `step` counts the steps done, `t` is the time at the start of the step under way [ms], `drained` the
 * step up to which recordings were handed over. Expressions name regions, or values local to their program. Operators run in order, every step.
 */
import type { Expression } from "../expression/expression.ts";
import type { Assignment, Derived } from "../integration/system.ts";
import type { MessageData } from "../messages/index.ts";

/** A named part of memory. A region of length 1 counts for every neuron alike. */
export interface Region {
  readonly name: string;
  readonly type: "f64" | "u32" | "u16";
  readonly length: number;
  /** Bytes from the start of the block. */
  readonly offset: number;
}

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

interface Placed {
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

/** Fires units of a source: from a list, by intervals, by a number drawn each step, and whatever messages asked for. */
export interface Generate extends Placed {
  readonly op: "generate";
  readonly n: number;
  readonly stream: number;
  /** Time of each unit's next spike [ms] and the expressions that make it; null for other sources. */
  readonly interval: {
    readonly next: string;
    /**
     * A bound for each block of units, before which none of them is due: 0 when nothing is known. Each engine may keep it as it
     * likes or not at all; whoever changes times otherwise than by drawing sets it to 0.
     */
    readonly soonest: string;
    readonly first: Expression;
    readonly interval: Expression;
    readonly until: Expression | null;
    /** The chance to be kept of each spike of a step; it may name `profile`, the value of the last of `times` not after the stamp. */
    readonly keep: Expression | null;
    readonly profile: { readonly times: string; readonly values: string } | null;
  } | null;
  /** A train whose spikes each unit takes with a chance; null for other sources. */
  readonly shared: {
    readonly next: string;
    readonly first: Expression;
    readonly interval: Expression;
    readonly chance: Expression;
  } | null;
  /**
   * Spikes that the first `units` repeat instead of others: those of step k of the pattern are `senders` from place `starts[k]`
   * to `starts[k + 1]`. Null for other sources.
   */
  readonly pattern: {
    readonly units: number;
    readonly steps: number;
    readonly cycleSteps: number;
    readonly starts: string;
    readonly senders: string;
  } | null;
  /** Steps and senders in order of time, and how many have been fired; null for other sources. */
  readonly list: { readonly steps: string; readonly senders: string; readonly cursor: string } | null;
  /**
   * Tables by which the words of `philox(seed, stream, i, step, step / 2^32, 0)` say how often units 4 i to 4 i + 3 fire in this
   * step (src/random/poisson.ts), as long as `during` holds; a unit that fires k times stands k times in the list. Null for other sources.
   */
  readonly counts: { readonly last: string; readonly guide: string; readonly during: Expression | null } | null;
  /** Units asked for by message; there is always room for them in the list of spikes. */
  readonly queue: string;
  readonly queued: string;
  readonly spikes: string;
  readonly count: string;
  /** Room in the spike list: for all that messages may ask for and a list may hold for one step, and `most` for each unit. */
  readonly capacity: number;
  /**
   * Most spikes of a unit in a step by intervals or by number, whatever the other units do. The rest of the intervals end a step later;
   * numbers above it are practically never drawn and cut off.
   */
  readonly most: number;
}

/** A variable that relaxes between events: its value after `elapsed` [ms]. */
export interface Relaxing {
  readonly region: string;
  readonly relaxed: Expression;
}

/** Short-term plasticity at each presynaptic spike: brings the state up to date, changes it, writes the factor. */
export interface Stp extends Placed {
  readonly op: "stp";
  readonly n: number;
  readonly states: readonly Relaxing[];
  /** Step of each neuron's last event. */
  readonly last: string;
  /** In order; the line whose target is `factor` gives the factor of this spike. */
  readonly lines: readonly Assignment[];
  readonly factors: string;
  readonly spikes: string;
  readonly count: string;
}

/** Changes the weights of one projection at post- and then at presynaptic spikes, from traces as they were before. */
export interface StdpWeights extends Placed {
  readonly op: "stdp-weights";
  readonly weights: string;
  readonly pre: Traces;
  readonly post: Traces;
  /** In order; their targets are the weights, cut to the bounds each time, and variables of the synapses. */
  readonly onPre: readonly Assignment[];
  readonly onPost: readonly Assignment[];
  readonly lower: Expression;
  readonly upper: Expression;
  /** What a synapse has besides its weight; null where only spikes change weights. */
  readonly own: SynapseVariables | null;
  readonly rows: string;
  readonly targets: string;
  /** Synapses by target: target j owns `incoming[columns[j]]` up to `incoming[columns[j + 1]]`, that come from `sources` in the same order. */
  readonly columns: string;
  readonly incoming: string;
  readonly sources: string;
}

/** Variables of synapses that change by themselves; each synapse is brought up to date before an event at it. */
export interface SynapseVariables {
  readonly states: readonly Relaxing[];
  /** Step of each synapse's last event. */
  readonly last: string;
  /** The weight `elapsed` [ms] after it, from weight and variables as they were then; it is cut to the bounds. */
  readonly moved: Expression;
  /** What a message does to all synapses, before the spikes of the step `due` that is under way; `amount` is what it said. */
  readonly message: { readonly amount: string; readonly due: string; readonly lines: readonly Assignment[] } | null;
}

/** Traces of the neurons of one end, and that end's spikes. */
export interface Traces {
  readonly states: readonly Relaxing[];
  readonly last: string;
  readonly spikes: string;
  readonly count: string;
}

/** Brings the traces of neurons that fired up to date and changes them. */
export interface StdpTraces extends Placed {
  readonly op: "stdp-traces";
  readonly traces: Traces;
  readonly lines: readonly Assignment[];
}

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

/** Puts the weights of all spikes of a step into the ring buffer of their kernel. */
export interface Route extends Placed {
  readonly op: "route";
  readonly spikes: string;
  readonly count: string;
  readonly rows: string;
  readonly targets: string;
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
  /** Factors of STP, one per spike of the list. */
  readonly factors: string | null;
  readonly delaySteps: number;
  readonly ring: string;
  readonly ringSlots: number;
  readonly pending: string;
  readonly pendingSlots: number;
  /** Doubles of a slot of the ring. */
  readonly width: number;
}

/** Appends the spikes of a step to a recorder's buffer. */
export interface RecordSpikes extends Placed {
  readonly op: "record-spikes";
  readonly recorder: string;
  readonly spikes: string;
  readonly count: string;
  readonly offsets: string;
  readonly senders: string;
  readonly used: string;
  readonly capacity: number;
}

/** Appends a row of values to a recorder's buffer every `everySteps`. */
export interface RecordTrace extends Placed {
  readonly op: "record-trace";
  readonly recorder: string;
  /** The value of one index; the name `elapsed` is the time [ms] since that index's last event. */
  readonly value: Expression;
  readonly last: string | null;
  readonly indices: string;
  readonly width: number;
  readonly everySteps: number;
  readonly values: string;
  readonly used: string;
  /** Rows that fit. */
  readonly capacity: number;
}

/** Counts spikes and every `everySteps` appends the mean rate of a neuron [1/s]. */
export interface RecordRate extends Placed {
  readonly op: "record-rate";
  readonly recorder: string;
  readonly spikes: string;
  readonly count: string;
  readonly n: number;
  readonly counted: string;
  readonly everySteps: number;
  readonly values: string;
  readonly used: string;
  readonly capacity: number;
}

/**
 * Sums of weighted values, one for each of the targets: into[i] = sum over j, in order, of weights[j * width + i] * from[j], to which
 * an earlier sum may be added first. Without weights: into[i] = from[i].
 */
export interface Weigh extends Placed {
  readonly op: "weigh";
  readonly targets: number;
  readonly sources: number;
  /** Column by column, each as wide as `targets`, or one more to make it even. */
  readonly weights: string | null;
  readonly width: number;
  readonly from: string;
  readonly into: string;
  /** True when sums that are there already begin the sum. */
  readonly adds: boolean;
}

/** One number of n values: their sum in order, or the largest or smallest; of NaN it makes NaN. */
export interface Reduce extends Placed {
  readonly op: "reduce";
  readonly over: "sum" | "max" | "min";
  readonly n: number;
  readonly of: string;
  readonly into: string;
}

export type Operator =
  | Deliver
  | Run
  | Weigh
  | Reduce
  | Threshold
  | Reset
  | Noise
  | Generate
  | Stp
  | StdpWeights
  | StdpTraces
  | Late
  | Route
  | RecordSpikes
  | RecordTrace
  | RecordRate;

export interface Plan {
  /** Step [ms]. */
  readonly dt: number;
  readonly seed: number;
  readonly bytes: number;
  /** Bytes of all that a run changes, at the start of the block; tables follow. */
  readonly stateBytes: number;
  readonly regions: readonly Region[];
  /** Numbers computed from parameters, in order; anew when a parameter changes. */
  readonly derived: readonly Derived[];
  /** Values of parameters at load. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Fixed contents of regions: connections, lists. No operator writes them. */
  readonly tables: Readonly<Record<string, Float64Array | Uint32Array | Uint16Array>>;
  /** What decides the content of a table, where another plan may need the same. */
  readonly tableKeys: Readonly<Record<string, string>>;
  /** Programs that set the initial state, run at load and reset. */
  readonly start: readonly Program[];
  readonly operators: readonly Operator[];
  readonly synapses: number;
  /** How many of them were taken from an earlier plan. */
  readonly reused: number;
  /** What a person calls a part, for messages. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Why a run stopped: a message and its data. */
export interface Fault {
  readonly part: string;
  readonly code: "not-finite";
  readonly data: MessageData;
}
