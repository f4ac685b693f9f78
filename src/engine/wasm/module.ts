import { labelled } from "../../plan/labelled.ts";
import type { Operator } from "../../plan/operators/index.ts";
import type { Plan } from "../../plan/plan.ts";
import { Addresses } from "./addresses.ts";
import { emitBarrier } from "./barrier.ts";
import type { Call } from "./call.ts";
import { emitEvents } from "./events/index.ts";
import { randomFunctions } from "./events/random.ts";
import { emitReduce, emitWeigh, hasLayers } from "./layer.ts";
import { type EmittedFunction, mergeFunctions } from "./merge.ts";
import { emitPopulation } from "./population.ts";
import { emitRoute } from "./route.ts";
import { type Piece, piecesOf } from "./schedule.ts";
import { emitSteps } from "./steps.ts";
import type { Team } from "./team.ts";

/** The text of a plan's module, and the operators that it leaves to the host, by the number it calls them by. */
export interface EmittedModule {
  readonly text: string;
  readonly host: readonly Operator[];
  /** How threads divide it. */
  readonly team: Team;
  /** Pages of memory it needs. */
  readonly pages: number;
}

const pageBytes = 65_536;

/** Most pages that a shared memory may ever have: it must say so, though it never grows. */
const pagesOf = (addresses: Addresses): number => Math.max(1, Math.ceil(addresses.team.bytes / pageBytes));

/** Emits a plan as one module; its function `run` does the steps. Offsets in memory are those of the plan. */
export function emitModule(plan: Plan, most = 1): EmittedModule {
  const threads = hasLayers(plan) ? 1 : most;
  const addresses = new Addresses(plan, threads);
  const functions: EmittedFunction[] = [];
  const pieces = [...piecesOf(plan, addresses.team.ownRoutes, addresses.team.unread).entries()].map(([i, piece]) => ({
    piece,
    name: `${nameOf(piece)}-${i}`,
  }));
  for (const { piece, name } of pieces) {
    const text = emitPiece(piece, name, addresses, plan);
    if (text !== null) functions.push({ comment: describe(piece, plan), name, text });
  }
  const merged = mergeFunctions(functions);
  const calls: Call[] = [];
  const host: Operator[] = [];
  for (const { piece, name } of pieces) {
    const { phase, alone } = piece;
    const call = merged.calls.get(name);
    if (call === undefined) {
      for (const operator of piece.operators) {
        calls.push({ phase, alone, text: `(br_if $fail (call $host (i32.const ${host.length})))` });
        host.push(operator);
      }
      continue;
    }
    const isChecked = piece.operators.some(({ op }) => op === "run");
    calls.push({ phase, alone, text: isChecked ? checked(call, piece, plan) : call });
  }
  const texts = [...merged.texts];
  texts.push(...randomFunctions(texts.join("\n"), plan.seed).map((each) => `${each}\n`));
  if (threads > 1) texts.push(`${emitBarrier(addresses)}\n`);
  const body = [...texts, emitSteps(plan, calls, addresses)].join("\n").replace(/^(?=.)/gm, "  ");
  const text = `(module\n${header(addresses).join("\n")}\n\n${body}\n)\n`;
  return { text, host, team: addresses.team, pages: pagesOf(addresses) };
}

function header(addresses: Addresses): string[] {
  const pages = pagesOf(addresses);
  const memory = addresses.team.threads === 1 ? `(memory ${pages})` : `(memory ${pages} ${pages} shared)`;
  return [
    `  (import "plan" "memory" ${memory})`,
    `  (import "plan" "host" (func $host (param i32) (result i32)))`,
    "  ;; Steps done, as a whole number and as a double, and the time at the start of the step [ms].",
    "  (global $now (mut i64) (i64.const 0))",
    "  (global $step (mut f64) (f64.const 0))",
    "  (global $t (mut f64) (f64.const 0))",
    `  (global $fault (export "fault") (mut i32) (i32.const 0))`,
    "  ;; Which thread this is, or whose turn; whether this one does the work of all; from the lists of even steps to those of this step.",
    `  (global $thread (export "thread") (mut i32) (i32.const 0))`,
    `  (global $solo (export "solo") (mut i32) (i32.const 0))`,
    "  (global $lists (mut i32) (i32.const 0))",
  ];
}

function emitPiece(piece: Piece, name: string, addresses: Addresses, { dt, seed }: Plan): string | null {
  if (piece.kind === "population") return emitPopulation(name, piece.work, addresses);
  if (piece.operator.op === "weigh") return emitWeigh(name, piece.operator, addresses);
  if (piece.operator.op === "reduce") return emitReduce(name, piece.operator, addresses);
  if (piece.operator.op === "route") return emitRoute(name, piece.operator, addresses);
  return emitEvents(name, piece.operator, { addresses, dt, seed });
}

/** A call that ends the step when a value of the population is not finite. */
function checked(call: string, piece: Piece, plan: Plan): string {
  const position = piece.operators.findIndex(({ op }) => op === "run");
  const at = plan.operators.indexOf(piece.operators[position] as Operator);
  return `(if ${call} (then (global.set $fault (i32.const ${at + 1})) (br $fail)))`;
}

const nameOf = (piece: Piece): string => (piece.kind === "operator" ? piece.operator.op : piece.kind);

/** What a piece is, in one line of plain characters. */
function describe(piece: Piece, plan: Plan): string {
  const parts = new Set(piece.operators.map(({ part }) => labelled(plan.labels, part)));
  const ops = new Set(piece.operators.map(({ op }) => op));
  return `${[...ops].join(", ")} of ${[...parts].join(", ")}`.replace(/[^\x20-\x7e]/g, "?");
}
