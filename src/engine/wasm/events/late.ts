import type { Late } from "../../../plan/operators/route.ts";
import type { EventContext } from "./names.ts";

/** Up to as many spikes are copied one by one: to call for it takes as long as some twenty of them. */
const few = 16;

/** The function that lists the spikes of another list some steps late; each thread passes on those of its own neurons. */
export function emitLate(name: string, op: Late, { addresses }: EventContext): string {
  const slot = "(local.get $slot)";
  const held = addresses.lateCount(op, slot);
  const place = "(local.get $place)";
  const inSlot = `(i32.mul ${slot} (i32.const ${4 * op.capacity}))`;
  const lines = [
    ...["$slot", "$place", "$count", "$from", "$to", "$end"].map((local) => `(local ${local} i32)`),
    // A list that is one step later than another has one slot: most of those for drawn delays are.
    ...(op.steps === 1
      ? []
      : [`(local.set $slot (i32.wrap_i64 (i64.rem_u (global.get $now) (i64.const ${op.steps}))))`]),
    `(local.set $place (i32.add (i32.const ${addresses.offset(op.ring)}) (i32.add ${inSlot} ${addresses.ownStart(op.spikes)})))`,
    `(local.set $count (i32.load ${held}))`,
    ...copied("late", addresses.ownList(op.spikes), place),
    addresses.setOwnCount(op.spikes, op.count, "(local.get $count)"),
    `(local.set $count ${addresses.ownTotal(op.from, op.fromCount)})`,
    ...copied("new", place, addresses.ownList(op.from)),
    `(i32.store ${held} (local.get $count))`,
  ];
  return [`(func $${name}`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}

/** Copies `$count` whole numbers; mostly there are none. */
function copied(what: string, to: string, from: string): string[] {
  return [
    "(if (local.get $count) (then",
    `  (local.set $to ${to})`,
    `  (local.set $from ${from})`,
    "  (local.set $end (i32.add (local.get $to) (i32.shl (local.get $count) (i32.const 2))))",
    `  (if (i32.gt_u (local.get $count) (i32.const ${few})) (then`,
    "    (memory.copy (local.get $to) (local.get $from) (i32.shl (local.get $count) (i32.const 2))))",
    "  (else",
    `    (loop $${what}`,
    "      (i32.store (local.get $to) (i32.load (local.get $from)))",
    "      (local.set $to (i32.add (local.get $to) (i32.const 4)))",
    "      (local.set $from (i32.add (local.get $from) (i32.const 4)))",
    `      (br_if $${what} (i32.lt_u (local.get $to) (local.get $end))))))))`,
  ];
}
