import type { Generate } from "../../../plan/operators/generate.ts";
import { firstThreadOnly } from "./first-thread.ts";
import type { EventContext } from "./names.ts";
import { uniformCall } from "./random.ts";

export const patternLocals: readonly string[] = ["(local $cycle i64)", "(local $place i32)", "(local $muted i32)"];

/** Sets `$muted`, the end of the units that repeat the pattern now, and lists its spikes of this step. */
export function emitPattern(
  { stream }: Generate,
  pattern: NonNullable<Generate["pattern"]>,
  context: EventContext,
): string[] {
  const { addresses } = context;
  const { units, steps, cycleSteps, starts, senders } = pattern;
  const cycle = `(i64.const ${cycleSteps})`;
  const drawn = uniformCall(stream, "(i32.const -1)", "(i32.const 0)", "(local.get $cycle)");
  const begin = `(i32.trunc_f64_s (f64.floor (f64.mul ${drawn} (f64.const ${cycleSteps - steps}))))`;
  const start = addresses.whole(starts, "(local.get $place)");
  const end = addresses.whole(starts, "(i32.add (local.get $place) (i32.const 1))");
  const bytes = `(i32.shl (i32.sub ${end} ${start}) (i32.const 2))`;
  return [
    ";; Where in the pattern this step lies: it begins at a place drawn by the number of the cycle.",
    `(local.set $cycle (i64.div_u (global.get $now) ${cycle}))`,
    `(local.set $place (i32.sub (i32.wrap_i64 (i64.rem_u (global.get $now) ${cycle})) ${begin}))`,
    `(local.set $muted (select (i32.const ${units}) (i32.const 0) (i32.lt_u (local.get $place) (i32.const ${steps}))))`,
    ...firstThreadOnly(
      [
        "(if (local.get $muted) (then",
        `  (memory.copy (local.get $found) (i32.add (i32.const ${addresses.offset(senders)}) (i32.shl ${start} (i32.const 2))) ${bytes})`,
        `  (local.set $found (i32.add (local.get $found) ${bytes}))))`,
      ],
      context,
    ),
  ];
}
