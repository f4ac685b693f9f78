import { type Expression, name, namesOf, substitute } from "../expression/expression.ts";
import type { Intermediate } from "../integration/system.ts";
import type { NetworkDescription, RecorderDescription, TraceRecorderDescription } from "../network/description.ts";
import { fewestSamples, roomForSpikes, roomyBuffer } from "../network/rules/memory.ts";
import { currentOf } from "./current.ts";
import type { End } from "./ends.ts";
import { elapsed, placeStates } from "./events.ts";
import type { Layout } from "./layout.ts";
import { modelOf, placeParameters } from "./parameters.ts";
import type { PlacedPopulation } from "./population.ts";
import type { PlacedRate } from "./rate.ts";
import { stpKey } from "./stp.ts";
import { synapseValue } from "./synapse-variables.ts";

/** What recorders may look at. */
export interface Recordable {
  readonly network: NetworkDescription;
  readonly ends: ReadonlyMap<string, End>;
  readonly populations: ReadonlyMap<string, PlacedPopulation>;
  readonly rates: ReadonlyMap<string, PlacedRate>;
  /** The end whose spikes the STP of each projection takes. */
  readonly arriving: ReadonlyMap<string, End>;
}

/** Rate of a population or source, a variable every part with spikes has. */
const rateVariable = "rate";

export function placeRecorder(layout: Layout, recorder: RecorderDescription, from: Recordable): void {
  const used = layout.region(`${recorder.key}/used`, 1, "u32");
  if (recorder.records === "spikes") placeSpikeRecorder(layout, recorder.key, recorder.of, used, from);
  else if (recorder.variable === rateVariable) placeRateRecorder(layout, recorder, used, from);
  else placeTraceRecorder(layout, recorder, used, from);
}

function placeSpikeRecorder(layout: Layout, key: string, of: string, used: string, from: Recordable): void {
  const capacity = roomForSpikes(from.ends.get(of)?.capacity ?? 0);
  const offsets = layout.region(`${key}/offsets`, capacity, "u32");
  const senders = layout.region(`${key}/senders`, capacity, "u32");
  const spikes = `${of}/spikes`;
  const count = `${of}/spike-count`;
  layout.add({
    op: "record-spikes",
    slot: "record",
    part: of,
    recorder: key,
    spikes,
    count,
    offsets,
    senders,
    used,
    capacity,
    access: { sets: [], increments: [offsets, senders], reads: [spikes, count, "drained"], updates: [used] },
  });
}

function placeRateRecorder(layout: Layout, recorder: TraceRecorderDescription, used: string, from: Recordable): void {
  const capacity = roomyBuffer;
  const values = layout.region(`${recorder.key}/values`, capacity);
  const counted = layout.region(`${recorder.key}/counted`, 1);
  const count = `${recorder.of}/spike-count`;
  layout.add({
    op: "record-rate",
    slot: "record",
    part: recorder.of,
    recorder: recorder.key,
    spikes: `${recorder.of}/spikes`,
    count,
    n: from.ends.get(recorder.of)?.count ?? 1,
    counted,
    everySteps: recorder.everySteps,
    values,
    used,
    capacity,
    access: { sets: [], increments: [values], reads: [count], updates: [used, counted] },
  });
}

function placeTraceRecorder(layout: Layout, recorder: TraceRecorderDescription, used: string, from: Recordable): void {
  const { value, last } = recordedValue(layout, recorder, from);
  const width = Math.max(1, recorder.indices.length);
  const capacity = Math.max(fewestSamples, Math.floor(roomyBuffer / width));
  const values = layout.region(`${recorder.key}/values`, capacity * width);
  const indices = layout.table(
    `${recorder.key}/indices`,
    Uint32Array.from(recorder.indices.length ? recorder.indices : [0]),
  );
  const lifted = layout.lift(value);
  const reads = last === null ? layout.named(lifted) : [...layout.named(lifted), last];
  layout.add({
    op: "record-trace",
    slot: "record",
    part: recorder.of,
    recorder: recorder.key,
    value: lifted,
    last,
    indices,
    width,
    everySteps: recorder.everySteps,
    values,
    used,
    capacity,
    access: { sets: [], increments: [values], reads: [...reads, indices], updates: [used] },
  });
}

interface Recorded {
  readonly value: Expression;
  readonly last: string | null;
}

/** The expression of what is recorded. The network has been checked: the part has the variable. */
function recordedValue(layout: Layout, recorder: TraceRecorderDescription, from: Recordable): Recorded {
  const { network } = from;
  const { of, variable } = recorder;
  const population = from.populations.get(of);
  if (population) return { value: writtenOut(population.scope.read(variable), population.intermediates), last: null };
  if (from.rates.has(of)) return { value: name(`${of}/${variable}`), last: null };
  const source = network.currentSources.find(({ key }) => key === of);
  if (source) return { value: currentOf(network, source, recorder.projection), last: null };
  const projection = network.projections.find(
    (p) => (recorder.projection ?? p.key) === p.key && [p.synapse, p.stp, p.stdp].includes(of),
  );
  if (!projection) throw new Error(`${recorder.key}: nothing to record at ${of}`);
  const stdp = network.stdps.find(({ key }) => key === of);
  if (stdp) return synapseValue(layout, network, stdp, projection.key, variable);
  const stp = network.stps.find((each) => each.key === of);
  if (stp)
    return stpValue(
      layout,
      network,
      stp,
      from.arriving.get(projection.key)?.key ?? projection.from,
      from.arriving.get(projection.key)?.count ?? 1,
      variable,
    );
  const target = from.populations.get(projection.to) ?? from.rates.get(projection.to);
  const kernel = target?.kernels.find((each) => each.synapse.key === of);
  const value = variable === "I" ? kernel?.current : kernel?.scope.read(variable);
  if (!kernel || !value) throw new Error(`${recorder.key}: ${of} has no ${variable}`);
  return { value: writtenOut(value, kernel.intermediates), last: null };
}

/** An expression free of intermediate values, for they live only within a step. */
function writtenOut(value: Expression, intermediates: readonly Intermediate[]): Expression {
  const values = new Map<string, Expression>();
  for (const each of intermediates) values.set(each.name, substitute(each.value, values));
  return substitute(value, values);
}

function stpValue(
  layout: Layout,
  network: NetworkDescription,
  stp: NetworkDescription["stps"][number],
  source: string,
  n: number,
  variable: string,
): Recorded {
  const model = modelOf(network, stp, "stp");
  const own = placeParameters(layout, stp, model);
  const { states, last } = placeStates(layout, stpKey(stp.key, source), n, model.state, own, stp.method ?? "exact");
  const state = states.find((each) => each.region.endsWith(`/${variable}`));
  if (!state) throw new Error(`${stp.key} has no ${variable}; it has ${model.state.map((s) => s.name).join(", ")}`);
  return { value: state.relaxed, last: namesOf(state.relaxed).includes(elapsed) ? last : null };
}
