import type { Operator } from "../../plan/operators/index.ts";
import type { Late, Route } from "../../plan/operators/route.ts";
import type { Plan } from "../../plan/plan.ts";

/** Most steps between two meetings: beyond, a meeting costs nothing that could be seen. */
const most = 64;
/** What all lists of spikes may take [bytes]: as much as the plan, or little. Most of it is for steps in which all fire, and never touched. */
const little = 1 << 20;
const much = 1 << 26;

/**
 * For how many steps threads need not meet: until the first spike of these steps arrives somewhere. A spike with a delay of D steps is
 * read D + 1 steps after the one that found it, so D + 1 steps can be done before anybody asks what the others did. A power of two.
 *
 * Where threads share more than spikes it is one step: a weight that learns, and a number for all neurons, which every thread computes
 * for itself into one place.
 *
 * @param listBytes what the lists of one step take
 * @param ownRoutes routes by which no thread waits for another
 * @param unread lists that nobody needs
 */
export function strideOf(
  plan: Plan,
  listBytes: number,
  ownRoutes: ReadonlySet<Route>,
  unread: ReadonlySet<Late>,
): number {
  if (!plan.operators.every((op) => meetsBySpikes(op) || (op.op === "late" && unread.has(op)))) return 1;
  const limits = plan.operators.map((op) => (op.op === "route" && ownRoutes.has(op) ? most : limitOf(op, plan)));
  const room = Math.min(Math.max(little, plan.bytes), much);
  const stride = Math.min(most, room / (2 * Math.max(1, listBytes)), ...limits);
  return 2 ** Math.floor(Math.log2(Math.max(1, stride)));
}

/** True for what a thread does with its own neurons, or with the spikes of all. */
function meetsBySpikes({ op, population }: Operator): boolean {
  if (op === "generate" || op === "stp" || op === "route" || op === "settle") return true;
  if (op.startsWith("record")) return true;
  return population !== undefined && (op === "deliver" || op === "noise" || op === "run" || isSpiking(op));
}

function isSpiking(op: Operator["op"]): boolean {
  return op === "threshold" || op === "reset";
}

/** The steps that one operator allows. A recorder is asked for room at every second meeting. */
function limitOf(op: Operator, plan: Plan): number {
  if (op.op === "route") return op.delaySteps + 1;
  if (op.op === "record-spikes") {
    const perStep = plan.regions.find(({ name }) => name === op.spikes)?.length ?? 1;
    return op.capacity / (2 * perStep);
  }
  return op.op === "record-rate" || op.op === "record-trace" ? op.capacity / 2 : most;
}
