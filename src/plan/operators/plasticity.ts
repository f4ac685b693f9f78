/** Operators that change synapses at spikes: short-term plasticity and STDP. */
import type { Expression } from "../../expression/expression.ts";
import type { Assignment } from "../../integration/system.ts";
import type { Placed } from "./placed.ts";

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
  /** Where each synapse of the rows stands among the weights; null where they stand in this order. */
  readonly places: string | null;
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
