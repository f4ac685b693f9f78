import type { Assignment } from "../../../integration/system.ts";
import { elapsed } from "../../../plan/events.ts";
import type { StdpWeights, Traces } from "../../../plan/operators/plasticity.ts";
import type { Addresses } from "../addresses.ts";
import { Block, type Value } from "../block.ts";
import { isEmittable, type Names, valueFor } from "../expression.ts";
import { type EventContext, elapsedSince, Reader, stamp } from "./names.ts";

/** A body in which names stand for values, which assignments change. */
interface Bound {
  readonly block: Block;
  readonly names: Names;
  readonly set: (name: string, value: Value) => void;
}

/** Reads an array at the neuron of one end of the synapses at hand. */
type ReadEnd = (name: string) => Value;

/**
 * Three functions: what a spike of a target does to the synapses that end there, what a spike of a source does to those that begin
 * there, and the one that goes through the spikes of a step, first of the targets, then of the sources. Synapses are taken two at
 * a time; the last of an odd number is taken twice, with the same result. Traces are read, not changed.
 */
export function emitStdpWeights(name: string, op: StdpWeights, context: EventContext): string | null {
  const relaxed = [...op.pre.states, ...op.post.states].map((state) => state.relaxed);
  const within = op.own ? [op.own.moved, ...op.own.states.map((state) => state.relaxed)] : [];
  const message = op.own?.message;
  const values = [...op.onPre, ...op.onPost, ...(message?.lines ?? [])].map((line) => line.value);
  if (![...values, op.lower, op.upper, ...relaxed, ...within].every(isEmittable)) return null;
  const functions = [onPost(`${name}-post`, op, context), fromSource(`${name}-pre`, op, context, op.onPre)];
  if (message) functions.push(fromSource(`${name}-message`, op, context, message.lines));
  return [...functions, all(name, op, context)].join("\n");
}

function all(name: string, op: StdpWeights, { addresses }: EventContext): string {
  const call = (kind: string, spikes: string): string =>
    `(call $${name}-${kind} ${addresses.spike(spikes, "(local.get $e)")})`;
  return lined(`(func $${name}`, [
    ...addresses.spikeLocals.map((local) => `(local ${local} i32)`),
    ...(op.own?.message ? told(name, op, op.own.message.due, addresses) : []),
    ...addresses.ownSpikes(op.post.spikes, op.post.count, [call("post", op.post.spikes)]),
    ...addresses.everySpike(op.pre.spikes, op.pre.count, [call("pre", op.pre.spikes)]),
  ]);
}

/** What a message does to all synapses, source by source, in the step at which it is due. */
function told(name: string, op: StdpWeights, due: string, addresses: Addresses): string[] {
  const sources = addresses.region(op.rows).length - 1;
  if (sources < 1) return [];
  return [
    `(if (f64.eq ${addresses.double(due)} (global.get $step)) (then`,
    "  (local.set $e (i32.const 0))",
    "  (loop $sources",
    `    (call $${name}-message (local.get $e))`,
    "    (local.set $e (i32.add (local.get $e) (i32.const 1)))",
    `    (br_if $sources (i32.lt_u (local.get $e) (i32.const ${sources}))))))`,
  ];
}

/** The synapses of a target, by the list of those that end there. */
function onPost(name: string, op: StdpWeights, context: EventContext): string {
  const { addresses } = context;
  const bound = bindings(op, context, "pre");
  const { block } = bound;
  change(bound, op, context, op.onPost);
  const synapse = (of: string): string => addresses.whole(op.incoming, `(local.get ${of})`);
  return walk(name, block, {
    from: addresses.whole(op.columns, "(local.get $spiked)"),
    to: addresses.whole(op.columns, "(i32.add (local.get $spiked) (i32.const 1))"),
    lines: [
      `(local.set $a ${synapse("$s")})`,
      `(local.set $b ${synapse("$next")})`,
      `(local.set $a-end (i32.shl ${addresses.whole(op.sources, "(local.get $s)")} (i32.const 3)))`,
      `(local.set $b-end (i32.shl ${addresses.whole(op.sources, "(local.get $next)")} (i32.const 3)))`,
    ],
  });
}

/** The synapses of a source lie one after the other, and mostly their weights too. */
function fromSource(name: string, op: StdpWeights, context: EventContext, lines: readonly Assignment[]): string {
  const { addresses } = context;
  const bound = bindings(op, context, "post");
  const { block } = bound;
  change(bound, op, context, lines);
  const place = (of: string): string =>
    op.places === null ? `(local.get ${of})` : addresses.whole(op.places, `(local.get ${of})`);
  return walk(name, block, {
    ...addresses.synapses(op.rows, "(local.get $spiked)"),
    lines: [
      `(local.set $a ${place("$s")})`,
      `(local.set $b ${place("$next")})`,
      `(local.set $a-end (i32.shl ${addresses.whole(op.targets, "(local.get $s)")} (i32.const 3)))`,
      `(local.set $b-end (i32.shl ${addresses.whole(op.targets, "(local.get $next)")} (i32.const 3)))`,
    ],
  });
}

