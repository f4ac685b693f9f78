import type { Plan } from "../../plan/plan.ts";
import type { Addresses } from "./addresses.ts";
import type { Call } from "./call.ts";
import { full } from "./room.ts";
import type { Phase } from "./schedule.ts";
import { faultBits } from "./team.ts";

const indent = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);

const [k, steps, notes] = ["(local.get $k)", "(local.get $stride)", "(local.get $notes)"];

/**
 * Each thread runs this, or the first one for all: then every phase is done in turn for each thread, with the same lists and the same
 * order of sums. Threads do a stride of steps with their own neurons, meet, and take what the spikes of all in these steps bring, step
 * by step. What one finds out by itself (a fault, a full recorder) all read after the next meeting, from notes that nobody writes
 * again before all have met once more: so all end at the same step.
 */
export function emitTeamSteps(plan: Plan, calls: readonly Call[], addresses: Addresses): string {
  const { team } = addresses;
  const of = (phase: Phase): string[] => calls.filter((call) => call.phase === phase).map(forThreads);
  const [learn, look] = [of("learn"), of("look")];
  const meet = "(if (i32.eqz (global.get $solo)) (then (call $barrier)))";
  return [
    ...pass(team.threads),
    "",
    ";; 1 when a recorder has no room: asked before work is given out, for threads that begin at different times might find different answers.",
    '(func $full (export "full") (result i32)',
    `  ${full(plan, addresses, 2 * team.stride)}`,
    ")",
    "",
    ...go(plan, addresses),
    "",
    ...length(plan, team.stride),
    "",
    ";; The steps, for each thread.",
    '(func (export "run") (param $steps i32) (result i32)',
    ...["$done", "$stride", "$whole", "$k", "$notes"].map((local) => `  (local ${local} i32)`),
    "  (local $first i64)",
    `  (local.set $first (i64.trunc_f64_u ${addresses.double("step")}))`,
    "  (block $end",
    "    (loop $next",
    "      (br_if $end (i32.ge_u (local.get $done) (local.get $steps)))",
    "      (local.set $stride (call $length (i32.sub (local.get $steps) (local.get $done)) (local.get $first)))",
    ...inTurn("own", [
      "(global.set $fault (i32.const 0))",
      "(block $fail",
      ...indent(everyStep(of("own")), "  "),
      ")",
      `(i32.store offset=${team.faults} (i32.add ${notes} (i32.shl (global.get $thread) (i32.const 2)))`,
      `  (select (i32.or (i32.shl ${k} (i32.const ${faultBits})) (global.get $fault)) (i32.const 0) (global.get $fault)))`,
    ]),
    `      ${meet}`,
    "      ;; Steps that nobody found at fault.",
    "      (local.set $whole (local.get $stride))",
    ...indent(wholeSteps(addresses), "      "),
    "      (if (local.get $stride) (then",
    ...indent(inTurn("learn", everyStep(learn)), "  "),
    ...(learn.length > 0 ? [`        ${meet}`] : []),
    ...indent(inTurn("share", everyStep(of("share"))), "  "),
    "      ))",
    "      (local.set $first (i64.add (local.get $first) (i64.extend_i32_u (local.get $stride))))",
    `      (local.set $done (i32.add (local.get $done) ${steps}))`,
    `      (br_if $end (i32.ne ${steps} (local.get $whole)))`,
    ...(look.length > 0
      ? [`      (if ${sampled(plan)} (then`, `        ${meet}`, ...indent(look, "        "), `        ${meet}))`]
      : []),
    `      (if (i32.eqz (global.get $thread)) (then (i32.store offset=${team.full} ${notes} (call $full))))`,
    `      (local.set $notes (i32.sub (i32.const ${team.noteBytes}) ${notes}))`,
    `      (br_if $next (i32.eqz (i32.load offset=${team.full} ${notes})))))`,
    `  ${meet}`,
    `  (if (i32.eqz (global.get $thread)) (then ${addresses.setDouble("step", "(f64.convert_i64_u (local.get $first))")}))`,
    "  (local.get $done)",
    ")",
  ].join("\n");
}

