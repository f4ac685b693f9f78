import type { Generate } from "../../../plan/operators/generate.ts";
import { emitCounts } from "./counts.ts";
import { onlyDuring } from "./during.ts";
import type { Firing } from "./firing.ts";
import { firstThreadOnly } from "./first-thread.ts";
import { emitIntervals } from "./intervals.ts";
import type { EventContext } from "./names.ts";

/** The function that lists the spikes of a source: those asked for by message, then its own in order of units. */
export function emitGenerate(name: string, op: Generate, context: EventContext): string | null {
  const { addresses } = context;
  const firing = firingOf(name, op, context);
  if (!firing) return null;
  const own = addresses.ownList(op.spikes);
  const given = [...asked(op, context), ...(op.list ? listed(op.list, context) : [])];
  const lines = [
    "(local $found i32)",
    "(local $k i32)",
    ...firing.locals,
    `(local.set $found ${own})`,
    ...firstThreadOnly(given, context),
    ...firing.lines,
    addresses.setOwnCount(op.spikes, op.count, `(i32.shr_u (i32.sub (local.get $found) ${own}) (i32.const 2))`),
  ];
  return [...firing.functions, `(func $${name}`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}

function firingOf(name: string, op: Generate, context: EventContext): Firing | null {
  if (op.interval) return emitIntervals(name, op, op.interval, context);
  if (op.counts) return onlyDuring(op.counts.during, emitCounts(op, op.counts, context), context);
  return { locals: [], lines: [], functions: [] };
}

function asked(op: Generate, { addresses }: EventContext): string[] {
  const queued = addresses.whole(op.queued);
  const bytes = `(i32.shl ${queued} (i32.const 2))`;
  return [
    `(if ${queued} (then`,
    `  (memory.copy (local.get $found) (i32.const ${addresses.offset(op.queue)}) ${bytes})`,
    `  (local.set $found (i32.add (local.get $found) ${bytes}))`,
    `  ${addresses.setWhole(op.queued, "(i32.const 0)")}))`,
  ];
}

function listed(list: NonNullable<Generate["list"]>, { addresses }: EventContext): string[] {
  const { length } = addresses.region(list.steps);
  const k = "(local.get $k)";
  return [
    `(local.set $k ${addresses.whole(list.cursor)})`,
    "(block $later",
    "  (loop $due",
    `    (br_if $later (i32.ge_u ${k} (i32.const ${length})))`,
    `    (br_if $later (f64.gt ${addresses.double(list.steps, k)} (f64.add (global.get $step) (f64.const 1))))`,
    `    (i32.store (local.get $found) ${addresses.whole(list.senders, k)})`,
    "    (local.set $found (i32.add (local.get $found) (i32.const 4)))",
    `    (local.set $k (i32.add ${k} (i32.const 1)))`,
    "    (br $due)))",
    addresses.setWhole(list.cursor, k),
  ];
}