/** What names stand for: traces of the neuron that fired and of the ones at the `far` end, the weight, single numbers. */
function bindings(op: StdpWeights, { addresses, dt }: EventContext, far: "pre" | "post"): Bound {
  const block = new Block();
  const reader = new Reader(block, addresses);
  const here: ReadEnd = (name) => reader.fixed(name, "(i32.shl (local.get $spiked) (i32.const 3))");
  const there: ReadEnd = (name) => reader.gather(name, "(local.get $a-end)", "(local.get $b-end)");
  const known = new Map<string, Value>();
  const ofSynapse = new Set([
    op.weights,
    ...(op.own ? [op.own.last, ...op.own.states.map(({ region }) => region)] : []),
  ]);
  const trace = (traces: Traces, name: string, read: ReadEnd): Value | null => {
    const state = traces.states.find((each) => each.region === name);
    if (!state) return null;
    const own = new Set([traces.last, ...traces.states.map((each) => each.region)]);
    const value = (inner: string): Value => {
      if (inner === elapsed) return elapsedSince(block, read(traces.last), dt);
      return own.has(inner) || !(inner === "t" || inner === "step" || reader.isSingle(inner))
        ? read(inner)
        : reader.single(inner);
    };
    return valueFor(state.relaxed, block, { value });
  };
  const resolve = (name: string): Value =>
    trace(op.pre, name, far === "pre" ? there : here) ??
    trace(op.post, name, far === "post" ? there : here) ??
    (ofSynapse.has(name) ? reader.gather(name, byte("$a"), byte("$b")) : reader.single(name));
  const value = (name: string): Value => {
    const found = known.get(name) ?? resolve(name);
    known.set(name, found);
    return found;
  };
  return { block, names: { value }, set: (name, to) => void known.set(name, to) };
}

/** Brings the synapses up to date, does the assignments, weights being cut to their bounds, and stores what changed. */
function change({ block, names, set }: Bound, op: StdpWeights, context: EventContext, by: readonly Assignment[]): void {
  const { addresses, dt } = context;
  const [lower, upper] = [valueFor(op.lower, block, names), valueFor(op.upper, block, names)];
  const cut = (weight: Value): Value => block.op("f64x2.min", upper, block.op("f64x2.max", lower, weight));
  const changed = new Set([op.weights]);
  if (op.own) {
    const past = elapsedSince(block, names.value(op.own.last), dt);
    const before: Names = { value: (name) => (name === elapsed ? past : names.value(name)) };
    const states = op.own.states.map(({ region, relaxed }) => [region, valueFor(relaxed, block, before)] as const);
    set(op.weights, cut(valueFor(op.own.moved, block, before)));
    for (const [region, value] of [...states, [op.own.last, stamp(block)] as const]) {
      set(region, value);
      changed.add(region);
    }
  }
  for (const { target, value } of by) {
    const result = valueFor(value, block, names);
    set(target, target === op.weights ? cut(result) : result);
  }
  for (const region of changed) {
    const offset = addresses.offset(region);
    block.line(`(v128.store64_lane offset=${offset} 0 ${byte("$a")}`, names.value(region), ")");
    block.line(`(v128.store64_lane offset=${offset} 1 ${byte("$b")}`, names.value(region), ")");
  }
}

const byte = (local: string): string => `(i32.shl (local.get ${local}) (i32.const 3))`;

/** A loop over the synapses of neuron `$spiked`: `$a` and `$b` are two of them, `$a-end` and `$b-end` the bytes of their far ends. */
function walk(
  name: string,
  block: Block,
  { from, to, lines }: { readonly from: string; readonly to: string; readonly lines: readonly string[] },
): string {
  const { locals, before, body } = block.print();
  return lined(`(func $${name} (param $spiked i32)`, [
    ...["$s", "$end", "$next", "$a", "$b", "$a-end", "$b-end"].map((local) => `(local ${local} i32)`),
    ...locals,
    `(local.set $s ${from})`,
    `(local.set $end ${to})`,
    "(if (i32.ge_u (local.get $s) (local.get $end)) (then (return)))",
    ...before,
    "(loop $pairs",
    ...[
      "(local.set $next (i32.add (local.get $s) (i32.const 1)))",
      "(if (i32.ge_u (local.get $next) (local.get $end)) (then (local.set $next (local.get $s))))",
      ...lines,
      ...body,
      "(local.set $s (i32.add (local.get $s) (i32.const 2)))",
      "(br_if $pairs (i32.lt_u (local.get $s) (local.get $end))))",
    ].map((line) => `  ${line}`),
  ]);
}

function lined(head: string, lines: readonly string[]): string {
  return [head, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}
