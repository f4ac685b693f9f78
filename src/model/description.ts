/**
 * The vocabulary of a model: pure data, no functions. Everything else (forms, validation, help, engines, exports)
 * is derived from these descriptions. Expressions are text, parsed by `src/expression`.
 */
import type { ListParameter, Parameter } from "./parameter.ts";
import type { Text } from "./text.ts";

/** What every description has. */
interface Described {
  /** Unique name, lower case with hyphens, e.g. `izhikevich-2007`. */
  readonly name: string;
  readonly title: Text;
  /** One paragraph; the first sentence is the tooltip. */
  readonly doc: Text;
  /** Where the equations come from: `doi:...` or a citation. */
  readonly references: readonly string[];
  /**
   * The palette entry that offers the model (`lif` gives the node type `spikewire-lif`). Several models may share one:
   * the node then has a choice of `model`. Default: the model's own name.
   */
  readonly palette?: string;
  /** Short title of the palette entry where the model comes first in it, e.g. `LIF`. Default: the model's title. */
  readonly paletteTitle?: Text;
  /** Order among the models of one palette entry; the lowest is the default. Default 0. */
  readonly rank?: number;
  readonly parameters: readonly Parameter[];
  /** Parameters that must stand in this order, such as the reset below the threshold. */
  readonly orders?: readonly Order[];
  /** Published sets of parameter values; they fill the form. */
  readonly presets?: readonly Preset[];
}

/** One parameter must be below another. */
export interface Order {
  readonly lower: string;
  readonly upper: string;
  /** True when the two may be equal. */
  readonly orEqual?: boolean;
}

export interface Preset {
  readonly name: string;
  readonly title: Text;
  /** Values by parameter, as the form shows them, of the same parameters in all presets of a model; another one keeps what it has. */
  readonly values: Readonly<Record<string, number>>;
  readonly reference?: string;
}

/** A state variable and its equation. */
export interface StateVariable {
  readonly name: string;
  readonly symbol?: string;
  readonly unit: string;
  /** Initial value, an expression of parameters, of the states above it, and of definitions that need no more than those. */
  readonly initial: string;
  /** d(name)/dt, an expression; absent for a variable that only changes at events. */
  readonly rate?: string;
  /** In place of a rate: the value at the end of a step, an expression of the state at its start and of `dt` [ms]. */
  readonly next?: string;
  /** True when the variable holds its value during the refractory time. */
  readonly clampedWhileRefractory?: boolean;
  readonly doc: Text;
}

/** A named intermediate value, usable in the expressions below it, e.g. `alpha_m`. */
export interface Definition {
  readonly name: string;
  readonly unit: string;
  readonly value: string;
}

/** A quantity others add to, e.g. `I_syn`; zero when nothing is wired. */
export interface Input {
  readonly name: string;
  readonly unit: string;
  /** `current` sources and kernels add here; `jump` is a port to which weights are added at once (delta synapses). */
  readonly doc: Text;
}

/** Integration methods a population may choose. */
export type MethodName =
  | "exact"
  | "exponential-euler"
  | "euler"
  | "euler-exact-kernels"
  | "half-steps"
  | "membrane-first"
  | "rk2"
  | "rk4";

export interface NeuronModel extends Described {
  readonly kind: "neuron";
  readonly inputs: readonly Input[];
  readonly definitions?: readonly Definition[];
  readonly state: readonly StateVariable[];
  /** The variable that kernels see as the membrane potential and that delta synapses make jump. */
  readonly membrane: string;
  /** Absent for a neuron that never fires (FitzHugh-Nagumo). */
  readonly spike?: {
    /** Condition tested after each step. */
    readonly when: string;
    /** `level`: fires whenever the condition holds; `rising`: only on the step at which it becomes true. Default level. */
    readonly edge?: "level" | "rising";
    /** Assignments `name = expression`, all right sides read before any left side is written. */
    readonly then: readonly string[];
    /** Refractory time, an expression in ms. */
    readonly refractory?: string;
    /** True when the currents of kernels stand still during the refractory time and what arrives in it is lost. */
    readonly holdsCurrents?: boolean;
    /**
     * `at-once`: the reset happens in the step of the spike (default). `next-step`: it takes the place of the next
     * integration step, as in programs that test the threshold before integrating; the recorded state at the spike's
     * stamp is then the value that crossed.
     */
    readonly reset?: "at-once" | "next-step";
  };
  /** The neuron under the names of mean-field theory: for leaky integrate-and-fire neurons only. */
  readonly meanField?: MeanField;
  /** Methods offered, the default first. */
  readonly methods: readonly MethodName[];
}

