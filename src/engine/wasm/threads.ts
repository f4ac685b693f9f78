import type { Expression } from "../../expression/expression.ts";
import type { Operator } from "../../plan/operators/index.ts";
import type { Plan } from "../../plan/plan.ts";
import { elementary } from "./elementary/index.ts";

/**
 * About what things take [ns]: an operation on a neuron, a function such as exp, an arriving spike. They need not be exact; they
 * decide whether a step is long enough to be divided.
 */
const operationNs = 0.1;
const functionNs = 4;
const arrivalNs = 1;
/** Spikes of a neuron a ms that are thought likely. */
const likelyRate = 0.01;
/** A thread is worth its meetings with the others when it has this much to do in a step [ns]. */
const worthwhileNs = 6000;

/** How many threads a plan gets: as many as have enough to do, one at least. */
export function threadsFor(plan: Plan, most: number): number {
  const arrivals = plan.synapses * likelyRate * plan.dt * arrivalNs;
  const work = plan.operators.reduce((sum, op) => sum + costOf(op), arrivals);
  return Math.max(1, Math.min(most, Math.floor(work / worthwhileNs)));
}

function costOf(op: Operator): number {
  if (op.op === "generate") return op.counts ? op.n * functionNs : op.n * 2 * operationNs;
  if (op.op === "noise") return op.n * 4 * functionNs;
  if (!("program" in op)) return 0;
  return op.program.n * op.program.lines.reduce((sum, line) => sum + costOfValue(line.value), 0);
}

function costOfValue(e: Expression): number {
  if (e.op === "number" || e.op === "name") return operationNs;
  const own = e.op in elementary ? functionNs : operationNs;
  return e.args.reduce((sum, arg) => sum + costOfValue(arg), own);
}
