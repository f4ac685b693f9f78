import type { Deliver } from "../../plan/operators/neurons.ts";
import type { Addresses } from "./addresses.ts";
import { Block, type Printed } from "./block.ts";
import { isEmittable } from "./expression.ts";
import { type Arrivals, PairWork, type PopulationWork } from "./pair.ts";

/** A body of more values than this is not written more than once. */
const large = 150;

/** Neurons that a round of the loop over small bodies takes, in pairs. */
const perRound = 4;

/** Bytes of a pair of doubles. */
const pairBytes = 16;

/** True when all of it can be computed here. */
export function canEmitPopulation({ delivers, runs, threshold, reset }: PopulationWork): boolean {
  const programs = [...delivers, ...runs, ...(reset ? [reset] : [])].map((op) => op.program);
  const conditions = threshold ? [threshold.when, ...(threshold.blocked ? [threshold.blocked] : [])] : [];
  return [...programs.flatMap((program) => program.lines.map((line) => line.value)), ...conditions].every(isEmittable);
}

/**
 * One function for all a population does in a step until its spikes leave, in one loop over pairs of neurons. A small body is written
 * for two pairs at once, which share the test for spikes and the counting, and that twice: for steps in which something arrives, and for
 * those in which nothing does; a pair left over has a body of its own. A population of odd size has a last pair with a ghost: it
 * computes like the others, but its spikes are not listed. Returns 1 when a value that should be finite is not.
 */
export function emitPopulation(name: string, work: PopulationWork, addresses: Addresses): string {
  const bodies = bodiesOf(work, addresses);
  const lines = [
    ...["$i", "$to", "$first", "$found", "$bits", "$due", "$slot", "$end"].map((local) => `(local ${local} i32)`),
    ...work.delivers.map((_op, k) => `(local $from${k} i32)`),
    "(local $sum v128)",
    ...[...bodies.wide, bodies.single].flatMap(({ locals }) => locals),
    ...arrivals(work, addresses),
    ...range(work, addresses),
    ...loops(bodies),
    ...count(work, addresses),
    ...check(work, addresses),
    "(i32.const 0)",
  ];
  return [`(func $${name} (result i32)`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}

/** Bodies of a round: for steps with arrivals and for those without, if that matters, and the one for a pair by itself. */
interface Bodies {
  readonly wide: readonly Printed[];
  readonly single: Printed;
}

function bodiesOf(work: PopulationWork, addresses: Addresses): Bodies {
  const isAsked = work.delivers.length > 0;
  const single = bodyOf(work, addresses, isAsked ? "asked" : "none", 1, 0);
  if (single.values.length > large || work.n < perRound) return { wide: [], single: single.print() };
  const kinds: readonly Arrivals[] = isAsked ? ["all", "none"] : ["none"];
  const wide: Printed[] = [];
  let first = 0;
  for (const arrivals of kinds) {
    const printed = bodyOf(work, addresses, arrivals, perRound / 2, first).print();
    first += printed.locals.length;
    wide.push(printed);
  }
  return { wide, single: bodyOf(work, addresses, isAsked ? "asked" : "none", 1, first).print() };
}

/** What is done for so many pairs in a row. Locals are numbered from `first` on, so that several bodies fit into one function. */
function bodyOf(work: PopulationWork, addresses: Addresses, arrivals: Arrivals, pairs: number, first: number): Block {
  const block = new Block(first);
  const all = Array.from({ length: pairs }, (_, k) => new PairWork(work, addresses, arrivals, block, k * pairBytes));
  const finite = all.flatMap((pair) => pair.finite);
  if (finite.length > 0) {
    // Added up among each other first: what one round leaves to the next is a chain that all rounds wait for.
    const sum = finite.reduce((a, b) => block.op("f64x2.add", a, b));
    block.line("(local.set $sum (f64x2.add (local.get $sum)", sum, "))");
  }
  const fires = all.flatMap((pair) => pair.fires ?? []);
  if (fires.length === 0) return block;
  const any = fires.reduce((a, b) => block.op("v128.or", a, b));
  block.branch(["(i64x2.bitmask", any, ")"], () => {
    for (const pair of all) pair.listAndReset();
  });
  return block;
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

const indented = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);

/** Rounds of several pairs, as long as there are so many, and then the pair that is left. */
function loops({ wide, single }: Bodies): string[] {
  if (wide.length === 0) {
    return ["(if (i32.lt_u (local.get $i) (local.get $to)) (then", ...loop(single, pairBytes, "$to"), "))"];
  }
  const [one = [], other] = wide.map((body) => loop(body, perRound * 8, "$end"));
  const rounds = other
    ? ["  (if (local.get $due) (then", ...indented(one, "  "), "  ) (else", ...indented(other, "  "), "  ))"]
    : one;
  return [
    `(local.set $end (i32.sub (local.get $to) (i32.const ${perRound * 8 - pairBytes})))`,
    "(if (i32.lt_s (local.get $i) (local.get $end)) (then",
    ...rounds,
    "))",
    "(if (i32.lt_u (local.get $i) (local.get $to)) (then",
    ...indented([...single.before, ...single.body], "  "),
    "))",
  ];
}

function loop({ before, body }: Printed, bytes: number, end: string): string[] {
  const lines = [
    ...before,
    "(loop $round",
    ...indented(body, "  "),
    `  (local.set $i (i32.add (local.get $i) (i32.const ${bytes})))`,
    `  (br_if $round (i32.lt_s (local.get $i) (local.get ${end}))))`,
  ];
  return indented(lines, "  ");
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
