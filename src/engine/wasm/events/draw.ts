import { type Expression, uses } from "../../../expression/expression.ts";
import type { Generate, Interval } from "../../../plan/operators/generate.ts";
import { rowsOfBounds } from "../../../plan/soonest.ts";
import { formerSpike } from "../../../plan/source-trains.ts";
import { Block, type Value } from "../block.ts";
import { type Names, valueFor } from "../expression.ts";
import { type EventContext, number, Reader } from "./names.ts";
import { byFourCall, uniformCall, unitOf } from "./random.ts";

const byte = (unit: string): string => `(i32.shl (local.get ${unit}) (i32.const 3))`;
/** The byte of the bound that so many units share. */
const boundOf = (unit: string, shared: number): string =>
  `(i32.shl (i32.shr_u (local.get ${unit}) (i32.const ${Math.log2(shared)})) (i32.const 3))`;
const units = ["$a", "$b", "$c", "$d"] as const;

/**
 * The function that fires the units noted from address `$at` to `$end` and draws their next times, four units at once. The last of
 * them stand in for those that are missing, with the same result. A unit that is due again in this step goes on by itself; its block's
 * bound is then lower than need be, and made anew at the next look.
 */
export function drawByFour(name: string, op: Generate, interval: Interval, context: EventContext): string {
  const { next, keep } = interval;
  const block = new Block();
  const reader = new Reader(block, context.addresses);
  const offset = context.addresses.offset(next);
  const soonest = context.addresses.offset(interval.soonest);
  const bounds = rowsOfBounds(op.n).map(({ first, shared }) => [soonest + 8 * first, shared] as const);
  const draws = countDraws(interval.interval) + (keep ? 1 : 0);
  const drawn = Array.from({ length: draws }, (_, draw) => {
    const [high, low] = [block.declare(`$high${draw}`, "v128"), block.declare(`$low${draw}`, "v128")];
    const indices = units.reduce(
      (all, unit, lane) => (lane === 0 ? all : `(i32x4.replace_lane ${lane} ${all} (local.get ${unit}))`),
      "(i32x4.splat (local.get $a))",
    );
    block.line(byFourCall(op.stream, indices, `(i32x4.splat (i32.const ${draw}))`));
    block.line(`drop drop (local.set ${low}) (local.set ${high})`);
    return [block.local(high), block.local(low)] as const;
  });
  // All times are read before any is written, as a unit may stand in for missing ones.
  const pairs = [
    ["$a", "$b"],
    ["$c", "$d"],
  ] as const;
  const times = pairs.map(([first, second]) => reader.gather(next, byte(first), byte(second)));
  pairs.forEach(([first, second], half) => {
    let draw = 0;
    const random = (): Value => {
      const [high, low] = drawn[draw++] as (typeof drawn)[number];
      return unitOf(block, high, low, half as 0 | 1);
    };
    const last = times[half] as Value;
    const gap = valueFor(interval.interval, block, { ...follows(reader, last), random });
    const later = block.op("f64x2.add", last, gap);
    if (keep) block.line(`(local.set $luck${half}`, random(), ")");
    block.line(`(v128.store64_lane offset=${offset} 0 ${byte(first)}`, later, ")");
    block.line(`(v128.store64_lane offset=${offset} 1 ${byte(second)}`, later, ")");
  });
  const { locals, before, body } = block.print();
  const place = (lane: number): string => `(i32.add (local.get $at) (i32.const ${4 * lane}))`;
  const lines = [
    ...[...units, "$last", "$block"].map((local) => `(local ${local} i32)`),
    "(local $time f64) (local $bound f64)",
    ...(keep ? ["(local $luck0 v128)", "(local $luck1 v128)"] : []),
    ...locals,
    ...before,
    "(local.set $last (i32.sub (local.get $end) (i32.const 4)))",
    "(loop $four",
    "  (local.set $a (i32.load (local.get $at)))",
    ...[1, 2, 3].map(
      (lane) =>
        `  (local.set ${units[lane]} (i32.load (select ${place(lane)} (local.get $last) (i32.lt_u ${place(lane)} (local.get $end)))))`,
    ),
    ...body.map((line) => `  ${line}`),
    "  (block $fired",
    ...units.flatMap((unit, lane) => [
      ...(lane === 0 ? [] : [`    (br_if $fired (i32.ge_u ${place(lane)} (local.get $end)))`]),
      `    (i32.store (local.get $found) (local.get ${unit}))`,
      `    ${moveOn(op, unit, `(f64x2.extract_lane ${lane & 1} (local.get $luck${lane >> 1}))`)}`,
      `    (local.set $time (f64.load offset=${offset} ${byte(unit)}))`,
      // A bound that is not a number would hide what is due.
      ...bounds.flatMap(([bound, shared]) => [
        `    (local.set $block ${boundOf(unit, shared)})`,
        `    (local.set $bound (f64.load offset=${bound} (local.get $block)))`,
        `    (f64.store offset=${bound} (local.get $block) (select (local.get $time) (local.get $bound) (f64.lt (local.get $time) (local.get $bound))))`,
      ]),
      `    (if (f64.lt (local.get $time) (local.get $due)) (then`,
      `      (local.set $found (call $${name}-again (local.get ${unit}) (local.get $due) (local.get $found)${passed(op)}))))`,
    ]),
    "  )",
    "  (local.set $at (i32.add (local.get $at) (i32.const 16)))",
    "  (br_if $four (i32.lt_u (local.get $at) (local.get $end))))",
    "(local.get $found)",
  ];
  const head = `(func $${name}-draw (param $at i32) (param $end i32) (param $due f64) (param $found i32)${taken(op)} (result i32)`;
  return [head, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}

/** Lets a spike written at `$found` stand, unless it is thinned out or its unit repeats a pattern. */
function moveOn({ interval, pattern }: Generate, unit: string, luck: string): string {
  const stands = [
    ...(interval?.keep ? [`(f64.le ${luck} (local.get $chance))`] : []),
    ...(pattern ? [`(i32.ge_u (local.get ${unit}) (local.get $muted))`] : []),
  ].reduce((all, one) => (all === "" ? one : `(i32.and ${all} ${one})`), "");
  const bytes = stands === "" ? "(i32.const 4)" : `(i32.shl ${stands} (i32.const 2))`;
  return `(local.set $found (i32.add (local.get $found) ${bytes}))`;
}

/** What the functions that fire take besides: the chance of a spike to be kept, and the end of the units that are muted. */
function extras({ interval, pattern }: Generate): readonly (readonly [string, string])[] {
  return [...(interval?.keep ? [["$chance", "f64"] as const] : []), ...(pattern ? [["$muted", "i32"] as const] : [])];
}

const taken = (op: Generate): string =>
  extras(op)
    .map(([name, type]) => ` (param ${name} ${type})`)
    .join("");

/** The same as arguments of a call. */
export const passed = (op: Generate): string =>
  extras(op)
    .map(([name]) => ` (local.get ${name})`)
    .join("");

/** The function for further spikes of a unit in the step, up to the most it may fire. */
export function drawAgain(name: string, op: Generate, interval: Interval, context: EventContext): string {
  const { next, keep } = interval;
  const block = new Block();
  const reader = new Reader(block, context.addresses);
  const offset = context.addresses.offset(next);
  const random = (): Value => {
    const value = block.load(`(f64x2.splat ${uniformCall(op.stream, "(local.get $unit)", "(local.get $draw)")})`);
    block.line("(local.set $draw (i32.add (local.get $draw) (i32.const 1)))");
    return value;
  };
  const last = reader.at(next, byte("$unit"));
  const gap = valueFor(interval.interval, block, { ...follows(reader, last), random });
  const later = block.op("f64x2.add", last, gap);
  if (keep) block.line("(local.set $luck", ...number(random()), ")");
  block.line(`(f64.store offset=${offset} ${byte("$unit")}`, ...number(later), ")");
  const { locals, before, body } = block.print();
  const isDue = `(f64.lt (f64.load offset=${offset} ${byte("$unit")}) (local.get $due))`;
  const lines = [
    ...["$draw", "$left"].map((local) => `(local ${local} i32)`),
    ...(keep ? ["(local $luck f64)"] : []),
    ...locals,
    ...before,
    `(local.set $draw (i32.const ${countDraws(interval.interval) + (keep ? 1 : 0)}))`,
    `(local.set $left (i32.const ${op.most - 1}))`,
    "(loop $spikes",
    "  (i32.store (local.get $found) (local.get $unit))",
    ...body.map((line) => `  ${line}`),
    `  ${moveOn(op, "$unit", "(local.get $luck)")}`,
    "  (local.set $left (i32.sub (local.get $left) (i32.const 1)))",
    `  (br_if $spikes (i32.and ${isDue} (i32.ne (local.get $left) (i32.const 0)))))`,
    "(local.get $found)",
  ];
  const head = `(func $${name} (param $unit i32) (param $due f64) (param $found i32)${taken(op)} (result i32)`;
  return [head, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}

/** A source's expressions read single numbers, and the time of the spike before. */
function follows(reader: Reader, last: Value): Names {
  return { value: (name) => (name === formerSpike ? last : reader.single(name)) };
}

/** How many random numbers an interval takes. */
function countDraws(e: Expression): number {
  if (e.op === "number" || e.op === "name") return 0;
  if (e.op === "random") return 1;
  return uses(e, "random") ? e.args.reduce((sum, arg) => sum + countDraws(arg), 0) : 0;
}
