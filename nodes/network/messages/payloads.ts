/** Messages for ordinary nodes: spikes as a list of {t, i}, traces as times with one list of values an index. */
import { timeOf } from "../../../src/recording/csv.ts";
import type { TraceTable } from "../../../src/recording/trace-ring.ts";
import type { Output, TraceTap } from "../../assembly/taps.ts";
import type { Message } from "../../common/red.ts";
import type { Batches } from "../recordings/batches.ts";
import type { RasterRecording } from "../recordings/raster-recording.ts";
import type { ViewRecording } from "../recordings/recordings.ts";
import type { ScopeRecording } from "../recordings/scope-recording.ts";

/** More spikes than this in one message would stall the nodes that receive it; the rest is counted in `omitted`. */
const mostSpikes = 10_000;

interface SentSpike {
  readonly t: number;
  readonly i: number;
  readonly from?: string;
}

/** What happened in one batch; undefined when nothing did. */
export function batchMessage(output: Output, batches: Batches): Message | undefined {
  return output.gives === "spikes" ? spikesMessage(output, batches) : tracesMessage(output, batches);
}

function spikesMessage(output: Output & { gives: "spikes" }, { spikes, fromStep, dt }: Batches): Message | undefined {
  const batch = spikes.get(output.tap.recorder);
  if (!batch || batch.offsets.length === 0) return undefined;
  const count = Math.min(batch.offsets.length, mostSpikes);
  const payload = Array.from({ length: count }, (_, at): SentSpike => {
    return { t: timeOf(fromStep + batch.offsets[at]!, dt), i: batch.senders[at]! };
  });
  const omitted = batch.offsets.length - count;
  return { topic: output.topic, payload, ...(omitted > 0 ? { omitted } : {}) };
}

function tracesMessage(output: Output & { gives: "traces" }, { traces, dt }: Batches): Message | undefined {
  const tables = output.taps.map(({ recorder, indices }): TraceTable => {
    const batch = traces.get(recorder);
    const width = indices.length;
    if (!batch) return { steps: new Float64Array(0), width, values: new Float64Array(0) };
    const rows = width === 0 ? 0 : batch.values.length / width;
    const steps = Float64Array.from({ length: rows }, (_, row) => batch.firstStep + row * batch.everySteps);
    return { steps, width, values: batch.values };
  });
  const payload = tracesPayload(output.taps, tables, dt);
  return payload.t.length === 0 ? undefined : { topic: output.topic, payload };
}

/** Everything a view has kept, or computed. */
export function recordingMessage(recording: ViewRecording, dt: number, complete: boolean): Message {
  switch (recording.kind) {
    case "raster":
      return rasterMessage(recording, dt, complete);
    case "scope":
      return scopeMessage(recording, dt, complete);
    case "chart":
      return { topic: recording.view.label, payload: recording.analysis.payload(), complete };
  }
}

function rasterMessage(recording: RasterRecording, dt: number, complete: boolean): Message {
  const { taps, label } = recording.view;
  const { steps, senders } = recording.rows();
  const payload = Array.from(steps, (step, at): SentSpike => {
    const { tap, index } = recording.senderOf(senders[at]!);
    const spike = { t: timeOf(step, dt), i: index };
    return taps.length > 1 ? { ...spike, from: taps[tap]!.label } : spike;
  });
  const rates = recording.rates.map((ring, at) => {
    const table = ring.table();
    return { from: taps[at]!.label, t: timesOf(table, dt), values: Array.from(table.values) };
  });
  return { topic: label, payload, ...(rates.length ? { rates } : {}), complete };
}

function scopeMessage(recording: ScopeRecording, dt: number, complete: boolean): Message {
  const { view } = recording;
  return { topic: view.label, payload: tracesPayload(view.taps, recording.tables(), dt), complete };
}

/**
 * `{t, V_m: [[...], ...]}`: curves of one variable from several parts follow each other. Curves sampled at other times
 * than the first ones (a rate is counted in bins) bring their times as `t_<variable>`.
 */
function tracesPayload(taps: readonly TraceTap[], tables: readonly TraceTable[], dt: number): TracesPayload {
  const payload: TracesPayload = { t: [] };
  const order = [...taps.keys()].sort((a, b) => tables[b]!.steps.length - tables[a]!.steps.length);
  const main = order[0] === undefined ? undefined : tables[order[0]]!;
  payload.t = timesOf(main, dt);
  for (const [at, { variable }] of taps.entries()) {
    const table = tables[at]!;
    const { width, values } = table;
    const rows = table.steps.length;
    if (main && rows !== main.steps.length) payload[`t_${variable}`] = timesOf(table, dt);
    const curves = Array.from({ length: width }, (_, index) =>
      Array.from({ length: rows }, (_row, row) => values[row * width + index]!),
    );
    payload[variable] = [...((payload[variable] as number[][] | undefined) ?? []), ...curves];
  }
  return payload;
}

interface TracesPayload {
  t: number[];
  [variable: string]: number[] | number[][];
}

function timesOf(table: TraceTable | undefined, dt: number): number[] {
  return Array.from(table?.steps ?? [], (step) => timeOf(step, dt));
}
