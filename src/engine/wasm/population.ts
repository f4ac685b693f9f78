import type { Deliver } from "../../plan/plan.ts";
import type { Addresses } from "./addresses.ts";
import type { Printed } from "./block.ts";
import { isEmittable } from "./expression.ts";
import { PairWork, type PopulationWork } from "./pair.ts";

/** A body of more values than this is not written twice. */
const large = 150;

/** True when all of it can be computed here. */
export function canEmitPopulation({ delivers, runs, threshold, reset }: PopulationWork): boolean {
  const programs = [...delivers, ...runs, ...(reset ? [reset] : [])].map((op) => op.program);
  const conditions = threshold ? [threshold.when, ...(threshold.blocked ? [threshold.blocked] : [])] : [];
  return [...programs.flatMap((program) => program.lines.map((line) => line.value)), ...conditions].every(isEmittable);
}

/**
 * One function for all a population does in a step until its spikes leave, in one loop over pairs of neurons. A small body is written
 * twice: for steps in which something arrives, and for those in which nothing does. A population of odd size has a last pair with a
 * ghost: it computes like the others, but its spikes are not listed. Returns 1 when a value that should be finite is not.
 */
export function emitPopulation(name: string, work: PopulationWork, addresses: Addresses): string {
  const bodies = bodiesOf(work, addresses);
  const lines = [
    ...["$i", "$to", "$first", "$found", "$bits", "$due", "$slot"].map((local) => `(local ${local} i32)`),
    ...work.delivers.map((_op, k) => `(local $from${k} i32)`),
    "(local $sum v128)",
    ...bodies.flatMap(({ locals }) => locals),
    ...arrivals(work, addresses),
    ...range(work, addresses),
    ...loops(bodies),
    ...count(work, addresses),
    ...check(work, addresses),
    "(i32.const 0)",
  ];
  return [`(func $${name} (result i32)`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}

function bodiesOf(work: PopulationWork, addresses: Addresses): Printed[] {
  if (work.delivers.length === 0) return [new PairWork(work, addresses, "none").print()];
  const asked = new PairWork(work, addresses, "asked");
  if (asked.size > large) return [asked.print()];
  const all = new PairWork(work, addresses, "all").print();
  return [all, new PairWork(work, addresses, "none", all.locals.length).print()];
}

/** Whether anything arrives, and the slots of the ring buffers that are due. */
function arrivals({ delivers }: PopulationWork, addresses: Addresses): string[] {
  const [first] = delivers;
  if (!first) return [];
  const slot = (slots: number): string => `(i32.wrap_i64 (i64.rem_u (global.get $now) (i64.const ${slots})))`;
  const pending = addresses.pending(first.pending, "(local.get $slot)");
  return [
    `(local.set $slot ${slot(first.pendingSlots)})`,
    `(local.set $due (f64.ne (f64.load ${pending}) (f64.const 0)))`,
    `(f64.store ${pending} (f64.const 0))`,
    ...delivers.map(
      (op: Deliver, k) => `(local.set $from${k} (i32.mul ${slot(op.ringSlots)} (i32.const ${op.width * 8})))`,
    ),
  ];
}

/** This thread's neurons, and where it lists their spikes. */
function range({ population, n, threshold }: PopulationWork, addresses: Addresses): string[] {
  const { from, to } = addresses.neurons(population, n);
  return [
    `(local.set $i (i32.shl ${from} (i32.const 3)))`,
    `(local.set $to (i32.shl ${to} (i32.const 3)))`,
    ...(threshold ? [`(local.set $first ${addresses.ownList(threshold.spikes)})`] : []),
    ...(threshold ? ["(local.set $found (local.get $first))"] : []),
  ];
}

function loops(bodies: readonly Printed[]): string[] {
  const [one = [], other] = bodies.map(({ before, body }) => [
    ...before,
    "(loop $pairs",
    ...body.map((line) => `  ${line}`),
    "  (local.set $i (i32.add (local.get $i) (i32.const 16)))",
    "  (br_if $pairs (i32.lt_u (local.get $i) (local.get $to))))",
  ]);
  const indented = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);
  const both = other
    ? ["(if (local.get $due) (then", ...indented(one, "  "), ") (else", ...indented(other, "  "), "))"]
    : one;
  return ["(if (i32.lt_u (local.get $i) (local.get $to)) (then", ...indented(both, "  "), "))"];
}

/** Notes how many spikes were listed. */
function count({ threshold }: PopulationWork, addresses: Addresses): string[] {
  const listed = "(i32.shr_u (i32.sub (local.get $found) (local.get $first)) (i32.const 2))";
  return threshold ? [addresses.setOwnCount(threshold.spikes, threshold.count, listed)] : [];
}

/**
 * Returns 1 when a value is not finite. Then the sum of all is not; but it may be too large by itself, or the ghost's, so the values
 * are looked at one by one.
 */
function check({ population, n, runs }: PopulationWork, addresses: Addresses): string[] {
  const { from, to } = addresses.neurons(population, n);
  const regions = runs.flatMap((run) => run.finite.map(({ region }) => addresses.offset(region)));
  if (regions.length === 0) return [];
  const value = (offset: number): string => `(f64.load offset=${offset} (local.get $i))`;
  const broken = regions.map((offset) => `(f64.ne (f64.sub ${value(offset)} ${value(offset)}) (f64.const 0))`);
  return [
    "(if (v128.any_true (f64x2.ne (f64x2.sub (local.get $sum) (local.get $sum)) (v128.const f64x2 0 0))) (then",
    `  (local.set $i (i32.shl ${from} (i32.const 3)))`,
    `  (local.set $to (i32.shl ${to} (i32.const 3)))`,
    "  (loop $values",
    `    (if ${broken.reduce((any, one) => `(i32.or ${any} ${one})`)} (then (return (i32.const 1))))`,
    "    (local.set $i (i32.add (local.get $i) (i32.const 8)))",
    "    (br_if $values (i32.lt_u (local.get $i) (local.get $to))))))",
  ];
}
