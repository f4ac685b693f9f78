/**
 * What runtime and editor say to each other about running simulations: the shapes of the admin routes, of the live
 * frames and of a viewer's lease. Plain JSON, shared by both sides.
 *
 * Routes (all below Node-RED's admin root, use relative URLs):
 *   GET  spikewire/simulations                    → SimulationSummary[]         permission spikewire.read
 *   GET  spikewire/faults                         → FaultSummary[]              permission spikewire.read
 *   GET  spikewire/views/<view>/data?format=json  → RasterData | ScopeData | ChartData  permission spikewire.read
 *     …&last=<ms> gives only the end of the recording, as much as a plot shows
 *   GET  spikewire/views/<view>/data?format=csv   → text/csv                    permission spikewire.read
 *   GET  spikewire/nodes/<synapse>/weights?format=json&most=<n>  → WeightsData[]   permission spikewire.read
 *   GET  spikewire/nodes/<synapse>/weights?format=packed&most=<n> → WeightsFrame[]  permission spikewire.read
 *   GET  spikewire/nodes/<synapse>/weights?format=csv  → text/csv              permission spikewire.read
 *   GET  spikewire/nodes/<synapse>/weights?format=list → text/csv, a line for each synapse   permission spikewire.read
 *     …&path=<k> gives only one of the projections of the node, counted from 0: a field reads one matrix, one list
 *   POST spikewire/views/lease      body Lease    → 204                         permission spikewire.read
 *   POST spikewire/simulations/<simulation>/<action>  body ActionBody → SimulationSummary   permission spikewire.write
 *   POST spikewire/nodes/<node>/fire              → 204                         permission spikewire.write
 * A 404 means "not deployed", a 503 that a simulation cannot tell now: say so. Errors carry `{error: Text}`, a sentence in both languages.
 *
 * Comms topics:
 *   runtime → editor  spikewire/frames/<simulation>   Frame, at most 20 a second, only while a lease holds
 *   runtime → editor  spikewire/simulations           {revision}: fetch the list again (after a deploy or a new state)
 *   editor → runtime  spikewire/view                  Lease, every 2 s while a view is visible; it holds for 6 s
 */
import type { Text } from "../../src/model/text.ts";

export const routes = {
  simulations: "spikewire/simulations",
  /** Every fault of the deployed flows, those of nodes that are part of no simulation included. */
  faults: "spikewire/faults",
  lease: "spikewire/views/lease",
  data: (view: string, format: "json" | "csv", last?: number): string =>
    `spikewire/views/${encodeURIComponent(view)}/data?format=${format}${last === undefined ? "" : `&last=${last}`}`,
  weights: (synapse: string, format: "json" | "packed" | "csv" | "list", asked: WeightsAsked = {}): string => {
    const more = Object.entries(asked).map(([name, value]) => `&${name}=${value}`);
    return `spikewire/nodes/${encodeURIComponent(synapse)}/weights?format=${format}${more.join("")}`;
  },
  action: (simulation: string, action: Action): string =>
    `spikewire/simulations/${encodeURIComponent(simulation)}/${action}`,
  fire: (node: string): string => `spikewire/nodes/${encodeURIComponent(node)}/fire`,
};

interface WeightsAsked {
  readonly most?: number;
  readonly path?: number;
}

export const topics = {
  frames: (simulation: string): string => `spikewire/frames/${simulation}`,
  /** For one subscription to the frames of all simulations. */
  allFrames: "spikewire/frames/#",
  simulations: "spikewire/simulations",
  view: "spikewire/view",
};

/** How long a lease holds without being renewed [ms], and how often an editor should renew it. */
export const leaseMs = 6000;
export const renewMs = 2000;

/** Shortest wall time between two frames of one simulation [ms]. */
export const frameMs = 50;

export type Action = "start" | "pause" | "step" | "reset" | "speed";

export interface ActionBody {
  /** For `step`: how many steps; default 1. */
  readonly steps?: number;
  /** For `speed`: biological over wall time, 0 = as fast as possible. */
  readonly speed?: number;
}

