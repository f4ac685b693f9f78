/** Simulations, views and whole recordings as the admin routes give them. */

import { weightOf } from "../../../src/model/unfold.ts";
import { timeOf, toCsv } from "../../../src/recording/csv.ts";
import { column, type TraceTable } from "../../../src/recording/trace-ring.ts";
import { sourcesOf, type View } from "../../assembly/taps.ts";
import { type Fault, textOf } from "../../common/fault.ts";
import type {
  ChartAxis,
  ChartData,
  FaultSummary,
  ProgressSummary,
  RasterData,
  ScopeData,
  SimulationSummary,
  SynapseSummary,
  TraceFrame,
  ViewSummary,
} from "../../common/frames.ts";
import { packExactly, packIndices, unpack } from "../../common/packed.ts";
import type { ViewRecording } from "../recordings/recordings.ts";
import type { Session } from "../sessions/session.ts";

export function progressOf({ progress, speed }: Session): ProgressSummary {
  const { step, time, realTimeFactor, stepsPerSecond } = progress;
  return { step, time, realTimeFactor, stepsPerSecond, speed };
}

export function summaryOf(session: Session, faults: readonly Fault[]): SimulationSummary {
  const { group, label, clock, assembly } = session.spec;
  return {
    key: session.key,
    label,
    clock: group.clock,
    tabs: group.tabs,
    state: session.state,
    dt: clock.dt,
    duration: clock.run.duration,
    seed: clock.seed,
    neurons: [...assembly.network.populations, ...(assembly.network.rates ?? [])].reduce(
      (sum, { count }) => sum + count,
      0,
    ),
    synapses: session.synapses,
    progress: progressOf(session),
    epoch: session.epoch,
    views: assembly.views.map(viewSummary),
    weights: weightsOf(session),
    faults: faults.map(faultSummary),
  };
}

/** Synapses that end a projection; those at dead ends have no weights of their own. */
export function weightsOf({ spec: { assembly } }: Session): SynapseSummary[] {
  const { synapses, projections, models } = assembly.network;
  return synapses.flatMap(({ key, label, model, normalisation }) => {
    const described = models[model];
    if (described?.kind !== "synapse" || !projections.some(({ synapse }) => synapse === key)) return [];
    return [{ node: key, label, unit: weightOf(described, normalisation).unit }];
  });
}

function viewSummary(view: View): ViewSummary {
  const base = { id: view.id, node: view.canvas, label: view.label, path: view.path };
  if (view.kind === "raster") {
    const groups = view.taps.map(({ part, label, count }) => ({ part, label, count }));
    return { kind: "raster", ...base, groups, rates: view.rates.length > 0 };
  }
  if (view.kind === "chart") return { kind: "chart", ...base, wired: sourcesOf(view) };
  const traces = view.taps.flatMap(({ part, label, variable, symbol, unit, shared, indices, everySteps, axis }) =>
    indices.map((index) => ({
      ...{ part, label, variable, symbol, unit, everySteps, ...(axis ? { axis } : {}) },
      index: shared ? -1 : index,
    })),
  );
  return { kind: "scope", ...base, axes: view.axes, traces };
}

/** The recording, or its last `lastMs` milliseconds. */
export function dataOf(
  session: Session,
  recording: ViewRecording,
  lastMs?: number,
): RasterData | ScopeData | ChartData {
  const { dt } = session.spec.clock;
  const after = lastMs === undefined ? undefined : Math.floor(session.progress.step - lastMs / dt) - 1;
  const about = { simulation: session.key, epoch: session.epoch, dt, toStep: session.progress.step };
  const view = viewSummary(recording.view);
  if (recording.kind === "raster" && view.kind === "raster") {
    const { steps, senders } = recording.rows(after);
    return {
      view,
      ...about,
      steps: packExactly(steps),
      rows: packIndices(senders),
      rates: recording.rates.map((ring) => traceFrame(ring.table(after), dt)),
      forgotten: recording.ring.forgotten,
    };
  }
  if (recording.kind === "chart" && view.kind === "chart")
    return { view, ...about, picture: recording.analysis.picture() };
  const traces = recording.kind === "scope" ? curvesOf(recording, dt, after) : [];
  const nullclines = recording.kind === "scope" ? recording.plane?.nullclines(session) : undefined;
  const packed = traces.map(({ t, v }) => ({ t: packExactly(t), v: packExactly(v) }));
  const forgotten = recording.kind === "scope" ? recording.forgotten : 0;
  return {
    view: view as ScopeData["view"],
    ...about,
    traces: packed,
    ...(nullclines ? { nullclines } : {}),
    forgotten,
  };
}

/** A table of one curve, every point of it. */
export function traceFrame(table: TraceTable, dt: number): TraceFrame {
  return { t: packExactly(Array.from(table.steps, (step) => timeOf(step, dt))), v: packExactly(column(table, 0)) };
}

export function csvOf(session: Session, recording: ViewRecording): string {
  const { dt } = session.spec.clock;
  if (recording.kind === "raster") {
    const { steps, senders } = recording.rows();
    const rows = Array.from(steps, (step, at) => {
      const { tap, index } = recording.senderOf(senders[at]!);
      return [timeOf(step, dt), recording.view.taps[tap]?.label ?? "", index];
    });
    return toCsv(["t [ms]", "population", "index"], rows);
  }
  return recording.kind === "chart" ? chartCsv(recording) : scopeCsv(recording, dt);
}

/** The curves and bars of a chart, one after another. */
function chartCsv(recording: ViewRecording & { kind: "chart" }): string {
  const { x, y, series } = recording.analysis.picture();
  const title = ({ label, unit }: ChartAxis): string => (unit ? `${label.en} [${unit}]` : label.en);
  const rows = series.flatMap((each) => {
    const values = unpack(each.y);
    const of = each.what ? `${each.label}: ${each.what.en}` : each.label;
    return Array.from(unpack(each.x), (at, k) => [of, at, values[k]!]);
  });
  return toCsv(["of", title(x), title(y)], rows);
}

/** One column a curve; curves sampled at other times than the first leave their cells empty. */
function scopeCsv(recording: ViewRecording & { kind: "scope" }, dt: number): string {
  const summary = viewSummary(recording.view);
  const traces = summary.kind === "scope" ? summary.traces : [];
  const titles = traces.map(({ label, variable, index, unit }) =>
    [label, variable, ...(index < 0 ? [] : [index]), `[${unit}]`].join(" "),
  );
  const curves = curvesOf(recording, dt);
  const times = [...new Set(curves.flatMap(({ t }) => t))].sort((a, b) => a - b);
  const cursors = curves.map(() => 0);
  const rows = times.map((time) => [
    time,
    ...curves.map(({ t, v }, at) => (t[cursors[at]!] === time ? v[cursors[at]!++]! : "")),
  ]);
  return toCsv(["t [ms]", ...titles], rows);
}

function curvesOf(recording: ViewRecording & { kind: "scope" }, dt: number, after?: number) {
  return recording.tables(after).flatMap((table) => {
    const t = Array.from(table.steps, (step) => timeOf(step, dt));
    return Array.from({ length: table.width }, (_, index) => ({ t, v: Array.from(column(table, index)) }));
  });
}

export function faultSummary(fault: Fault): FaultSummary {
  return { node: fault.node, severity: fault.severity, text: textOf(fault) };
}
