/**
 * A network as plain JSON: what is there and how it is connected. It knows nothing of Node-RED and of engines.
 * Quantities are in the coherent units of their parameters (ms, mV, pA, pF, nS, GOhm; rates in 1/ms).
 */
import type { MethodName, ModelDescription } from "../model/description.ts";
import type { Distribution } from "../random/distribution.ts";

/** What every part of a network has. */
export interface Part {
  /** Unique within the network; nothing in the results depends on it. */
  readonly key: string;
  /** Name shown to people. */
  readonly label: string;
}

/** A part whose numbers come from a model. */
export interface ModelledPart extends Part {
  /** Name of a model in `NetworkDescription.models`. */
  readonly model: string;
  /** Values by name; a missing one takes the model's default. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface PopulationDescription extends ModelledPart {
  readonly count: number;
  /** Initial values of state variables where they differ from the model's: one for all, one per neuron, or drawn for each. */
  readonly initial?: Readonly<Record<string, InitialValue>>;
  /** Which random numbers the initial values draw. Default 0. */
  readonly stream?: number;
  /** Integration method; default: the first of the model. */
  readonly method?: MethodName;
}

export type InitialValue = number | readonly number[] | Distribution;

export interface SpikeSourceDescription extends ModelledPart {
  readonly count: number;
  readonly lists?: Readonly<Record<string, readonly number[]>>;
  /** Which random numbers the source draws: equal streams give equal trains. */
  readonly stream: number;
}

export interface CurrentSourceDescription extends ModelledPart {
  /** Numbers of the neurons that get the current, of each population it is wired to. Default: all. */
  readonly cells?: readonly number[];
  readonly lists?: Readonly<Record<string, readonly number[]>>;
  readonly stream: number;
}

/**
 * Neurons of both populations stand at even distances on a ring of 360 degrees, neuron i of n at 360 i / n, or on a line of length 1,
 * at (i + 1/2) / n. The Gaussian profile is exp(-d^2 / (2 sigma^2)), or without the factor 2, d being the shorter way.
 */
export interface Neighbourhood {
  readonly layout: "ring" | "line";
  /** Degrees on a ring, share of its length on a line. */
  readonly sigma: number;
  readonly halved: boolean;
  readonly selfConnections: boolean;
}

/** Source and target, counted from 0, and where they are its own the weight and the delay [ms] of their synapse. */
export type ListedPair =
  | readonly [number, number]
  | readonly [number, number, number]
  | readonly [number, number, number, number];

/** Which neurons of two populations are connected. */
export type Connectivity =
  | { readonly rule: "all-to-all"; readonly selfConnections: boolean }
  | { readonly rule: "one-to-one" }
  | { readonly rule: "fixed-probability"; readonly probability: number; readonly selfConnections: boolean }
  /** Every target has as many sources; with `multapses` the same one may come several times. */
  | {
      readonly rule: "fixed-indegree";
      readonly indegree: number;
      readonly multapses: boolean;
      readonly selfConnections: boolean;
    }
  /** Every source has as many targets. */
  | {
      readonly rule: "fixed-outdegree";
      readonly outdegree: number;
      readonly multapses: boolean;
      readonly selfConnections: boolean;
    }
  /** All pairs, with weights that fall with the distance between the neurons: peak × profile(distance). */
  | ({ readonly rule: "gaussian-weight"; readonly peak: number } & Neighbourhood)
  /** Each pair by itself, with a probability that falls with the distance: probability × profile(distance). */
  | ({ readonly rule: "gaussian-probability"; readonly probability: number } & Neighbourhood)
  /** As many synapses in all. */
  | {
      readonly rule: "fixed-total";
      readonly total: number;
      readonly multapses: boolean;
      readonly selfConnections: boolean;
    }
  | { readonly rule: "list"; readonly pairs: readonly ListedPair[] }
  /** Weights by row = target, column = source; zero means no synapse. */
  | { readonly rule: "matrix"; readonly weights: readonly (readonly number[])[] };

/** A short-term or spike-timing dependent plasticity node on a projection. */
export interface PlasticityDescription extends ModelledPart {
  /** How its variables relax between events. Default exact; `euler` is for comparison with programs on a grid. */
  readonly method?: "exact" | "euler";
}

