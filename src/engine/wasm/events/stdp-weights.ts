import type { Expression } from "../../../expression/expression.ts";
import { elapsed } from "../../../plan/events.ts";
import type { StdpWeights, Traces } from "../../../plan/plan.ts";
import { Block, type Value } from "../block.ts";
import { isEmittable, type Names, valueFor } from "../expression.ts";
import { type EventContext, elapsedSince, Reader } from "./names.ts";

/** Reads an array at the neuron of one end of the synapses at hand. */
type ReadEnd = (name: string) => Value;

/**
 * Three functions: what a spike of a target does to the synapses that end there, what a spike of a source does to those that begin
 * there, and the one that goes through the spikes of a step, first of the targets, then of the sources. Synapses are taken two at
 * a time; the last of an odd number is taken twice, with the same result. Traces are read, not changed.
 */
export function emitStdpWeights(name: string, op: StdpWeights, context: EventContext): string | null {
  const relaxed = [...op.pre.states, ...op.post.states].map((state) => state.relaxed);
  if (![op.onPre, op.onPost, op.lower, op.upper, ...relaxed].every(isEmittable)) return null;
  return [onPost(`${name}-post`, op, context), onPre(`${name}-pre`, op, context), all(name, op, context)].join("\n");
}

function all(name: string, op: StdpWeights, { addresses }: EventContext): string {
  const call = (kind: string, spikes: string): string =>
    `(call $${name}-${kind} ${addresses.spike(spikes, "(local.get $e)")})`;
  return lined(`(func $${name}`, [
    ...addresses.spikeLocals.map((local) => `(local ${local} i32)`),
    ...addresses.ownSpikes(op.post.spikes, op.post.count, [call("post", op.post.spikes)]),
    ...addresses.everySpike(op.pre.spikes, op.pre.count, [call("pre", op.pre.spikes)]),
  ]);
}

/** The synapses of a target, by the list of those that end there. */
function onPost(name: string, op: StdpWeights, context: EventContext): string {
  const { addresses } = context;
  const { block, names } = bindings(op, context, "pre");
  change(block, names, op, context, op.onPost);
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

/** The synapses of a source lie one after the other. */
function onPre(name: string, op: StdpWeights, context: EventContext): string {
  const { addresses } = context;
  const { block, names } = bindings(op, context, "post");
  change(block, names, op, context, op.onPre);
  return walk(name, block, {
    ...addresses.synapses(op.rows, "(local.get $spiked)"),
    lines: [
      "(local.set $a (local.get $s))",
      "(local.set $b (local.get $next))",
      `(local.set $a-end (i32.shl ${addresses.whole(op.targets, "(local.get $a)")} (i32.const 3)))`,
      `(local.set $b-end (i32.shl ${addresses.whole(op.targets, "(local.get $b)")} (i32.const 3)))`,
    ],
  });
}

/** What names stand for: traces of the neuron that fired and of the ones at the `far` end, the weight, single numbers. */
function bindings(
  op: StdpWeights,
  { addresses, dt }: EventContext,
  far: "pre" | "post",
): { block: Block; names: Names } {
  const block = new Block();
  const reader = new Reader(block, addresses);
  const here: ReadEnd = (name) => reader.fixed(name, "(i32.shl (local.get $spiked) (i32.const 3))");
  const there: ReadEnd = (name) => reader.gather(name, "(local.get $a-end)", "(local.get $b-end)");
  const known = new Map<string, Value>();
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
    (name === op.weights ? reader.gather(name, byte("$a"), byte("$b")) : reader.single(name));
  const value = (name: string): Value => {
    const found = known.get(name) ?? resolve(name);
    known.set(name, found);
    return found;
  };
  return { block, names: { value } };
}

/** The new weights, cut to their bounds. */
function change(block: Block, names: Names, op: StdpWeights, { addresses }: EventContext, by: Expression): void {
  const [lower, upper] = [valueFor(op.lower, block, names), valueFor(op.upper, block, names)];
  const weight = block.op("f64x2.min", upper, block.op("f64x2.max", lower, valueFor(by, block, names)));
  const offset = addresses.offset(op.weights);
  block.line(`(v128.store64_lane offset=${offset} 0 ${byte("$a")}`, weight, ")");
  block.line(`(v128.store64_lane offset=${offset} 1 ${byte("$b")}`, weight, ")");
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
