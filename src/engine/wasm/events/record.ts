import { elapsed } from "../../../plan/events.ts";
import type { RecordRate, RecordSpikes, RecordTrace } from "../../../plan/operators/record.ts";
import { literal } from "../block.ts";
import { isEmittable } from "../expression.ts";
import { EventBlock, type EventContext, elapsedSince, number } from "./names.ts";

const [row, k] = ["(local.get $row)", "(local.get $k)"];
const plusOne = (value: string): string => `(i32.add ${value} (i32.const 1))`;

/** Appends the spikes of the step, each with its stamp as steps since the last drain. */
export function emitRecordSpikes(name: string, op: RecordSpikes, { addresses }: EventContext): string {
  return func(name, [
    ...[...addresses.spikeLocals, "$row", "$stamp"].map((local) => `(local ${local} i32)`),
    `(local.set $row ${addresses.whole(op.used)})`,
    `(local.set $stamp (i32.trunc_f64_u (f64.sub (f64.add (global.get $step) (f64.const 1)) ${addresses.double("drained")})))`,
    ...addresses.everySpike(op.spikes, op.count, [
      addresses.setWhole(op.offsets, "(local.get $stamp)", row),
      addresses.setWhole(op.senders, addresses.spike(op.spikes, "(local.get $e)"), row),
      `(local.set $row ${plusOne(row)})`,
    ]),
    addresses.setWhole(op.used, row),
  ]);
}

/** Appends the values at the recorded indices, one after the other. */
export function emitRecordTrace(name: string, op: RecordTrace, { addresses, dt }: EventContext): string | null {
  if (!isEmittable(op.value)) return null;
  const event = new EventBlock(addresses, op.last === null ? [] : [op.last]);
  const { block } = event;
  event.set(elapsed, elapsedSince(block, op.last === null ? block.constant(0) : event.read(op.last), dt));
  const value = event.value(op.value);
  block.line(`(f64.store offset=${addresses.offset(op.values)} (local.get $to)`, ...number(value), ")");
  const { locals, before, body } = block.print();
  return func(name, [
    ...["$row", "$k", "$at", "$to"].map((local) => `(local ${local} i32)`),
    ...locals,
    ...unlessDue(op.everySteps),
    `(local.set $row ${addresses.whole(op.used)})`,
    `(local.set $to (i32.mul ${row} (i32.const ${op.width * 8})))`,
    ...before,
    "(loop $indices",
    `  (local.set $at (i32.shl ${addresses.whole(op.indices, k)} (i32.const 3)))`,
    ...body.map((line) => `  ${line}`),
    "  (local.set $to (i32.add (local.get $to) (i32.const 8)))",
    `  (local.set $k ${plusOne(k)})`,
    `  (br_if $indices (i32.lt_u ${k} (i32.const ${op.width}))))`,
    addresses.setWhole(op.used, plusOne(row)),
  ]);
}

/** Counts the spikes and appends their mean rate [1/s]; dt is in ms. */
export function emitRecordRate(name: string, op: RecordRate, { addresses, dt }: EventContext): string {
  const counted = addresses.double(op.counted);
  const total = `(f64.convert_i32_u ${addresses.total(op.spikes, op.count)})`;
  const scale = literal(1000 / (op.n * op.everySteps * dt));
  return func(name, [
    "(local $row i32)",
    addresses.setDouble(op.counted, `(f64.add ${counted} ${total})`),
    ...unlessDue(op.everySteps),
    `(local.set $row ${addresses.whole(op.used)})`,
    addresses.setDouble(op.values, `(f64.mul ${counted} (f64.const ${scale}))`, row),
    addresses.setDouble(op.counted, "(f64.const 0)"),
    addresses.setWhole(op.used, plusOne(row)),
  ]);
}

/** Returns where the step that ends is no multiple of `everySteps`. */
function unlessDue(everySteps: number): string[] {
  if (everySteps === 1) return [];
  const rest = `(i64.rem_u (i64.add (global.get $now) (i64.const 1)) (i64.const ${everySteps}))`;
  return [`(if (i64.ne ${rest} (i64.const 0)) (then (return)))`];
}

function func(name: string, lines: readonly string[]): string {
  return [`(func $${name}`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}
