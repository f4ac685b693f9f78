import type { Late, Route } from "../../plan/operators/route.ts";
import type { Plan } from "../../plan/plan.ts";

/** True for a route of spikes that waited until they are due. */
export function hasWaited(op: Plan["operators"][number]): op is Route {
  return op.op === "route" && op.waited !== null;
}

/**
 * The lists of late spikes that only such routes read. Several threads keep lists of as many steps as these spikes wait: they read the list
 * in which a spike was fired once more when it is due, and need none of these.
 */
export function unreadLists(plan: Plan): ReadonlySet<Late> {
  const read = new Set(plan.operators.filter((op) => !hasWaited(op)).flatMap(({ access }) => access.reads));
  return new Set(plan.operators.filter((op): op is Late => op.op === "late" && !read.has(op.spikes)));
}
