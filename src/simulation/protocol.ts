/** What a simulation and its owner say to each other across the thread boundary: plain data and typed arrays. */

import type { SpikeBatch, TraceBatch } from "../engine/batch.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { NetworkDescription } from "../network/description.ts";
import type { SynapseLists } from "./synapse-lists.ts";
import type { WeightCounts } from "./weight-counts.ts";
import type { WeightMatrix } from "./weights.ts";

/** How a run goes on; none of it changes a number of the result. */
export interface RunSettings {
  /** End of the run [ms]; null runs until paused. */
  readonly duration: number | null;
  /** Biological time over wall time; 0 runs as fast as the machine allows. */
  readonly speed: number;
  readonly autostart: boolean;
}

/** From the owner to the simulation. */
export type Command =
  | { readonly type: "load"; readonly network: NetworkDescription; readonly run: RunSettings }
  /** Runs on; a run that has reached its end starts anew. */
  | { readonly type: "start" }
  | { readonly type: "pause" }
  /** Advance this many steps and pause. */
  | { readonly type: "step"; readonly steps: number }
  /** Back to step 0 with the initial state; keeps running if it ran. */
  | { readonly type: "reset" }
  | { readonly type: "speed"; readonly speed: number }
  /** Whether somebody waits for batches as they come, as one does at first; otherwise they come more rarely. */
  | { readonly type: "watch"; readonly watched: boolean }
  /** Change a parameter (or `weight`) of a part between two steps. */
  | { readonly type: "set"; readonly part: string; readonly parameter: string; readonly value: number }
  /** Fire units of a spike source at the next step; null means all of them. */
  | { readonly type: "fire"; readonly source: string; readonly indices: readonly number[] | null }
  /** Asks for the weights of a synapse as they are now, as matrices of at most so many rows and columns. */
  | { readonly type: "weights"; readonly request: number; readonly synapse: string; readonly most: number }
  /** Asks how often weights of a synapse lie in bins of a width; null chooses it. */
  | {
      readonly type: "weight-counts";
      readonly request: number;
      readonly synapse: string;
      readonly width: number | null;
    }
  /** Asks for the synapses of a node one by one, if they are no more than that. */
  | { readonly type: "synapses"; readonly request: number; readonly synapse: string; readonly most: number }
  /** The value `message` of a current source [pA]. */
  | { readonly type: "inject"; readonly source: string; readonly value: number }
  /** The numbers that units of a rate neuron receive, from a unit on. */
  | { readonly type: "values"; readonly rate: string; readonly from: number; readonly values: readonly number[] }
  /** Other weights between layers of rate neurons, a row for each unit that receives. */
  | { readonly type: "weigh"; readonly layers: readonly LayerWeights[] }
  /** Another bias for each unit of a rate neuron. */
  | { readonly type: "bias"; readonly rate: string; readonly values: readonly number[] };

/** All weights of one layer that enters another, by its key. */
export interface LayerWeights {
  readonly layer: string;
  readonly weights: readonly (readonly number[])[];
}

/** Where a run stands. */
export interface Progress {
  readonly running: boolean;
  /** True once `duration` is reached. */
  readonly finished: boolean;
  /** Steps done since the last reset. */
  readonly step: number;
  /** Biological time [ms], step * dt. */
  readonly time: number;
  /** Biological over wall time, measured over the last second of running; 0 while paused. */
  readonly realTimeFactor: number;
  /** Steps computed a wall second, over the same window. */
  readonly stepsPerSecond: number;
}

/** From the simulation to its owner. */
export type Report =
  | {
      readonly type: "ready";
      readonly synapses: number;
      /** How many of them were taken over from the network before. */
      readonly reused: number;
      readonly bytes: number;
      readonly buildMs: number;
    }
  | { readonly type: "refused"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: "progress"; readonly progress: Progress }
  /** Everything recorded in (fromStep, toStep]; at most 20 a wall second while running, 5 unwatched, and once before each end. */
  | {
      readonly type: "batch";
      readonly fromStep: number;
      readonly toStep: number;
      readonly spikes: readonly SpikeBatch[];
      readonly traces: readonly TraceBatch[];
    }
  /** The answer to a request of this number. */
  | { readonly type: "weights"; readonly request: number; readonly matrices: readonly WeightMatrix[] }
  | { readonly type: "weight-counts"; readonly request: number; readonly counts: WeightCounts }
  | { readonly type: "synapses"; readonly request: number; readonly found: SynapseLists }
  /** The run was set back to step 0: recordings start anew. */
  | { readonly type: "cleared" }
  /** The run reached its duration; its last batch has been sent. */
  | { readonly type: "finished" }
  /** Something that this machine lacks, so that simulations run slower; said of every network loaded. */
  | { readonly type: "notice"; readonly diagnostic: Diagnostic }
  /** A number became NaN or infinite, or the engine failed: the run stopped. */
  | { readonly type: "failed"; readonly diagnostic: Diagnostic };
