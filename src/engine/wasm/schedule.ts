import type { Operator } from "../../plan/operators/index.ts";
import type { Deliver, Reset, Run, Threshold } from "../../plan/operators/neurons.ts";
import type { Late, Route } from "../../plan/operators/route.ts";
import type { Plan } from "../../plan/plan.ts";
import type { PopulationWork } from "./pair.ts";
import { canEmitPopulation } from "./population.ts";
import { hasWaited } from "./waits.ts";

/**
 * Parts of a step for threads that divide it. `own`: each thread's neurons until their spikes are listed, by nobody's numbers but
 * their own. Then all threads meet. `learn`: weights by the spikes of both ends; `share`: what the spikes of all bring to a
 * thread's own neurons. `look`: samples of anything, taken while nobody moves.
 */
export const phases = ["own", "learn", "share", "look"] as const;
export type Phase = (typeof phases)[number];

interface Placed {
  readonly phase: Phase;
  /** True for what one thread does for all. */
  readonly alone: boolean;
  readonly operators: readonly Operator[];
}

/** What is done together in a step. */
export type Piece =
  | (Placed & { readonly kind: "population"; readonly work: PopulationWork })
  | (Placed & { readonly kind: "operator"; readonly operator: Operator });

const phaseOf: { readonly [O in Operator["op"]]: Phase } = {
  settle: "own",
  deliver: "own",
  run: "own",
  threshold: "own",
  reset: "own",
  weigh: "own",
  reduce: "own",
  noise: "own",
  generate: "own",
  late: "own",
  pick: "own",
  stp: "own",
  "stdp-weights": "learn",
  "stdp-traces": "share",
  route: "share",
  "record-spikes": "share",
  "record-rate": "share",
  "record-trace": "look",
};

/**
 * The operators of a step in an order that gives the same numbers: those of a population together, where its first one that
 * integrates stands, after all that computes numbers for whole populations; the others as in the plan. A population with something
 * that cannot be emitted stays apart, operator by operator. Routes that stay within a thread belong to what it does by itself, as do
 * those of spikes that all listed long before. Lists that nobody needs are left out.
 */
export function piecesOf(
  plan: Plan,
  ownRoutes: ReadonlySet<Route> = new Set(),
  unread: ReadonlySet<Late> = new Set(),
): Piece[] {
  const groups = new Map<string, Operator[]>();
  for (const op of plan.operators) {
    if (!isNeuronByNeuron(op)) continue;
    groups.set(op.population, [...(groups.get(op.population) ?? []), op]);
  }
  const noise = new Set(plan.operators.flatMap((op) => (op.op === "noise" ? [op.into] : [])));
  const early: Piece[] = [];
  const populations: Piece[] = [];
  const late: Piece[] = [];
  const done = new Set<string>();
  for (const op of plan.operators) {
    if (op.op === "late" && unread.has(op)) continue;
    if (!isNeuronByNeuron(op)) {
      const phase = op.op === "route" && (ownRoutes.has(op) || hasWaited(op)) ? "own" : phaseOf[op.op];
      (op.slot === "deliver" ? early : late).push({ ...single(op, noise), phase });
      continue;
    }
    const { population } = op;
    if (done.has(population)) continue;
    done.add(population);
    const operators = groups.get(population) ?? [];
    const work = workOf(population, operators);
    const whole: Piece = { kind: "population", phase: "own", alone: false, operators, work };
    populations.push(...(canEmitPopulation(work) ? [whole] : operators.map((each) => single(each, noise))));
  }
  const all = [...early, ...populations, ...late];
  return phases.flatMap((phase) => all.filter((piece) => piece.phase === phase));
}

type NeuronByNeuron = (Deliver | Run | Threshold | Reset) & { readonly population: string };

/** Noise is drawn for several neurons at once, before; what settles does so seldom. */
function isNeuronByNeuron(op: Operator): op is NeuronByNeuron {
  return op.population !== undefined && op.op !== "noise" && op.op !== "settle";
}

function single(operator: Operator, noise: ReadonlySet<string>): Piece {
  const { op } = operator;
  if (op === "run" && operator.program.n > 1) {
    // A program over a layer of its own goes two by two like a population.
    const work = workOf(operator.part, [operator]);
    const whole: Piece = { kind: "population", phase: "own", alone: false, operators: [operator], work };
    if (canEmitPopulation(work)) return whole;
  }
  const alone = op.startsWith("record") || isDoneOnce(operator, noise);
  return { kind: "operator", phase: phaseOf[op], alone, operators: [operator], operator };
}

/**
 * A number for all neurons is computed by every thread for itself, as none waits for another before it integrates. Only where it is
 * made of noise, or of the one before, does one thread compute it: then it drives no neurons.
 */
function isDoneOnce({ op, access, population }: Operator, noise: ReadonlySet<string>): boolean {
  if (op === "noise") return population === undefined;
  return op === "run" && (access.updates.length > 0 || access.reads.some((region) => noise.has(region)));
}

/** The operators of a population by what they do. */
function workOf(population: string, operators: readonly Operator[]): PopulationWork {
  const delivers = operators.filter((op) => op.op === "deliver");
  const runs = operators.filter((op) => op.op === "run");
  const threshold = operators.find((op) => op.op === "threshold") ?? null;
  const reset = operators.find((op) => op.op === "reset") ?? null;
  const n = runs[0]?.program.n ?? delivers[0]?.n ?? 0;
  return { population, n, delivers, runs, threshold, reset };
}
