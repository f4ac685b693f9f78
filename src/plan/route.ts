import type { Connectivity, SynapseDescription } from "../network/description.ts";
import type { End, PlacedSynapses } from "./ends.ts";
import { type Due, kernelKey, pendingRegion, ringRegion, ringWidth, weightRegion } from "./kernel.ts";
import { placeLate } from "./late.ts";
import type { Layout } from "./layout.ts";
import type { Route } from "./operators/route.ts";

/** Synapses in place, and what spikes meet on their way through them. */
interface Way {
  readonly synapse: SynapseDescription;
  readonly placed: PlacedSynapses;
  readonly from: End;
  /** Where the spikes of `from` are listed that take this way; `delaySteps` later they are due. */
  readonly arriving: End;
  readonly delaySteps: number;
  readonly to: End;
  readonly due: Due;
  /** The region with the factor of each spike, and that of the weights learned. */
  readonly factors: string | null;
  readonly learned: string | null;
}

/** Places the operator that takes the spikes of an end through synapses to their kernel: when they leave, or where they wait when they are due. */
export function placeRoute(
  layout: Layout,
  { synapse, placed, from, arriving, delaySteps, to, due, factors, learned }: Way,
): void {
  const { rows, targets, weights } = placed;
  const kernel = kernelKey(synapse.key, to.key);
  const weight = weightRegion(synapse.key);
  const into = due.get(kernel);
  const waits = into !== undefined;
  const listed = waits ? placeLate(layout, arriving, delaySteps) : arriving;
  const [spikes, count] = [`${listed.key}/spikes`, `${listed.key}/spike-count`];
  const ring = into ?? ringRegion(kernel);
  const pending = ring === ringRegion(kernel) ? pendingRegion(to.key) : null;
  const places = learned === null ? null : (placed.places?.region ?? null);
  const optional = [targets, weights, factors, learned, places].filter((region) => region !== null);
  const route: Route = {
    op: "route",
    slot: waits ? "deliver" : "route",
    part: synapse.key,
    spikes,
    count,
    waited: !waits ? null : { spikes: `${arriving.key}/spikes`, count: `${arriving.key}/spike-count` },
    to: to.key,
    rows,
    targets,
    dense: denseness(synapse.connectivity, from, to),
    oneToOne: synapse.connectivity.rule === "one-to-one",
    weight,
    weights,
    learned,
    places,
    factors,
    delaySteps,
    ring,
    ringSlots: waits ? 1 : synapse.delaySteps + 1,
    pending,
    pendingSlots: pending === null ? 0 : layout.length(pending),
    width: ringWidth(to.count),
    access: {
      sets: [],
      increments: [ring, ...(pending === null ? [] : [pending])],
      reads: [spikes, count, rows, weight, ...optional],
      updates: [],
    },
  };
  // What is due must be there before anything is taken.
  if (waits) layout.addFirst(route);
  else layout.add(route);
}

function denseness(rule: Connectivity, from: End, to: End): Route["dense"] {
  if (rule.rule !== "all-to-all") return null;
  return { leavesOutOwn: from.key === to.key && !rule.selfConnections };
}
