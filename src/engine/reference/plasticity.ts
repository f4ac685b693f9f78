import type { Assignment } from "../../integration/system.ts";
import type {
  Relaxing,
  StdpTraces,
  StdpWeights,
  Stp,
  SynapseVariables,
  Traces,
} from "../../plan/operators/plasticity.ts";
import { binder, type Context, type Index, type Operation } from "./context.ts";
import { type Bind, type Scalar, scalar } from "./scalar.ts";

/** Assignments made ready for one event. */
type Lines = readonly { readonly into: Float64Array | null; readonly value: Scalar }[];

/** Brings variables of the neuron at an index up to the stamp of this step. */
function relaxer(
  states: readonly Relaxing[],
  last: Float64Array,
  index: Index,
  { memory, dt, now }: Context,
): Operation {
  const elapsed = (): number => (now.step + 1 - (last[index.at] as number)) * dt;
  const bind = binder(memory, new Map(), { elapsed }, index);
  const values = states.map(({ region, relaxed }) => ({ into: memory.f64(region), value: scalar(relaxed, bind) }));
  return () => {
    for (let k = 0; k < values.length; k++) {
      const { into, value } = values[k] as (typeof values)[number];
      into[index.at] = value();
    }
    last[index.at] = now.step + 1;
  };
}

/** Short-term plasticity: several spikes of one neuron in one step are events in a row. */
export function stp(op: Stp, context: Context): Operation {
  const { memory } = context;
  const neuron: Index = { at: 0 };
  const relax = relaxer(op.states, memory.f64(op.last), neuron, context);
  const bind = binder(memory, new Map(), {}, neuron);
  const lines: Lines = op.lines.map(({ target, value }) => ({
    into: target === "factor" ? null : memory.f64(target),
    value: scalar(value, bind),
  }));
  const factors = memory.f64(op.factors);
  const spikes = memory.u32(op.spikes);
  const count = memory.u32(op.count);
  return () => {
    for (let e = 0; e < (count[0] as number); e++) {
      neuron.at = spikes[e] as number;
      relax();
      for (let k = 0; k < lines.length; k++) {
        const { into, value } = lines[k] as Lines[number];
        if (into) into[neuron.at] = value();
        else factors[e] = value();
      }
    }
  };
}

/** A rule's change of weight reads the other end's traces as they stand now, without bringing them up to date. */
export function stdpWeights(op: StdpWeights, context: Context): Operation {
  const { memory } = context;
  const weights = memory.f64(op.weights);
  const [rows, targets] = [memory.u32(op.rows), memory.indices(op.targets)];
  const places = op.places === null ? null : memory.u32(op.places);
  const [columns, incoming, sources] = [memory.u32(op.columns), memory.u32(op.incoming), memory.u32(op.sources)];
  const [pre, post, synapse]: [Index, Index, Index] = [{ at: 0 }, { at: 0 }, { at: 0 }];
  const own = op.own ? [op.own.last, ...op.own.states.map(({ region }) => region)] : [];
  const follow = new Map([op.weights, ...own].map((region) => [region, synapse] as const));
  const bind = (name: string): Scalar =>
    traceReader(op.pre, pre, name, context) ??
    traceReader(op.post, post, name, context) ??
    binder(memory, follow, {})(name);
  const [lower, upper] = [scalar(op.lower, bind), scalar(op.upper, bind)];
  const cut = (w: number): number => Math.min(upper(), Math.max(lower(), w));
  const bringUp = op.own ? synapseRelaxer(op.own, weights, cut, follow, synapse, context) : null;
  const made = (lines: readonly Assignment[]): Lines =>
    lines.map(({ target, value }) => ({
      into: target === op.weights ? null : memory.f64(target),
      value: scalar(value, bind),
    }));
  const [onPre, onPost, onMessage] = [made(op.onPre), made(op.onPost), made(op.own?.message?.lines ?? [])];
  const change = (s: number, lines: Lines): void => {
    synapse.at = s;
    bringUp?.();
    for (let k = 0; k < lines.length; k++) {
      const { into, value } = lines[k] as Lines[number];
      if (into) into[s] = value();
      else weights[s] = cut(value());
    }
  };
  const due = op.own?.message ? memory.f64(op.own.message.due) : null;
  const [preSpikes, preCount] = [memory.u32(op.pre.spikes), memory.u32(op.pre.count)];
  const [postSpikes, postCount] = [memory.u32(op.post.spikes), memory.u32(op.post.count)];
  return () => {
    if (due && due[0] === context.now.step)
      for (let s = 0; s < targets.length; s++) change(places ? (places[s] as number) : s, onMessage);
    for (let e = 0; e < (postCount[0] as number); e++) {
      post.at = postSpikes[e] as number;
      for (let c = columns[post.at] as number; c < (columns[post.at + 1] as number); c++) {
        const s = incoming[c] as number;
        pre.at = sources[c] as number;
        change(s, onPost);
      }
    }
    for (let e = 0; e < (preCount[0] as number); e++) {
      pre.at = preSpikes[e] as number;
      for (let s = rows[pre.at] as number; s < (rows[pre.at + 1] as number); s++) {
        post.at = targets[s] as number;
        change(places ? (places[s] as number) : s, onPre);
      }
    }
  };
}

/** Brings weight and variables of the synapse at hand up to the stamp of this step; the weight first, as it moves by the others. */
function synapseRelaxer(
  own: SynapseVariables,
  weights: Float64Array,
  cut: (w: number) => number,
  follow: ReadonlyMap<string, Index>,
  synapse: Index,
  { memory, dt, now }: Context,
): Operation {
  const last = memory.f64(own.last);
  const elapsed = (): number => (now.step + 1 - (last[synapse.at] as number)) * dt;
  const bind = binder(memory, follow, { elapsed });
  const moved = scalar(own.moved, bind);
  const states = own.states.map(({ region, relaxed }) => ({ into: memory.f64(region), value: scalar(relaxed, bind) }));
  return () => {
    weights[synapse.at] = cut(moved());
    for (let k = 0; k < states.length; k++) {
      const { into, value } = states[k] as (typeof states)[number];
      into[synapse.at] = value();
    }
    last[synapse.at] = now.step + 1;
  };
}

/** Reads a trace at the stamp of this step, or null when the name is no trace of this end. */
function traceReader(traces: Traces, index: Index, name: string, { memory, dt, now }: Context): Scalar | null {
  const state = traces.states.find((each) => each.region === name);
  if (!state) return null;
  const last = memory.f64(traces.last);
  const elapsed = (): number => (now.step + 1 - (last[index.at] as number)) * dt;
  const bind: Bind = binder(memory, new Map(), { elapsed }, index);
  return scalar(state.relaxed, bind);
}

export function stdpTraces(op: StdpTraces, context: Context): Operation {
  const { memory } = context;
  const neuron: Index = { at: 0 };
  const relax = relaxer(op.traces.states, memory.f64(op.traces.last), neuron, context);
  const bind = binder(memory, new Map(), {}, neuron);
  const lines = op.lines.map(({ target, value }) => ({ into: memory.f64(target), value: scalar(value, bind) }));
  const spikes = memory.u32(op.traces.spikes);
  const count = memory.u32(op.traces.count);
  return () => {
    for (let e = 0; e < (count[0] as number); e++) {
      neuron.at = spikes[e] as number;
      relax();
      for (let k = 0; k < lines.length; k++) {
        const { into, value } = lines[k] as (typeof lines)[number];
        into[neuron.at] = value();
      }
    }
  };
}
