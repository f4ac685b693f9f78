/** Live frames of one simulation: what came since the last one, thinned to what the viewers can show. */
import { decimate } from "../../../src/recording/decimate.ts";
import { column, type TraceTable } from "../../../src/recording/trace-ring.ts";
import type { ChartFrame, Frame, RasterFrame, ScopeFrame, TraceFrame } from "../../common/frames.ts";
import { packIndices, packValues } from "../../common/packed.ts";
import { progressOf, traceFrame } from "../admin/summaries.ts";
import type { RasterRecording } from "../recordings/raster-recording.ts";
import type { ScopeRecording } from "../recordings/scope-recording.ts";
import type { Session } from "../sessions/session.ts";
import type { Leases } from "./leases.ts";

/** More dots than this in a twentieth of a second nobody sees; the rest is counted as omitted. */
const mostSpikes = 4000;
/** Points of one curve in a plane, in a frame. */
const mostRows = 500;

export function makeFrame(session: Session, fromStep: number, toStep: number, leases: Leases): Frame {
  const { dt } = session.spec.clock;
  const rasters: RasterFrame[] = [];
  const scopes: ScopeFrame[] = [];
  const charts: ChartFrame[] = [];
  for (const [id, recording] of session.recordings.byView) {
    const asked = leases.view(id);
    if (!asked) continue;
    if (recording.kind === "raster") rasters.push(rasterFrame(recording, fromStep, dt));
    else if (recording.kind === "chart") {
      if (recording.isDue()) charts.push({ view: id, picture: recording.analysis.picture() });
    } else {
      const span = (toStep - fromStep) * dt;
      const columns = Math.max(1, Math.ceil((asked.width * span) / asked.window));
      const frame = scopeFrame(recording, { from: fromStep * dt, to: toStep * dt, columns }, fromStep, dt);
      const nullclines = recording.plane?.isDue(session) ? recording.plane.nullclines(session) : undefined;
      scopes.push(nullclines ? { ...frame, nullclines } : frame);
    }
  }
  const { key, epoch, state } = session;
  return {
    simulation: key,
    epoch,
    state,
    progress: progressOf(session),
    dt,
    fromStep,
    toStep,
    rasters,
    scopes,
    charts,
  };
}

function rasterFrame(recording: RasterRecording, fromStep: number, dt: number): RasterFrame {
  const { steps, senders } = recording.rows(fromStep);
  const every = Math.max(1, Math.ceil(steps.length / mostSpikes));
  const kept = (_: number, at: number): boolean => at % every === 0;
  const offsets = steps.filter(kept).map((step) => step - fromStep);
  return {
    view: recording.view.id,
    offsets: packIndices(offsets),
    rows: packIndices(senders.filter(kept)),
    omitted: steps.length - offsets.length,
    rates: recording.rates.map((ring) => traceFrame(ring.table(fromStep), dt)),
  };
}

function scopeFrame(
  recording: ScopeRecording,
  window: { readonly from: number; readonly to: number; readonly columns: number },
  fromStep: number,
  dt: number,
): ScopeFrame {
  // Half a step of slack: a product of two floating point numbers may fall on either side of the border.
  const slack = { ...window, from: window.from - dt / 2, to: window.to + dt / 2 };
  const plane = recording.view.axes === "plane";
  const traces = recording.tables(fromStep).flatMap((table) => {
    if (plane) return wholeRows(table, dt);
    const times = table.steps.map((step) => step * dt);
    return Array.from({ length: table.width }, (_, index) => {
      const { t, v } = decimate(times, column(table, index), slack);
      return { t: packTimes(t), v: packValues(v) };
    });
  });
  return { view: recording.view.id, traces };
}

/** In a plane the two values of a moment belong together: rows are left out as a whole. */
function wholeRows(table: TraceTable, dt: number): TraceFrame[] {
  const every = Math.max(1, Math.ceil(table.steps.length / mostRows));
  const kept = (_: number, at: number): boolean => at % every === 0;
  const t = packTimes(Array.from(table.steps.filter(kept), (step) => step * dt));
  return Array.from({ length: table.width }, (_, index) => ({ t, v: packValues(column(table, index).filter(kept)) }));
}

/** Times grow without end, so seven digits would not do for long. */
function packTimes(times: readonly number[]) {
  return times.map((time) => Number(time.toPrecision(12)));
}
