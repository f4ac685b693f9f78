import type { Reduce, Weigh } from "../../plan/operators/layer.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Addresses } from "./addresses.ts";

/** True for a plan with layers of rate neurons: there all depend on all in each step, and one thread does it. */
export function hasLayers(plan: Plan): boolean {
  return plan.operators.some(
    ({ op, slot, population }) => op === "run" && slot === "integrate" && population === undefined,
  );
}

/** Weighted sums, for two targets at a time. A ghost behind the last target gets a sum that nobody reads. */
export function emitWeigh(name: string, op: Weigh, addresses: Addresses): string {
  const [from, into] = [addresses.offset(op.from), addresses.offset(op.into)];
  const sums = `offset=${into} (local.get $i)`;
  const start = op.adds ? `(v128.load ${sums})` : "(v128.const f64x2 0 0)";
  const step = `(f64x2.mul (v128.load offset=${op.weights === null ? 0 : addresses.offset(op.weights)} (local.get $at)) (v128.load64_splat offset=${from} (local.get $j)))`;
  const columns = [
    "(local.set $at (local.get $i))",
    "(local.set $j (i32.const 0))",
    "(loop $sources",
    `  (local.set $sum (f64x2.add (local.get $sum) ${step}))`,
    `  (local.set $at (i32.add (local.get $at) (i32.const ${op.width * 8})))`,
    "  (local.set $j (i32.add (local.get $j) (i32.const 8)))",
    `  (br_if $sources (i32.lt_u (local.get $j) (i32.const ${op.sources * 8}))))`,
  ];
  const alike = [`(local.set $sum (f64x2.add (local.get $sum) (v128.load offset=${from} (local.get $i))))`];
  const lines = [
    "(local $i i32) (local $j i32) (local $at i32) (local $sum v128)",
    "(loop $targets",
    `  (local.set $sum ${start})`,
    ...(op.weights === null ? alike : columns).map((line) => `  ${line}`),
    `  (v128.store ${sums} (local.get $sum))`,
    "  (local.set $i (i32.add (local.get $i) (i32.const 16)))",
    `  (br_if $targets (i32.lt_u (local.get $i) (i32.const ${op.targets * 8}))))`,
  ];
  return [`(func $${name}`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}

const joins = { sum: "f64.add", max: "f64.max", min: "f64.min" } as const;

/** One number of many, in the order of the reference. */
export function emitReduce(name: string, op: Reduce, addresses: Addresses): string {
  const lines = [
    "(local $i i32) (local $value f64)",
    `(local.set $value ${addresses.double(op.of)})`,
    "(local.set $i (i32.const 8))",
    "(block $end",
    "  (loop $next",
    `    (br_if $end (i32.ge_u (local.get $i) (i32.const ${op.n * 8})))`,
    `    (local.set $value (${joins[op.over]} (local.get $value) (f64.load offset=${addresses.offset(op.of)} (local.get $i))))`,
    "    (local.set $i (i32.add (local.get $i) (i32.const 8)))",
    "    (br $next)))",
    addresses.setDouble(op.into, "(local.get $value)"),
  ];
  return [`(func $${name}`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}
