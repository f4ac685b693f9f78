import type { Settle } from "../../../plan/operators/neurons.ts";
import type { EventContext } from "./names.ts";

/** The function that makes numbers next to nothing zero, once in so many steps; each thread those of its own neurons. */
export function emitSettle(name: string, op: Settle, { addresses }: EventContext): string {
  const { from, to } = addresses.neurons(op.part, op.n);
  const settled = op.regions.flatMap((region) => {
    const place = `offset=${addresses.offset(region)} (local.get $i)`;
    const isNothing = "(f64x2.lt (f64x2.abs (local.get $value)) (local.get $below))";
    return [
      `(local.set $value (v128.load ${place}))`,
      `(v128.store ${place} (v128.andnot (local.get $value) ${isNothing}))`,
    ];
  });
  const lines = [
    "(local $i i32)",
    "(local $end i32)",
    "(local $value v128)",
    "(local $below v128)",
    `(if (i64.ne (i64.rem_u (global.get $now) (i64.const ${op.everySteps})) (i64.const 0)) (then (return)))`,
    `(local.set $i (i32.shl ${from} (i32.const 3)))`,
    `(local.set $end (i32.shl ${to} (i32.const 3)))`,
    "(if (i32.ge_u (local.get $i) (local.get $end)) (then (return)))",
    `(local.set $below (v128.const f64x2 ${op.below} ${op.below}))`,
    "(loop $pairs",
    ...settled.map((line) => `  ${line}`),
    "  (local.set $i (i32.add (local.get $i) (i32.const 16)))",
    "  (br_if $pairs (i32.lt_u (local.get $i) (local.get $end))))",
  ];
  return [`(func $${name}`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}