/** Passes the turn to the next thread when one does the work of all. */
function pass(threads: number): string[] {
  return [
    ";; Passes the turn to the next thread when one does the work of all; 0 when all had theirs.",
    "(func $pass (result i32)",
    "  (if (i32.eqz (global.get $solo)) (then (return (i32.const 0))))",
    `  (global.set $thread (i32.rem_u (i32.add (global.get $thread) (i32.const 1)) (i32.const ${threads})))`,
    "  (global.get $thread)",
    ")",
  ];
}

/** Sets what tells a step from another. */
function go({ dt }: Plan, addresses: Addresses): string[] {
  const { lists, listBytes } = addresses.team;
  const list = `(i32.wrap_i64 (i64.and (local.get $now) (i64.const ${lists - 1})))`;
  return [
    ";; Goes to a step.",
    "(func $go (param $now i64)",
    "  (global.set $now (local.get $now))",
    "  (global.set $step (f64.convert_i64_u (local.get $now)))",
    `  (global.set $t (f64.mul (global.get $step) (f64.const ${dt})))`,
    `  (global.set $lists (i32.mul ${list} (i32.const ${listBytes})))`,
    `  (if (i32.eqz (global.get $thread)) (then ${addresses.setDouble("t", "(global.get $t)")}))`,
    ")",
  ];
}

/** Steps to the next meeting: a stride, but not beyond the last step asked for, nor beyond one that is sampled. */
function length(plan: Plan, stride: number): string[] {
  const least = (a: string, b: string): string[] => [`(if (i32.gt_u ${a} ${b}) (then (local.set $length ${b})))`];
  const every = stride > 1 ? sampling(plan) : [];
  return [
    ";; Steps to the next meeting, of so many that are left.",
    "(func $length (param $left i32) (param $first i64) (result i32)",
    "  (local $length i32)",
    ...(every.length > 0 ? ["  (local $due i32)"] : []),
    `  (local.set $length (i32.const ${stride}))`,
    ...indent(least("(local.get $length)", "(local.get $left)"), "  "),
    ...every.flatMap((each) => [
      `  (local.set $due (i32.sub (i32.const ${each}) (i32.wrap_i64 (i64.rem_u (local.get $first) (i64.const ${each})))))`,
      ...indent(least("(local.get $length)", "(local.get $due)"), "  "),
    ]),
    "  (local.get $length)",
    ")",
  ];
}

/** Lines for each step of the stride, in order, `$k` counting them. */
function everyStep(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    "(local.set $k (i32.const 0))",
    "(loop $each",
    `  (call $go (i64.add (local.get $first) (i64.extend_i32_u ${k})))`,
    ...indent(lines, "  "),
    `  (local.set $k (i32.add ${k} (i32.const 1)))`,
    `  (br_if $each (i32.lt_u ${k} ${steps})))`,
  ];
}

/** Shortens the stride to the steps before the first fault. */
function wholeSteps({ team }: Addresses): string[] {
  return Array.from({ length: team.threads }, (_, thread) => {
    const note = `(i32.load offset=${team.faults + 4 * thread} ${notes})`;
    const step = `(i32.shr_u ${note} (i32.const ${faultBits}))`;
    return `(if ${note} (then (if (i32.lt_u ${step} ${steps}) (then (local.set $stride ${step})))))`;
  });
}

/** A phase: once, or for each thread in turn. */
function inTurn(phase: Phase, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`      (loop $${phase}`, ...indent(lines, "        "), `        (br_if $${phase} (call $pass)))`];
}

function forThreads({ alone, text }: Call): string {
  return alone ? `(if (i32.eqz (global.get $thread)) (then ${text}))` : text;
}

/** After how many steps samples are taken, each number once. */
function sampling(plan: Plan): number[] {
  return [...new Set(plan.operators.flatMap((op) => (op.op === "record-trace" ? [op.everySteps] : [])))];
}

/** 1 when a sample is due at the end of the last step done. */
function sampled(plan: Plan): string {
  return sampling(plan)
    .map((every) => `(i64.eqz (i64.rem_u (local.get $first) (i64.const ${every})))`)
    .reduce((all, one) => `(i32.or ${all} ${one})`);
}