/** The synapse node that ends a projection; one may serve several projections. */
export interface SynapseDescription extends ModelledPart {
  /** Weight of each synapse in the kernel's unit; lists and matrices may bring their own. */
  readonly weight: number;
  /** In which of the kernel's ways the weight is stated; default: as the kernel's equations stand. */
  readonly normalisation?: string;
  /** Draws a weight for each synapse that its rule gives none; without it they share `weight`. */
  readonly weightDistribution?: Distribution;
  /** Delay in whole steps, at least one. */
  readonly delaySteps: number;
  /**
   * Draws a delay [ms] for each synapse that its rule gives none, in whole steps from one to `delaySteps`; without it all have
   * `delaySteps`.
   */
  readonly delayDistribution?: Distribution;
  /**
   * The dendritic part of the delay in whole steps, from none to all of it; the rest is axonal. STDP then counts a spike of the source
   * after the axonal part and one of the target after the dendritic part. Of a drawn delay it is at most the whole delay. Without it the
   * delay does not count for learning.
   */
  readonly dendriticSteps?: number;
  readonly connectivity: Connectivity;
  /** Which random numbers the connectivity draws, joined with those of the ends. */
  readonly stream: number;
  /** Key of the synapse whose random numbers it draws, hence whose connections it shares: another receptor of one synapse. */
  readonly drawsWith?: string;
}

/** A path source or population → (stdp, stp) → synapse → population. */
export interface ProjectionDescription {
  readonly key: string;
  /** Key of a spike source or population. */
  readonly from: string;
  /** Key of a population. */
  readonly to: string;
  /** Keys of the nodes on the way. */
  readonly synapse: string;
  readonly stp?: string;
  readonly stdp?: string;
}

/** A layer of rate neurons. */
export interface RateDescription extends ModelledPart {
  readonly count: number;
  /** Added to z: one number for all units, or one each. */
  readonly bias: readonly number[];
  /** y at the start: one number for all units, or one each. Default 0. */
  readonly initial?: readonly number[];
}

/** Values of one layer that enter another one step later: z of unit i gets the sum of weights[i][j] y[j] over the units j. */
export interface LayerDescription {
  readonly key: string;
  /** Keys of two layers of rate neurons; they may be one. */
  readonly from: string;
  readonly to: string;
  /** [targets × sources]; undefined where each unit gets the value of the unit of its number, as it is. */
  readonly weights?: readonly (readonly number[])[];
}

/** A current source, or a layer of rate neurons by its gain, wired to a population or a layer: every unit gets its current. */
export interface DriveDescription {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

export interface SpikeRecorderDescription {
  readonly key: string;
  readonly records: "spikes";
  /** Key of a population or spike source. */
  readonly of: string;
}

export interface TraceRecorderDescription {
  readonly key: string;
  readonly records: "trace";
  /** Key of a population, current source, synapse, stp or stdp part. */
  readonly of: string;
  /** For a part on several projections: which one. For a current source: of which drive, to tell its targets apart. */
  readonly projection?: string;
  /** State variable, definition, input, or what the part offers: `I` of a current source or synapse, `u`, `x`, `w`. */
  readonly variable: string;
  /** Indices recorded: neurons of the population, targets of a synapse, sources of an stp, synapses of an stdp. */
  readonly indices: readonly number[];
  /** Every how many steps. */
  readonly everySteps: number;
}

export type RecorderDescription = SpikeRecorderDescription | TraceRecorderDescription;

export interface NetworkDescription {
  /** Step [ms]. */
  readonly dt: number;
  /** Seed of all random numbers, 0 to 2^32 - 1. */
  readonly seed: number;
  /** Every model used, by name. */
  readonly models: Readonly<Record<string, ModelDescription>>;
  readonly populations: readonly PopulationDescription[];
  readonly spikeSources: readonly SpikeSourceDescription[];
  readonly currentSources: readonly CurrentSourceDescription[];
  readonly synapses: readonly SynapseDescription[];
  readonly stps: readonly PlasticityDescription[];
  readonly stdps: readonly PlasticityDescription[];
  readonly projections: readonly ProjectionDescription[];
  readonly drives: readonly DriveDescription[];
  readonly recorders: readonly RecorderDescription[];
  /** Layers of rate neurons, and which of them enter which. */
  readonly rates?: readonly RateDescription[];
  readonly layers?: readonly LayerDescription[];
}
