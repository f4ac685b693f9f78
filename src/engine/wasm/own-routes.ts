import type { Route } from "../../plan/operators/route.ts";
import type { Plan } from "../../plan/plan.ts";

/** Who takes from a ring buffer, and who lists the spikes of a region. */
interface Ends {
  readonly target: ReadonlyMap<string, string>;
  readonly source: ReadonlyMap<string, string>;
}

function endsOf(plan: Plan): Ends {
  const target = new Map<string, string>();
  const source = new Map<string, string>();
  for (const op of plan.operators) {
    if (op.op === "deliver") target.set(op.ring, op.population ?? "");
    if (op.op === "generate" || op.op === "late" || op.op === "pick") source.set(op.spikes, op.part);
    else if (op.population !== undefined) source.set(`${op.population}/spikes`, op.population);
  }
  return { target, source };
}

/**
 * The routes by which a thread's neurons reach only its own: from each source to the target of the same number, both divided alike.
 * Such spikes need no meeting. Where others add to the same ring buffer they wait with them, for sums have one order.
 */
export function ownRoutes(plan: Plan, sharesOf: (part: string) => readonly number[]): ReadonlySet<Route> {
  const { target, source } = endsOf(plan);
  const routes = plan.operators.filter((op) => op.op === "route");
  const isOwn = ({ oneToOne, learned, spikes, ring }: Route): boolean => {
    const [from, to] = [sharesOf(source.get(spikes) ?? ""), sharesOf(target.get(ring) ?? "")];
    return oneToOne && learned === null && from.length === to.length && from.every((neuron, k) => neuron === to[k]);
  };
  const mixed = new Set(routes.filter((route) => !isOwn(route)).map(({ ring }) => ring));
  return new Set(routes.filter(({ ring }) => !mixed.has(ring)));
}
