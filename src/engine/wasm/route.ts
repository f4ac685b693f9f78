import type { Route } from "../../plan/operators/route.ts";
import type { Addresses } from "./addresses.ts";
import { denseSynapses } from "./route-dense.ts";
import { weightOf } from "./weight.ts";

/**
 * The function that puts the weights of all spikes of a step into the slot of the ring buffer that is read when they arrive, or those
 * of spikes that are due straight into what receives them. Spikes come in order, and the synapses of a neuron in theirs: sums have one
 * order.
 */
export function emitRoute(name: string, op: Route, addresses: Addresses): string {
  const { spikes, count } = addresses.listRead(op);
  const slot = (slots: number): string =>
    `(i32.wrap_i64 (i64.rem_u (i64.add (global.get $now) (i64.const ${op.waited ? 0 : 1 + op.delaySteps})) (i64.const ${slots})))`;
  const factor = `(local.set $factor (f64.load ${op.factors === null ? "" : addresses.factor(op.factors, "(local.get $e)")}))`;
  const spike = [
    `(local.set $from ${addresses.spike(spikes, "(local.get $e)")})`,
    ...(op.factors === null ? [] : [factor]),
    ...(op.oneToOne ? onlySynapse(op, addresses) : synapsesOf(op, addresses)),
  ];
  const own = addresses.isOwn(op);
  const whole = ["$from", "$s", "$end", "$stop", "$start", "$to", "$first"];
  const locals = [
    ...[...addresses.spikeLocals, ...whole].map((local) => `(local ${local} i32)`),
    ...["$shared", "$weight", "$factor"].map((local) => `(local ${local} f64)`),
    "(local $weights v128)",
  ];
  const lines = [
    `(br_if $nothing (i32.eqz ${own ? addresses.ownTotal(spikes, count) : addresses.total(spikes, count)}))`,
    `(local.set $shared ${addresses.double(op.weight)})`,
    ...(op.pending === null
      ? []
      : [`(f64.store ${addresses.pending(op.pending, slot(op.pendingSlots))} (f64.const 1))`]),
    ...(op.ringSlots === 1 ? [] : [`(local.set $start (i32.mul ${slot(op.ringSlots)} (i32.const ${op.width * 8})))`]),
    ...(own ? addresses.ownSpikes(spikes, count, spike) : addresses.everySpike(spikes, count, spike)),
  ];
  const block = ["(block $nothing", ...lines.map((line) => `  ${line}`), ")"];
  const body = [...locals, ...(op.waited ? addresses.inListsOf(op.delaySteps + 1, block) : block)];
  return [`(func $${name}`, ...body.map((line) => `  ${line}`), ")"].join("\n");
}

/** Adds the weight of the one synapse of `$from`, if there is one and its target belongs to this thread. */
function onlySynapse(op: Route, addresses: Addresses): string[] {
  const ring = addresses.offset(op.ring);
  const { from, to } = addresses.targetNeurons(op);
  const isOwn = `(i32.lt_u (i32.sub (local.get $from) ${from}) (i32.sub ${to} ${from}))`;
  const add = [
    "(local.set $s (local.get $from))",
    ...weightOf(op, addresses),
    "(local.set $to (i32.add (local.get $start) (i32.shl (local.get $from) (i32.const 3))))",
    `(f64.store offset=${ring} (local.get $to) (f64.add (f64.load offset=${ring} (local.get $to)) (local.get $weight)))`,
  ];
  if (addresses.isOwn(op)) return add;
  return [`(if ${isOwn} (then`, ...add.map((line) => `  ${line}`), "))"];
}

function synapsesOf(op: Route, addresses: Addresses): string[] {
  const { from, to } = addresses.synapses(op.rows, "(local.get $from)");
  return [
    `(local.set $s ${from})`,
    `(local.set $end ${to})`,
    ...(op.dense ? denseSynapses(op, op.dense, addresses) : synapses(op, addresses)),
  ];
}

/** Adds the weights of synapses `$s` to `$end`, one after the other; a weight that all share is computed once. */
function synapses(op: Route, addresses: Addresses): string[] {
  if (op.targets === null) throw new Error(`${op.part}: targets that are looked up are in memory`);
  const ring = addresses.offset(op.ring);
  const target = `(i32.add (local.get $start) (i32.shl ${addresses.whole(op.targets, "(local.get $s)")} (i32.const 3)))`;
  const isShared = op.weights === null && op.learned === null;
  const weight = weightOf(op, addresses);
  return [
    ...(isShared ? weight : []),
    "(if (i32.lt_u (local.get $s) (local.get $end)) (then",
    "  (loop $synapses",
    ...[
      ...(isShared ? [] : weight),
      `(local.set $to ${target})`,
      `(f64.store offset=${ring} (local.get $to) (f64.add (f64.load offset=${ring} (local.get $to)) (local.get $weight)))`,
      "(local.set $s (i32.add (local.get $s) (i32.const 1)))",
      "(br_if $synapses (i32.lt_u (local.get $s) (local.get $end))))))",
    ].map((line) => `    ${line}`),
  ];
}
