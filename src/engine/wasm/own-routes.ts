import type { Route } from "../../plan/operators/route.ts";
import type { Plan } from "../../plan/plan.ts";

/** Who lists the spikes of a region. */
function sourcesOf(plan: Plan): ReadonlyMap<string, string> {
  const source = new Map<string, string>();
  for (const op of plan.operators) {
    if (op.op === "generate" || op.op === "late" || op.op === "pick") source.set(op.spikes, op.part);
    else if (op.population !== undefined) source.set(`${op.population}/spikes`, op.population);
  }
  return source;
}

/**
 * The routes by which a thread's neurons reach only its own: from each source to the target of the same number, both divided alike.
 * Such spikes need no meeting. Where others add to the same ring buffer they wait with them, for sums have one order.
 */
export function ownRoutes(plan: Plan, sharesOf: (part: string) => readonly number[]): ReadonlySet<Route> {
  const source = sourcesOf(plan);
  const routes = plan.operators.filter((op) => op.op === "route");
  const isOwn = ({ oneToOne, learned, spikes, waited, to }: Route): boolean => {
    const [sources, targets] = [sharesOf(source.get(waited?.spikes ?? spikes) ?? ""), sharesOf(to)];
    const isDividedAlike = sources.length === targets.length && sources.every((neuron, k) => neuron === targets[k]);
    return oneToOne && learned === null && isDividedAlike;
  };
  const mixed = new Set(routes.filter((route) => !isOwn(route)).map(({ ring }) => ring));
  return new Set(routes.filter(({ ring }) => !mixed.has(ring)));
}
