import type { Generate } from "../../../plan/plan.ts";
import type { Firing } from "./generate.ts";
import type { EventContext } from "./names.ts";
import { fourCountersCall } from "./random.ts";

/** Spikes written at once, whatever the number: most units fire less often, and the place after them is written again. */
const atOnce = 4;

/**
 * Numbers of spikes by inversion (src/random/poisson.ts): sixteen units at a time draw the words of four counters. The number of a
 * word is found by two tries without a branch, since a wrong guess of the processor costs more, and then a loop that is rarely needed.
 */
export function emitCounts(op: Generate, counts: NonNullable<Generate["counts"]>, context: EventContext): Firing {
  const { addresses } = context;
  const { from, to } = addresses.neurons(op.part, op.n);
  const isBeyond = `(i32.lt_u ${addresses.whole(counts.last, "(local.get $k)")} (local.get $word))`;
  const next = `(local.set $k (i32.add (local.get $k) ${isBeyond}))`;
  const found = "(local.get $found)";
  const moved = `(i32.add ${found} (i32.shl (local.get $k) (i32.const 2)))`;
  const words = ["$x0", "$x1", "$x2", "$x3"];
  return {
    functions: [],
    locals: [
      ...["$unit", "$end", "$group", "$word", "$stop"].map((local) => `(local ${local} i32)`),
      ...words.map((local) => `(local ${local} v128)`),
      "(local $first v128)",
    ],
    lines: [
      `(local.set $unit ${from})`,
      `(local.set $end ${to})`,
      "(block $done",
      "  (loop $groups",
      "    (br_if $done (i32.ge_u (local.get $unit) (local.get $end)))",
      `    ${fourCountersCall(`(i32.const ${op.stream})`, "(i32.shr_u (local.get $unit) (i32.const 2))")}`,
      ...[...words].reverse().map((local) => `    (local.set ${local})`),
      "    (local.set $group (i32.add (local.get $unit) (i32.const 16)))",
      "    (if (i32.gt_u (local.get $group) (local.get $end)) (then (local.set $group (local.get $end))))",
      "    (loop $units",
      "      (local.set $word (i32x4.extract_lane 0 (local.get $x0)))",
      `      (local.set $k ${addresses.whole(counts.guide, "(i32.shr_u (local.get $word) (i32.const 24))")})`,
      `      ${next}`,
      `      ${next}`,
      "      (loop $search",
      `        (if ${isBeyond} (then`,
      "          (local.set $k (i32.add (local.get $k) (i32.const 1)))",
      "          (br $search))))",
      `      (if (i32.gt_u (local.get $k) (i32.const ${op.most})) (then (local.set $k (i32.const ${op.most}))))`,
      `      (v128.store align=4 ${found} (i32x4.splat (local.get $unit)))`,
      `      (local.set $stop ${moved})`,
      `      (if (i32.gt_u (local.get $k) (i32.const ${atOnce})) (then`,
      `        (local.set $found (i32.add ${found} (i32.const ${4 * atOnce})))`,
      "        (loop $more",
      `          (i32.store ${found} (local.get $unit))`,
      `          (local.set $found (i32.add ${found} (i32.const 4)))`,
      `          (br_if $more (i32.lt_u ${found} (local.get $stop))))))`,
      "      (local.set $found (local.get $stop))",
      "      ;; The word of the next unit: that of the next kind, and after the fourth the next counter's.",
      "      (local.set $first (local.get $x0))",
      "      (local.set $x0 (local.get $x1))",
      "      (local.set $x1 (local.get $x2))",
      "      (local.set $x2 (local.get $x3))",
      "      (local.set $x3 (i8x16.shuffle 4 5 6 7 8 9 10 11 12 13 14 15 0 1 2 3 (local.get $first) (local.get $first)))",
      "      (local.set $unit (i32.add (local.get $unit) (i32.const 1)))",
      "      (br_if $units (i32.lt_u (local.get $unit) (local.get $group))))",
      "    (br $groups)))",
    ],
  };
}
