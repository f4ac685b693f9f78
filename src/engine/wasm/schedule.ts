import type { Deliver, Operator, Plan, Reset, Run, Slot, Threshold } from "../../plan/plan.ts";
import { canEmitPopulation, type PopulationWork } from "./population.ts";

/** What is done together in a step. */
export type Piece =
  | {
      readonly kind: "population";
      readonly slot: Slot;
      readonly operators: readonly Operator[];
      readonly work: PopulationWork;
    }
  | {
      readonly kind: "operator";
      readonly slot: Slot;
      readonly operators: readonly Operator[];
      readonly operator: Operator;
    };

/**
 * The operators of a step in an order that gives the same numbers: those of a population together, where its first one that
 * integrates stands, after all that computes numbers for whole populations; the others as in the plan. A population with something
 * that cannot be emitted stays apart, operator by operator.
 */
export function piecesOf(plan: Plan): Piece[] {
  const groups = new Map<string, Operator[]>();
  for (const op of plan.operators) {
    if (op.population === undefined) continue;
    groups.set(op.population, [...(groups.get(op.population) ?? []), op]);
  }
  const early: Piece[] = [];
  const populations: Piece[] = [];
  const late: Piece[] = [];
  const single = (operator: Operator): Piece => ({
    kind: "operator",
    slot: operator.slot,
    operators: [operator],
    operator,
  });
  const done = new Set<string>();
  for (const operator of plan.operators) {
    const { population } = operator;
    const group = population === undefined ? undefined : groups.get(population);
    if (population === undefined || group === undefined) {
      (operator.slot === "deliver" ? early : late).push(single(operator));
      continue;
    }
    if (done.has(population)) continue;
    done.add(population);
    const work = workOf(population, group);
    if (work && canEmitPopulation(work))
      populations.push({ kind: "population", slot: "integrate", operators: group, work });
    else populations.push(...group.map(single));
  }
  return [...early, ...populations, ...late];
}

/** The operators of a population by what they do; null when there is one that cannot run neuron by neuron here. */
function workOf(population: string, operators: readonly Operator[]): PopulationWork | null {
  const delivers: Deliver[] = [];
  const runs: Run[] = [];
  let threshold: Threshold | null = null;
  let reset: Reset | null = null;
  for (const op of operators) {
    if (op.op === "deliver") delivers.push(op);
    else if (op.op === "run") runs.push(op);
    else if (op.op === "threshold") threshold = op;
    else if (op.op === "reset") reset = op;
    else return null;
  }
  const n = runs[0]?.program.n ?? delivers[0]?.n;
  return n === undefined ? null : { population, n, delivers, runs, threshold, reset };
}