/** Expressions of parameters; potentials in mV from rest. */
export interface MeanField {
  readonly tau_m: string;
  readonly tau_r: string;
  readonly V_0: string;
  readonly V_th: string;
  /** Potential [mV] to which the neuron goes without synapses, unless it fires. */
  readonly mu: string;
  /** Potential per current [GOhm]. */
  readonly R: string;
}

/** A synapse kernel: what one arriving spike does to its target. */
export interface SynapseModel extends Described {
  readonly kind: "synapse";
  /** Unit of the weight: pA for a current, nS for a conductance, mV for a jump of the membrane. */
  readonly weightUnit: string;
  readonly weightDefault: number;
  /** Empty for a delta synapse. */
  readonly state: readonly StateVariable[];
  /** A state that is the last of a row of like ones, each feeding the next. */
  readonly chain?: Chain;
  /** Intermediate values for `gives`, such as the share of channels open at this `V_m`. */
  readonly definitions?: readonly Definition[];
  /** `name += expression`, linear in `weight`, at an arrival. */
  readonly receive: readonly string[];
  /**
   * What the kernel adds to the target. `to: "current"`: `value` is added to the neuron's `I_syn` and may read the
   * target's membrane as `V_m` (conductances). `to: "membrane"`: `receive` acts on `V_m` of the target itself.
   */
  readonly gives: { readonly to: "current"; readonly value: string } | { readonly to: "membrane" };
  /** What the weight is as `receive` stands: a formula of the kernel after one spike of weight `w` at t = 0. */
  readonly formula?: { readonly name: NormalisationName; readonly text: string };
  /** Other ways to state the weight. */
  readonly normalisations?: readonly Normalisation[];
  /** Parameters of the target that `receive` reads, e.g. `C_m`. */
  readonly reads?: readonly TargetParameter[];
}

/**
 * What a weight states of the kernel: its largest value, its area, its jump, the jump of an exponential of the same area and decay, or J
 * of a potential's area J tau_m.
 */
export type NormalisationName = "peak" | "area" | "jump" | "like-jump" | "psp-area";

/** A way to state the weight: `receive` then takes weight x factor. */
export interface Normalisation {
  readonly name: NormalisationName;
  /** An expression of parameters and of what `reads` names. */
  readonly factor: string;
  /** The kernel after one spike of weight `w` at t = 0. */
  readonly text: string;
  readonly weightUnit: string;
  readonly weightDefault: number;
  readonly reads?: readonly TargetParameter[];
}

export interface TargetParameter {
  readonly name: string;
  readonly unit: string;
}

/**
 * States in a row: `state` is the last of n + 1, n the parameter `order`. In its rate `feed` stands for the state before, for the
 * first one for nothing; in `receive` it stands for the first, so spikes enter there. `peak` stands for n^n e^-n / n! in factors.
 */
export interface Chain {
  readonly state: string;
  readonly order: string;
  readonly feed: string;
  readonly peak: string;
}

/** Short-term plasticity: state per presynaptic neuron, a factor on the weight at each of its spikes. */
export interface StpModel extends Described {
  readonly kind: "stp";
  readonly state: readonly StateVariable[];
  /** The factor on the weight, read before or between the assignments of `onSpike`. */
  readonly release: string;
  /** Assignments at a presynaptic spike, in order. `release` is evaluated where the entry `"release"` stands. */
  readonly onSpike: readonly string[];
}

/** What a spike does: to `w` of each synapse reached, to its other variables, and then to the traces of the neuron that fired. */
interface SynapseEvent {
  readonly weight?: string;
  readonly synapse?: readonly string[];
  readonly traces: readonly string[];
}

/** Spike-timing dependent plasticity by traces: state per neuron, one weight per synapse. */
export interface StdpModel extends Described {
  readonly kind: "stdp";
  /** Traces of the presynaptic neurons. */
  readonly pre: readonly StateVariable[];
  /** Traces of the postsynaptic neurons. */
  readonly post: readonly StateVariable[];
  /** Variables of each synapse besides its weight, such as an eligibility trace. */
  readonly synapse?: readonly StateVariable[];
  /** How the weight moves between events [1/ms]: a sum of products of parameters and of variables of the synapse that decay to 0. */
  readonly weightRate?: string;
  readonly onPre: SynapseEvent;
  readonly onPost: SynapseEvent;
  /** What a number sent to the node, `message`, does to every synapse: assignments to `w` and to variables of the synapse. */
  readonly onMessage?: readonly string[];
  /** The weight at the start, an expression of parameters. */
  readonly initial: string;
  /** Bounds of the weight, names of parameters; an assignment that leaves them is cut to the nearer one. */
  readonly bounds: { readonly lower: string; readonly upper: string };
}

