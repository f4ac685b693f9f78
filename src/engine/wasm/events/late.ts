import type { Late } from "../../../plan/operators/route.ts";
import type { EventContext } from "./names.ts";

/** The function that lists the spikes of another list some steps late; each thread passes on those of its own neurons. */
export function emitLate(name: string, op: Late, { addresses }: EventContext): string {
  const slot = "(local.get $slot)";
  const held = addresses.lateCount(op, slot);
  const place = "(local.get $place)";
  const bytes = "(i32.shl (local.get $count) (i32.const 2))";
  const inSlot = `(i32.mul ${slot} (i32.const ${4 * op.capacity}))`;
  const lines = [
    ...["$slot", "$place", "$count"].map((local) => `(local ${local} i32)`),
    `(local.set $slot (i32.wrap_i64 (i64.rem_u (global.get $now) (i64.const ${op.steps}))))`,
    `(local.set $place (i32.add (i32.const ${addresses.offset(op.ring)}) (i32.add ${inSlot} ${addresses.ownStart(op.spikes)})))`,
    `(local.set $count (i32.load ${held}))`,
    `(memory.copy ${addresses.ownList(op.spikes)} ${place} ${bytes})`,
    addresses.setOwnCount(op.spikes, op.count, "(local.get $count)"),
    `(local.set $count ${addresses.ownTotal(op.from, op.fromCount)})`,
    `(memory.copy ${place} ${addresses.ownList(op.from)} ${bytes})`,
    `(i32.store ${held} (local.get $count))`,
  ];
  return [`(func $${name}`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}