/** What a viewer looks at. An empty list still brings frames with the progress of every simulation. */
export interface Lease {
  /** Any text that tells this editor from others, kept while the page is open. */
  readonly viewer: string;
  readonly views: readonly LeasedView[];
}

export interface LeasedView {
  readonly id: string;
  /** Width of the plot [CSS pixels]. */
  readonly width: number;
  /** Span of time the plot shows [ms]. */
  readonly window: number;
}

/** `waiting`: no network yet or being built. `refused`: the network cannot run, see `faults`. `failed`: it broke. */
export type SimulationState = "waiting" | "running" | "paused" | "finished" | "refused" | "failed";

export interface ProgressSummary {
  readonly step: number;
  /** Biological time [ms]. */
  readonly time: number;
  readonly realTimeFactor: number;
  readonly stepsPerSecond: number;
  /** Speed asked for; 0 = as fast as possible. */
  readonly speed: number;
}

export interface SimulationSummary {
  /** Safe in a URL and a topic. */
  readonly key: string;
  /** Name of the clock, or of the tab for a default simulation. */
  readonly label: string;
  /** Id of the clock node; null for a tab's default simulation. */
  readonly clock: string | null;
  /** Ids of the tabs that hold its nodes. */
  readonly tabs: readonly string[];
  readonly state: SimulationState;
  readonly dt: number;
  /** [ms]; null = endless. */
  readonly duration: number | null;
  readonly seed: number;
  readonly neurons: number;
  /** Known once the network is built, else null. */
  readonly synapses: number | null;
  readonly progress: ProgressSummary;
  /** Grows whenever the recordings start anew (reset, rebuild): fetch the data again. */
  readonly epoch: number;
  readonly views: readonly ViewSummary[];
  readonly weights: readonly SynapseSummary[];
  readonly faults: readonly FaultSummary[];
}

/** A synapse whose weights can be looked at. */
export interface SynapseSummary {
  readonly node: string;
  readonly label: string;
  readonly unit: string;
}

/** The weights of one projection: a row for each target, a column for each source, or for `each` so many of them. */
interface WeightsBase {
  readonly from: string;
  readonly to: string;
  readonly sources: number;
  readonly targets: number;
  readonly synapses: number;
  /** The smallest and the largest weight of a single synapse; 0 where there is none. */
  readonly least: number;
  readonly greatest: number;
  readonly each: { readonly sources: number; readonly targets: number };
  readonly rows: number;
  readonly columns: number;
}

/** To save or send. */
export interface WeightsData extends WeightsBase {
  readonly weights: readonly (readonly number[])[];
}

/** To look at: row by row. */
export interface WeightsFrame extends WeightsBase {
  readonly values: Packed;
}

/** A fault or warning of a node, as its status shows. */
export interface FaultSummary {
  readonly node: string;
  readonly severity: "error" | "warning";
  readonly text: Text;
}

interface ViewBase {
  /** Runtime id of the raster or scope. */
  readonly id: string;
  /** Id of the node on the canvas: differs from `id` inside a subflow, where several views may share it. */
  readonly node: string;
  readonly label: string;
  /** Labels of the tab and of the subflow instances around it, outermost first. */
  readonly path: readonly string[];
}

export interface RasterSummary extends ViewBase {
  readonly kind: "raster";
  /** Stacked from row 0 upwards: the rows of a group start where the ones before it end. */
  readonly groups: readonly { readonly part: string; readonly label: string; readonly count: number }[];
  /** True when the rate of each group is drawn below. */
  readonly rates: boolean;
}

export interface ScopeSummary extends ViewBase {
  readonly kind: "scope";
  /** One axis for each unit, one for each variable above each other, or the second variable against the first. */
  readonly axes: "units" | "stacked" | "plane";
  readonly traces: readonly TraceSummary[];
}

export interface TraceSummary {
  /** Id of the node recorded. */
  readonly part: string;
  /** Label of the node recorded, with its target where it has several. */
  readonly label: string;
  readonly variable: string;
  readonly symbol: string;
  readonly unit: string;
  /** Which neuron or synapse; -1 for what belongs to all of them, such as a rate. */
  readonly index: number;
  /** Steps from one point of the recording to the next. */
  readonly everySteps: number;
  /** In a phase plane: which axis shows it. */
  readonly axis?: "x" | "y";
}

