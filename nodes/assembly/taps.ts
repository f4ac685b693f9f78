/** Where recorded numbers go: what a recorder of the network delivers, and which view or message takes it. */

import type { MeanField } from "./theory.ts";

/** Spikes of one population or source. */
export interface SpikeTap {
  /** Key of the recorder in the network. */
  readonly recorder: string;
  readonly part: string;
  readonly label: string;
  readonly count: number;
}

/** Curves of one variable of one part, on one projection where it has several. */
export interface TraceTap {
  readonly recorder: string;
  readonly part: string;
  readonly label: string;
  readonly variable: string;
  readonly symbol: string;
  readonly unit: string;
  /** Units have it in common: its curve carries no index. */
  readonly shared: boolean;
  readonly indices: readonly number[];
  readonly everySteps: number;
  /** In a phase plane: which axis shows it. */
  readonly axis?: "x" | "y";
}

interface ViewBase {
  readonly id: string;
  readonly canvas: string;
  readonly label: string;
  readonly path: readonly string[];
  /** Most spikes or rows kept. */
  readonly limit: number;
}

export interface RasterView extends ViewBase {
  readonly kind: "raster";
  readonly taps: readonly SpikeTap[];
  /** The rates of the same populations, counted in bins; empty when none are wanted. */
  readonly rates: readonly TraceTap[];
}

export interface ScopeView extends ViewBase {
  readonly kind: "scope";
  readonly axes: "units" | "stacked" | "plane";
  /** For the plane of a model that has nullclines: whose, and what records the inputs that move them. */
  readonly nullclines?: { readonly part: string; readonly inputs: readonly TraceTap[] };
  readonly taps: readonly TraceTap[];
}

/** Numbers computed from what is recorded, as a chart. */
export interface ChartView extends Omit<ViewBase, "limit"> {
  readonly kind: "chart";
  readonly analysis: AnalysisSettings;
  readonly taps: readonly (SpikeTap | TraceTap)[];
}

/** What a chart computes, with its settings read: times in whole steps, null where it chooses itself. */
export type AnalysisSettings =
  | { readonly shows: "isi"; readonly binSteps: number | null }
  | {
      readonly shows: "psth";
      readonly binSteps: number;
      readonly spanSteps: number;
      /** The tap whose spikes are the stimuli; null when they come with the period of the span. */
      readonly stimulus: number | null;
    }
  | { readonly shows: "rates"; readonly bin: number | null }
  | {
      readonly shows: "weights";
      readonly bin: number | null;
      /** Synapses whose weights the simulation is asked for, in one unit; none where weights are recorded. */
      readonly asked: readonly AskedWeights[];
      readonly unit: string;
    }
  | {
      readonly shows: "sta";
      /** Rows before and after the spike. */
      readonly before: number;
      readonly after: number;
      /** Units whose spikes count. */
      readonly units: readonly number[];
    }
  | SweepSettings
  | {
      readonly shows: "theory";
      readonly plot: "curve" | "transfer";
      readonly meanField: MeanField;
      /** Spikes before it are not counted. */
      readonly fromStep: number;
    }
  | { readonly shows: "spectrum"; readonly size: number; readonly counts: readonly number[]; readonly upTo: number };

/** A synapse node, and whether its weights change as it learns. */
export interface AskedWeights {
  readonly synapse: string;
  readonly label: string;
  readonly learned: boolean;
}

/** One parameter and the values it takes, in the unit of its form; `factor` brings them to that of the equations. */
interface SweptParameter {
  readonly part: string;
  readonly parameter: string;
  readonly unit: string;
  readonly factor: number;
  readonly values: readonly number[];
}

export interface SweepSettings extends SweptParameter {
  readonly shows: "sweep";
  readonly second?: SweptParameter;
  /** Time measured in each run, and the time before it that is passed over [ms]. */
  readonly duration: number;
  readonly skip: number;
  readonly skipSteps: number;
  /** The recorder that is looked at, and over how many neurons its spikes are averaged. */
  readonly recorder: string;
  readonly count: number;
  /** `rate`, `count`, or the variable whose last value is taken. */
  readonly measure: string;
  readonly measureUnit: string;
}

export type View = RasterView | ScopeView | ChartView;

/** Number of things that a view looks at. */
export function sourcesOf(view: View): number {
  const asked = view.kind === "chart" && view.analysis.shows === "weights" ? view.analysis.asked.length : 0;
  return view.taps.length + asked;
}

/** Batches for the ordinary nodes that a part is wired to. */
export type Output =
  | { readonly node: string; readonly topic: string; readonly gives: "spikes"; readonly tap: SpikeTap }
  | { readonly node: string; readonly topic: string; readonly gives: "traces"; readonly taps: readonly TraceTap[] };
