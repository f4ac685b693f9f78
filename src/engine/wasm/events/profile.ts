import type { Generate } from "../../../plan/operators/generate.ts";
import type { EventContext } from "./names.ts";

export const profileLocals: readonly string[] = [
  "(local $low i32) (local $high i32) (local $middle i32)",
  "(local $now f64) (local $level v128)",
];

type Profile = NonNullable<NonNullable<Generate["interval"]>["profile"]>;

/** Sets `$level` to what a profile is at the stamp of this step, by bisection. */
export function emitProfile({ times, values }: Profile, { addresses, dt }: EventContext): string[] {
  const [low, high, middle] = ["(local.get $low)", "(local.get $high)", "(local.get $middle)"];
  return [
    `(local.set $now (f64.mul (f64.add (global.get $step) (f64.const 1)) (f64.const ${dt})))`,
    "(local.set $low (i32.const 0))",
    `(local.set $high (i32.const ${addresses.region(times).length}))`,
    "(block $sought",
    "  (loop $halves",
    `    (br_if $sought (i32.ge_u ${low} ${high}))`,
    `    (local.set $middle (i32.shr_u (i32.add ${low} ${high}) (i32.const 1)))`,
    `    (if (f64.le ${addresses.double(times, middle)} (local.get $now))`,
    `      (then (local.set $low (i32.add ${middle} (i32.const 1))))`,
    `      (else (local.set $high ${middle})))`,
    "    (br $halves)))",
    "(local.set $level (f64x2.splat (f64.const 0)))",
    `(if ${low} (then (local.set $level (f64x2.splat ${addresses.double(values, `(i32.sub ${low} (i32.const 1))`)}))))`,
  ];
}
