import type { Generate } from "../../../plan/plan.ts";
import { Block, type Value } from "../block.ts";
import { isDrawable, isEmittable, type Names, valueFor } from "../expression.ts";
import type { Firing } from "./generate.ts";
import { type EventContext, number, Reader } from "./names.ts";
import { uniformCall } from "./random.ts";

/** Units looked at together: nearly always none of them is due. */
const group = 8;

/**
 * Units whose next spike is due, found by going through the times of all eight at a time; a function of its own fires the few of a
 * group that are.
 */
export function emitIntervals(
  name: string,
  op: Generate,
  interval: NonNullable<Generate["interval"]>,
  context: EventContext,
): Firing | null {
  const { next, interval: gap, until } = interval;
  if (!isDrawable(gap) || !(until === null || isEmittable(until))) return null;
  const { addresses, dt } = context;
  const block = new Block();
  const { names } = singles(block, context);
  const step = block.invariant("(f64x2.splat (global.get $step))");
  const end = block.op("f64x2.mul", block.op("f64x2.add", step, block.constant(1.5)), block.constant(dt));
  const due = until === null ? end : block.op("f64x2.min", valueFor(until, block, names), end);
  block.line("(local.set $due", due, ")");
  const { locals, before, body } = block.print();
  const offset = addresses.offset(next);
  const { from, to } = addresses.neurons(op.part, op.n);
  const isDue = (k: number): string =>
    `(f64x2.lt (v128.load offset=${offset + 16 * k} (local.get $i)) (local.get $due))`;
  const fire = (last: string): string =>
    `(local.set $found (call $${name}-fire (local.get $i) ${last} (f64x2.extract_lane 0 (local.get $due)) (local.get $found)))`;
  const any = Array.from({ length: group / 2 }, (_, k) => isDue(k)).reduce((all, one) => `(v128.or ${all} ${one})`);
  return {
    locals: ["(local $i i32)", "(local $end i32)", "(local $due v128)", ...locals],
    lines: [
      ";; All times before the middle between this stamp and the next are due.",
      ...before,
      ...body,
      `(local.set $i (i32.shl ${from} (i32.const 3)))`,
      `(local.set $end (i32.shl ${to} (i32.const 3)))`,
      "(block $rest",
      "  (loop $groups",
      `    (br_if $rest (i32.gt_u (i32.add (local.get $i) (i32.const ${8 * group})) (local.get $end)))`,
      `    (if (v128.any_true ${any}) (then`,
      `      ${fire(`(i32.add (local.get $i) (i32.const ${8 * group}))`)}))`,
      `    (local.set $i (i32.add (local.get $i) (i32.const ${8 * group})))`,
      "    (br $groups)))",
      `(if (i32.lt_u (local.get $i) (local.get $end)) (then ${fire("(local.get $end)")}))`,
    ],
    functions: [fireFunction(`${name}-fire`, op, interval, context)],
  };
}

/** Fires the units from byte `$i` to `$end` that are due and draws their next times. */
function fireFunction(
  name: string,
  op: Generate,
  { next, interval }: NonNullable<Generate["interval"]>,
  context: EventContext,
): string {
  const offset = context.addresses.offset(next);
  const time = `(f64.load offset=${offset} (local.get $i))`;
  const block = new Block();
  const { reader, names } = singles(block, context);
  const random = (): Value => {
    const drawn = uniformCall(`(i32.const ${op.stream})`, "(local.get $unit)", "(local.get $draw)");
    const value = block.load(`(f64x2.splat ${drawn})`);
    block.line("(local.set $draw (i32.add (local.get $draw) (i32.const 1)))");
    return value;
  };
  const gap = valueFor(interval, block, { ...names, random });
  const later = block.op("f64x2.add", reader.at(next, "(local.get $i)"), gap);
  block.line(`(f64.store offset=${offset} (local.get $i)`, ...number(later), ")");
  const { locals, before, body } = block.print();
  const lines = [
    ...["$unit", "$draw", "$left"].map((local) => `(local ${local} i32)`),
    ...locals,
    ...before,
    "(loop $units",
    `  (if (f64.lt ${time} (local.get $due)) (then`,
    "    (local.set $unit (i32.shr_u (local.get $i) (i32.const 3)))",
    "    (local.set $draw (i32.const 0))",
    `    (local.set $left (i32.const ${op.most}))`,
    "    (loop $spikes",
    "      (i32.store (local.get $found) (local.get $unit))",
    "      (local.set $found (i32.add (local.get $found) (i32.const 4)))",
    ...body.map((line) => `      ${line}`),
    "      (local.set $left (i32.sub (local.get $left) (i32.const 1)))",
    `      (br_if $spikes (i32.and (f64.lt ${time} (local.get $due)) (i32.ne (local.get $left) (i32.const 0)))))))`,
    "  (local.set $i (i32.add (local.get $i) (i32.const 8)))",
    "  (br_if $units (i32.lt_u (local.get $i) (local.get $end))))",
    "(local.get $found)",
  ];
  const head = `(func $${name} (param $i i32) (param $end i32) (param $due f64) (param $found i32) (result i32)`;
  return [head, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}

/** A source's expressions read single numbers only. */
function singles(block: Block, { addresses }: EventContext): { reader: Reader; names: Names } {
  const reader = new Reader(block, addresses);
  return { reader, names: { value: (name) => reader.single(name) } };
}