export interface ChartSummary extends ViewBase {
  readonly kind: "chart";
  /** Number of things it looks at. */
  readonly wired: number;
}

export type ViewSummary = RasterSummary | ScopeSummary | ChartSummary;

/** Numbers on their way: a plain array when few, base64 of a little-endian typed array when many. */
export type Packed = readonly number[] | { readonly f32: string } | { readonly f64: string } | { readonly u32: string };

/** One live frame: what happened in (fromStep, toStep] of one simulation. Append it to what is shown. */
export interface Frame {
  readonly simulation: string;
  readonly epoch: number;
  readonly state: SimulationState;
  readonly progress: ProgressSummary;
  readonly dt: number;
  readonly fromStep: number;
  readonly toStep: number;
  readonly rasters: readonly RasterFrame[];
  readonly scopes: readonly ScopeFrame[];
  readonly charts: readonly ChartFrame[];
}

export interface RasterFrame {
  readonly view: string;
  /** Spike k is at (fromStep + offsets[k]) * dt in row rows[k]. */
  readonly offsets: Packed;
  readonly rows: Packed;
  /** Spikes left out because the frame would have been too large. */
  readonly omitted: number;
  /** The rates of the groups, where they are wanted. */
  readonly rates: readonly TraceFrame[];
}

export interface ScopeFrame {
  readonly view: string;
  /** In the order of ScopeSummary.traces; points in order of time, thinned to minimum and maximum a pixel column. */
  readonly traces: readonly TraceFrame[];
  /** In a plane: where one of the variables stands still, when that has moved. */
  readonly nullclines?: readonly NullclineFrame[];
}

export interface NullclineFrame {
  readonly variable: string;
  /** Straight pieces, four numbers each: x and y of either end. */
  readonly pieces: Packed;
}

/** Point k is at time t[k] [ms] with the value v[k] in the trace's unit. */
export interface TraceFrame {
  readonly t: Packed;
  readonly v: Packed;
}

/** A chart as it stands: it replaces the one before. */
export interface ChartFrame {
  readonly view: string;
  readonly picture: ChartPicture;
}

export interface ChartAxis {
  readonly label: Text;
  readonly unit: string;
}

export interface ChartSeries {
  /** The node, or what else gives the series its name. */
  readonly label: string;
  /** What of it is shown, where it has several series. */
  readonly what?: Text;
  readonly shape: "bars" | "line" | "points";
  /** Rising; bars begin there. */
  readonly x: Packed;
  readonly y: Packed;
  /** Of a bar, on the axis x. */
  readonly width?: number;
}

/** A number that belongs to a chart; without `value` it is not known yet. */
export interface ChartFact {
  /** The node it belongs to, where there may be several. */
  readonly of?: string;
  readonly label: Text;
  readonly value?: number | undefined;
  readonly unit?: string;
}

export interface ChartPicture {
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly series: readonly ChartSeries[];
  readonly facts: readonly ChartFact[];
}

/** A chart with the moment it belongs to. */
export interface ChartData {
  readonly view: ChartSummary;
  readonly simulation: string;
  readonly epoch: number;
  readonly dt: number;
  readonly toStep: number;
  readonly picture: ChartPicture;
}

/** The whole bounded recording of a raster. */
export interface RasterData {
  readonly view: RasterSummary;
  readonly simulation: string;
  readonly epoch: number;
  readonly dt: number;
  readonly toStep: number;
  /** Spike k is at steps[k] * dt in row rows[k]. */
  readonly steps: Packed;
  readonly rows: Packed;
  readonly rates: readonly TraceFrame[];
  /** Spikes that have fallen out of the bounded memory. */
  readonly forgotten: number;
}

/** The whole bounded recording of a scope. */
export interface ScopeData {
  readonly view: ScopeSummary;
  readonly simulation: string;
  readonly epoch: number;
  readonly dt: number;
  readonly toStep: number;
  readonly traces: readonly TraceFrame[];
  readonly nullclines?: readonly NullclineFrame[];
  /** Rows that have fallen out of the bounded memory. */
  readonly forgotten: number;
}
