import type { Plan, RecordRate, RecordSpikes, RecordTrace } from "../../plan/plan.ts";
import type { Addresses } from "./addresses.ts";
import type { Phase } from "./schedule.ts";

/** A call in a step, in its phase; `alone` if one thread does it for all. */
export interface Call {
  readonly phase: Phase;
  readonly alone: boolean;
  readonly text: string;
}

/**
 * The function that does steps until enough are done, a recorder is full or a number is not finite; it returns the steps done, and
 * leaves in `fault` 1 + the position of the operator at fault. Inside, `$fail` is the end of a step at fault.
 */
export function emitSteps(plan: Plan, calls: readonly Call[], addresses: Addresses): string {
  return addresses.team.threads === 1 ? oneThread(plan, calls, addresses) : severalThreads(plan, calls, addresses);
}

const indent = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);

const begin = (addresses: Addresses): string[] => [
  "(global.set $fault (i32.const 0))",
  `(global.set $step ${addresses.double("step")})`,
  "(global.set $now (i64.trunc_f64_u (global.get $step)))",
];

const next = [
  "(global.set $now (i64.add (global.get $now) (i64.const 1)))",
  "(global.set $step (f64.add (global.get $step) (f64.const 1)))",
];

function oneThread(plan: Plan, calls: readonly Call[], addresses: Addresses): string {
  return [
    ";; The steps.",
    '(func (export "run") (param $steps i32) (result i32)',
    "  (local $done i32)",
    ...indent(begin(addresses), "  "),
    "  (block $fail",
    "    (loop $next",
    `      (br_if $fail (i32.or (i32.ge_u (local.get $done) (local.get $steps)) ${full(plan, addresses, 1)}))`,
    `      (global.set $t (f64.mul (global.get $step) (f64.const ${plan.dt})))`,
    `      ${addresses.setDouble("t", "(global.get $t)")}`,
    ...indent(
      calls.map((call) => call.text),
      "      ",
    ),
    ...indent(next, "      "),
    `      ${addresses.setDouble("step", "(global.get $step)")}`,
    "      (local.set $done (i32.add (local.get $done) (i32.const 1)))",
    "      (br $next)))",
    "  (local.get $done)",
    ")",
  ].join("\n");
}

/**
 * Each thread runs this, or the first one for all: then every phase is done in turn for each thread, with the same lists and the same
 * order of sums. What one finds out in its own phase (a fault, a full recorder) all read after the next meeting, in the cell
 * of that step's parity, which nobody writes again before all have met once more: so all end at the same step.
 */
function severalThreads(plan: Plan, calls: readonly Call[], addresses: Addresses): string {
  const { team } = addresses;
  const of = (phase: Phase): string[] => calls.filter((call) => call.phase === phase).map(forThreads);
  const faults = Array.from(
    { length: team.threads },
    (_, k) => `(i32.load offset=${team.faults + 4 * k} (global.get $lists))`,
  );
  const look = of("look");
  const meet = "(if (i32.eqz (global.get $solo)) (then (call $barrier)))";
  const other = `(i32.sub (i32.const ${team.parityBytes}) (global.get $lists))`;
  return [
    ";; Passes the turn to the next thread when one does the work of all; 0 when all had theirs.",
    "(func $pass (result i32)",
    "  (if (i32.eqz (global.get $solo)) (then (return (i32.const 0))))",
    `  (global.set $thread (i32.rem_u (i32.add (global.get $thread) (i32.const 1)) (i32.const ${team.threads})))`,
    "  (global.get $thread)",
    ")",
    "",
    ";; 1 when a recorder has no room: asked before work is given out, for threads that begin at different times might find different answers.",
    '(func $full (export "full") (result i32)',
    `  ${full(plan, addresses, 2)}`,
    ")",
    "",
    ";; The steps, for each thread.",
    '(func (export "run") (param $steps i32) (result i32)',
    "  (local $done i32)",
    ...indent(begin(addresses), "  "),
    "  (block $end",
    "    (loop $next",
    "      (br_if $end (i32.ge_u (local.get $done) (local.get $steps)))",
    `      (global.set $t (f64.mul (global.get $step) (f64.const ${plan.dt})))`,
    `      (if (i32.eqz (global.get $thread)) (then ${addresses.setDouble("t", "(global.get $t)")}))`,
    `      (global.set $lists (select (i32.const ${team.parityBytes}) (i32.const 0) (i32.wrap_i64 (i64.and (global.get $now) (i64.const 1)))))`,
    ...inTurn("own", [
      "(global.set $fault (i32.const 0))",
      "(block $fail",
      ...indent(of("own"), "  "),
      ")",
      `(i32.store offset=${team.faults} (i32.add (global.get $lists) (i32.shl (global.get $thread) (i32.const 2))) (global.get $fault))`,
    ]),
    `      ${meet}`,
    `      (br_if $end ${faults.reduce((all, one) => `(i32.or ${all} ${one})`)})`,
    ...inTurn("learn", of("learn")),
    ...(of("learn").length > 0 ? [`      ${meet}`] : []),
    ...inTurn("share", of("share")),
    ...(look.length > 0
      ? [`      (if ${sampled(plan)} (then`, `        ${meet}`, ...indent(look, "        "), `        ${meet}))`]
      : []),
    ...indent(next, "      "),
    `      (if (i32.eqz (global.get $thread)) (then (i32.store offset=${team.full} (global.get $lists) (call $full))))`,
    "      (local.set $done (i32.add (local.get $done) (i32.const 1)))",
    `      (br_if $next (i32.eqz (i32.load offset=${team.full} ${other})))))`,
    `  ${meet}`,
    `  (if (i32.eqz (global.get $thread)) (then ${addresses.setDouble("step", "(global.get $step)")}))`,
    "  (local.get $done)",
    ")",
  ].join("\n");
}

/** A phase: once, or for each thread in turn. */
function inTurn(phase: Phase, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`      (loop $${phase}`, ...indent(lines, "        "), `        (br_if $${phase} (call $pass)))`];
}

function forThreads({ alone, text }: Call): string {
  return alone ? `(if (i32.eqz (global.get $thread)) (then ${text}))` : text;
}

type Recorder = RecordSpikes | RecordTrace | RecordRate;

function recordersOf(plan: Plan): Recorder[] {
  return plan.operators.filter((op): op is Recorder => op.op.startsWith("record"));
}

/** 1 when a recorder has no room for so many steps. */
function full(plan: Plan, addresses: Addresses, steps: number): string {
  const each = recordersOf(plan).map((op) => {
    const perStep = op.op === "record-spikes" ? addresses.capacity(op.spikes) : 1;
    return `(i32.gt_s ${addresses.whole(op.used)} (i32.const ${op.capacity - steps * perStep}))`;
  });
  return each.length === 0 ? "(i32.const 0)" : each.reduce((all, one) => `(i32.or ${all} ${one})`);
}

/** 1 when a sample is due at the end of this step. */
function sampled(plan: Plan): string {
  const every = new Set(plan.operators.flatMap((op) => (op.op === "record-trace" ? [op.everySteps] : [])));
  const stamp = "(i64.add (global.get $now) (i64.const 1))";
  return [...every]
    .map((steps) => `(i64.eqz (i64.rem_u ${stamp} (i64.const ${steps})))`)
    .reduce((all, one) => `(i32.or ${all} ${one})`);
}