/**
 * Times of spikes one after the other. Expressions are of parameters, of `message`, the last number received, where a model takes
 * numbers by message, and where it draws of `random()`, a uniform number in (0, 1].
 */
export interface Intervals {
  /** Time of the first spike [ms]. */
  readonly first: string;
  /** From one spike to the next [ms]; may name `last`, the time of the former. */
  readonly interval: string;
  /** No spike at or after this time [ms]. */
  readonly until?: string;
  /**
   * The chance that a spike is kept (thinning): drawn at the highest rate, kept with the share of it that holds at the spike's
   * time `t`, a train follows any rate. May name `profile` and `peak`.
   */
  readonly keep?: string;
  /** Two lists, points of time and what `profile` is from each of them on, 0 before the first; `peak` is the highest of these. */
  readonly profile?: { readonly times: string; readonly values: string };
  /** A train that all units share: each takes each of its spikes with a chance, and adds them to its own. */
  readonly shared?: { readonly first: string; readonly interval: string; readonly chance: string };
  /**
   * Spikes drawn once, for so long [ms] and at this rate [1/ms], that a share of the units, the first ones, repeat instead of
   * others: once in each period [ms], at a random time of it.
   */
  readonly pattern?: {
    readonly duration: string;
    readonly period: string;
    readonly share: string;
    readonly rate: string;
  };
}

/** A source of spikes, one train per unit. */
export interface SpikeSourceModel extends Described {
  readonly kind: "spike-source";
  readonly lists?: readonly ListParameter[];
  /**
   * `interval`: see Intervals. `list`: the times of the list named, or those of a table of times and senders. `count`: in each step a Poisson distributed number of
   * spikes, its `mean` an expression of parameters and `dt`, as long as the condition `during` holds, which may name the time
   * `t` of the spikes [ms]. `message`: only messages.
   */
  readonly fires:
    | ({ readonly by: "interval" } & Intervals)
    | { readonly by: "list"; readonly times: string; readonly senders: string }
    | { readonly by: "list"; readonly table: string }
    | { readonly by: "count"; readonly mean: string; readonly during?: string }
    | { readonly by: "message" };
  /** The rate of a unit [1/ms] where its spikes are a Poisson process, an expression of parameters. */
  readonly poissonRate?: string;
  /** True when the model draws random numbers, so that its node stores a stream. */
  readonly draws?: boolean;
}

/** A source of current: one value a step for all neurons, or one for each where it draws noise. */
export interface CurrentSourceModel extends Described {
  readonly kind: "current-source";
  readonly lists?: readonly ListParameter[];
  /**
   * The current [pA], an expression of parameters, of the time `t` [ms] and of `message`, the last value received [pA]. A source
   * that draws may also name `noise`, a standard normal number drawn for each neuron and step, `I`, the neuron's current of the
   * step before, and `dt`.
   */
  readonly current: string;
  /** The current before the first step, where `current` names `I`; an expression of parameters. */
  readonly initial?: string;
  /** The parameter that a bare number received by message sets; without it the number becomes `message`. */
  readonly setBy?: string;
  /** True for noise: every neuron gets a current of its own, and the node stores a stream. */
  readonly draws?: boolean;
}

/** One number for a whole layer, made of a value of each unit: their sum in order, the largest or the smallest. */
export interface Pool {
  readonly name: string;
  readonly over: "sum" | "max" | "min";
  /** An expression of `z`, parameters, `index` (0, 1, 2 ...) and the pools above. */
  readonly value: string;
  readonly doc: Text;
}

/**
 * A layer of units without spikes: y = f(z), or tau dy/dt = -y + f(z). What arrives is `layer`, the weighted values W y of the layers
 * wired to it, `bias`, `message`, the numbers received last, and `I_syn`, currents of sources and synapses [pA].
 */
export interface RateModel extends Described {
  readonly kind: "rate";
  /** z as an expression of what arrives and of parameters. */
  readonly total: string;
  /** What `activation` needs of the whole layer, in order. */
  readonly pools?: readonly Pool[];
  /** f, an expression of `z`, parameters, `index` and the pools. */
  readonly activation: string;
  /** Time constant, an expression of parameters [ms]; where it is 0, y follows f at once. */
  readonly tau: string;
  /** The current that a unit drives into a neuron, an expression of `y` and parameters [pA]. */
  readonly gives: string;
}

export type ModelDescription =
  | RateModel
  | NeuronModel
  | SynapseModel
  | StpModel
  | StdpModel
  | SpikeSourceModel
  | CurrentSourceModel;

export type ModelKind = ModelDescription["kind"];
