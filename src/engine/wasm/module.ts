import type { Operator, Plan, RecordRate, RecordSpikes, RecordTrace } from "../../plan/plan.ts";
import { Addresses } from "./addresses.ts";
import { emitEvents } from "./events/index.ts";
import { randomFunctions } from "./events/random.ts";
import { emitPopulation } from "./population.ts";
import { emitRoute } from "./route.ts";
import { type Piece, piecesOf } from "./schedule.ts";

/** The text of a plan's module, and the operators that it leaves to the host, by the number it calls them by. */
export interface EmittedModule {
  readonly text: string;
  readonly host: readonly Operator[];
}

const pageBytes = 65_536;

/** Pages of memory for a plan. */
export function pagesOf(plan: Plan): number {
  return Math.max(1, Math.ceil(plan.bytes / pageBytes));
}

/**
 * Emits a plan as one module. Its function `run` does steps until enough are done, a recorder is full or a number is not finite; it
 * returns the steps done, and leaves in `fault` 1 + the position of the operator at fault. Offsets in memory are those of the plan.
 */
export function emitModule(plan: Plan): EmittedModule {
  const addresses = new Addresses(plan);
  const functions: string[] = [];
  const calls: string[] = [];
  const host: Operator[] = [];
  for (const [i, piece] of piecesOf(plan).entries()) {
    const name = `${piece.slot}-${i}`;
    const text = emitPiece(piece, name, addresses, plan);
    if (text === null) {
      for (const operator of piece.operators) {
        calls.push(`(if (call $host (i32.const ${host.length})) (then (br $out)))`);
        host.push(operator);
      }
      continue;
    }
    functions.push(`;; ${describe(piece, plan)}`, text, "");
    const checked = piece.operators.some(({ op }) => op === "run");
    calls.push(checked ? checkedCall(name, piece, plan) : `(call $${name})`);
  }
  functions.push(...randomFunctions(functions.join("\n"), plan.seed).flatMap((text) => [text, ""]));
  const body = [...functions, ...run(plan, calls, addresses).split("\n")].map((line) => (line ? `  ${line}` : line));
  return { text: ["(module", ...header(plan), "", ...body, ")", ""].join("\n").replace(/\n\n+\)/g, "\n)"), host };
}

function header(plan: Plan): string[] {
  return [
    `  (import "plan" "memory" (memory ${pagesOf(plan)}))`,
    `  (import "plan" "host" (func $host (param i32) (result i32)))`,
    "  ;; Steps done, as a whole number and as a double, and the time at the start of the step [ms].",
    "  (global $now (mut i64) (i64.const 0))",
    "  (global $step (mut f64) (f64.const 0))",
    "  (global $t (mut f64) (f64.const 0))",
    `  (global $fault (export "fault") (mut i32) (i32.const 0))`,
  ];
}

function emitPiece(piece: Piece, name: string, addresses: Addresses, { dt, seed }: Plan): string | null {
  if (piece.kind === "population") return emitPopulation(name, piece.work, addresses);
  if (piece.operator.op === "route") return emitRoute(name, piece.operator, addresses);
  return emitEvents(name, piece.operator, { addresses, dt, seed });
}

/** A call that ends the run when a value of the population is not finite. */
function checkedCall(name: string, piece: Piece, plan: Plan): string {
  const position = piece.operators.findIndex(({ op }) => op === "run");
  const at = plan.operators.indexOf(piece.operators[position] as Operator);
  return `(if (call $${name}) (then (global.set $fault (i32.const ${at + 1})) (br $out)))`;
}

function run(plan: Plan, calls: readonly string[], addresses: Addresses): string {
  return [
    ";; The steps.",
    '(func (export "run") (param $steps i32) (result i32)',
    "  (local $done i32)",
    "  (global.set $fault (i32.const 0))",
    `  (global.set $step ${addresses.double("step")})`,
    "  (global.set $now (i64.trunc_f64_u (global.get $step)))",
    "  (block $out",
    "    (loop $next",
    `      (br_if $out (i32.or (i32.ge_u (local.get $done) (local.get $steps)) ${full(plan, addresses)}))`,
    `      (global.set $t (f64.mul (global.get $step) (f64.const ${plan.dt})))`,
    `      ${addresses.setDouble("t", "(global.get $t)")}`,
    ...calls.map((call) => `      ${call}`),
    "      (global.set $now (i64.add (global.get $now) (i64.const 1)))",
    "      (global.set $step (f64.add (global.get $step) (f64.const 1)))",
    `      ${addresses.setDouble("step", "(global.get $step)")}`,
    "      (local.set $done (i32.add (local.get $done) (i32.const 1)))",
    "      (br $next)))",
    "  (local.get $done)",
    ")",
  ].join("\n");
}

/** 1 when a recorder has no room for another step. */
function full(plan: Plan, addresses: Addresses): string {
  const recorders = plan.operators.filter(
    (op): op is RecordSpikes | RecordTrace | RecordRate =>
      op.op === "record-spikes" || op.op === "record-trace" || op.op === "record-rate",
  );
  const each = recorders.map((op) => {
    const room = op.op === "record-spikes" ? op.capacity - addresses.region(op.spikes).length : op.capacity - 1;
    return `(i32.gt_s ${addresses.whole(op.used)} (i32.const ${room}))`;
  });
  return each.length === 0 ? "(i32.const 0)" : each.reduce((all, one) => `(i32.or ${all} ${one})`);
}

/** What a piece is, in one line of plain characters. */
function describe(piece: Piece, plan: Plan): string {
  const parts = new Set(piece.operators.map(({ part }) => plan.labels[part] ?? part));
  const ops = new Set(piece.operators.map(({ op }) => op));
  return `${piece.slot}: ${[...ops].join(", ")} of ${[...parts].join(", ")}`.replace(/[^\x20-\x7e]/g, "?");
}
