import type { Generate, Interval } from "../../../plan/operators/generate.ts";
import { profileNow } from "../../../plan/source-trains.ts";
import { Block } from "../block.ts";
import { isDrawable, isEmittable, type Names, valueFor } from "../expression.ts";
import { drawAgain, drawByFour, passed } from "./draw.ts";
import type { Firing } from "./firing.ts";
import { firstThreadOnly } from "./first-thread.ts";
import { lookForDue, lookLocals, lookVectors } from "./look.ts";
import { type EventContext, number, Reader } from "./names.ts";
import { emitPattern, patternLocals } from "./pattern.ts";
import { emitProfile, profileLocals } from "./profile.ts";
import { sharedTrain } from "./shared.ts";

/**
 * Notes the units that are due at the end of the room for spikes, where the list of this step does not come before they are read: each of
 * them has room for several spikes there. Then functions of their own fire them and draw their next times, four units at once.
 */
export function emitIntervals(name: string, op: Generate, interval: Interval, context: EventContext): Firing | null {
  const { interval: gap, until } = interval;
  const { shared, pattern } = op;
  const drawn = [gap, ...(shared ? [shared.interval] : [])];
  const plain = [until, interval.keep, shared?.chance].filter((each) => each !== null && each !== undefined);
  if (!drawn.every(isDrawable) || !plain.every(isEmittable)) return null;
  const { addresses } = context;
  const { locals, before, body } = dueTime(interval, context).print();
  const { from, to } = addresses.neurons(op.part, op.n);
  const end = addresses.endOfOwnList(op, "(local.get $units)");
  return {
    locals: [
      ...["$units", "$first", ...lookLocals].map((local) => `(local ${local} i32)`),
      ...lookVectors.map((local) => `(local ${local} v128)`),
      ...(interval.keep ? ["(local $chance f64)"] : []),
      ...(interval.profile ? profileLocals : []),
      ...(pattern ? patternLocals : []),
      ...locals,
    ],
    lines: [
      ...(pattern ? emitPattern(op, pattern, context) : []),
      ...(interval.profile ? emitProfile(interval.profile, context) : []),
      ";; All times before the middle between this stamp and the next are due.",
      ...before,
      ...body,
      ...firstThreadOnly(
        shared
          ? [`(local.set $found (call $${name}-shared (f64x2.extract_lane 0 (local.get $due)) (local.get $found)))`]
          : [],
        context,
      ),
      `(local.set $i ${from})`,
      `(local.set $units ${to})`,
      `(local.set $first (i32.sub ${end} (i32.shl (i32.sub (local.get $units) (local.get $i)) (i32.const 2))))`,
      "(local.set $noted (local.get $first))",
      "(local.set $i (i32.shl (local.get $i) (i32.const 3)))",
      "(local.set $end (i32.shl (local.get $units) (i32.const 3)))",
      ...lookForDue(interval, op.n, addresses),
      "(if (i32.lt_u (local.get $first) (local.get $noted)) (then",
      `  (local.set $found (call $${name}-draw (local.get $first) (local.get $noted) (f64x2.extract_lane 0 (local.get $due)) (local.get $found)${passed(op)}))))`,
    ],
    functions: [
      ...(shared ? [sharedTrain(name, op, shared, context)] : []),
      drawAgain(`${name}-again`, op, interval, context),
      drawByFour(name, op, interval, context),
    ],
  };
}

/** Sets `$due`: what lies before it fires now; and `$chance`, where spikes are thinned out. */
function dueTime({ until, keep }: Interval, { addresses, dt }: EventContext): Block {
  const block = new Block();
  const reader = new Reader(block, addresses);
  const names: Names = {
    value: (name) => (name === profileNow ? block.invariant("(local.get $level)") : reader.single(name)),
  };
  const step = block.invariant("(f64x2.splat (global.get $step))");
  const end = block.op("f64x2.mul", block.op("f64x2.add", step, block.constant(1.5)), block.constant(dt));
  const due = until === null ? end : block.op("f64x2.min", valueFor(until, block, names), end);
  block.line("(local.set $due", due, ")");
  if (keep) block.line("(local.set $chance", ...number(valueFor(keep, block, names)), ")");
  return block;
}
