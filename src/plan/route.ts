import type { Connectivity, SynapseDescription } from "../network/description.ts";
import type { End, PlacedSynapses } from "./ends.ts";
import { kernelKey, pendingRegion, ringWidth, type Straight, weightRegion } from "./kernel.ts";
import { placeLate } from "./late.ts";
import type { Layout } from "./layout.ts";
import type { Route } from "./operators/route.ts";

/** Places the operator that takes the spikes of an end through synapses to their kernel: into its ring buffer, or straight into a variable. */
export function placeRoute(
  layout: Layout,
  synapse: SynapseDescription,
  { rows, targets, weights, places: placed }: PlacedSynapses,
  from: End,
  to: End,
  straight: Straight,
  { factors, learned }: { factors: string | null; learned: string | null },
  delaySteps: number = synapse.delaySteps,
  arriving: End = from,
): void {
  const kernel = kernelKey(synapse.key, to.key);
  const weight = weightRegion(synapse.key);
  const into = straight.get(kernel);
  const due = into === undefined ? arriving : placeLate(layout, arriving, delaySteps);
  const [spikes, count] = [`${due.key}/spikes`, `${due.key}/spike-count`];
  const ring = into ?? `${kernel}/ring`;
  const pending = into === undefined ? pendingRegion(to.key) : null;
  const places = learned === null ? null : (placed?.region ?? null);
  const optional = [targets, weights, factors, learned, places].filter((region) => region !== null);
  layout.add({
    op: "route",
    slot: into === undefined ? "route" : "deliver",
    part: synapse.key,
    spikes,
    count,
    waited: into === undefined ? null : { spikes: `${arriving.key}/spikes`, count: `${arriving.key}/spike-count` },
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
    ringSlots: into === undefined ? synapse.delaySteps + 1 : 1,
    pending,
    pendingSlots: pending === null ? 0 : layout.length(pending),
    width: ringWidth(to.count),
    access: {
      sets: [],
      increments: [ring, ...(pending === null ? [] : [pending])],
      reads: [spikes, count, rows, weight, ...optional],
      updates: [],
    },
  });
}

function denseness(rule: Connectivity, from: End, to: End): Route["dense"] {
  if (rule.rule !== "all-to-all") return null;
  return { leavesOutOwn: from.key === to.key && !rule.selfConnections };
}
