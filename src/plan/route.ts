import type { Connectivity, SynapseDescription } from "../network/description.ts";
import type { End, PlacedSynapses } from "./ends.ts";
import { kernelKey, pendingRegion, ringWidth, weightRegion } from "./kernel.ts";
import type { Layout } from "./layout.ts";
import type { Route } from "./operators/route.ts";

/** Places the operator that takes the spikes of an end through synapses to the ring buffer of their kernel. */
export function placeRoute(
  layout: Layout,
  synapse: SynapseDescription,
  { rows, targets, weights, places: placed }: PlacedSynapses,
  from: End,
  to: End,
  { factors, learned }: { factors: string | null; learned: string | null },
  delaySteps: number = synapse.delaySteps,
  arriving: End = from,
): void {
  const kernel = kernelKey(synapse.key, to.key);
  const weight = weightRegion(synapse.key);
  const spikes = `${arriving.key}/spikes`;
  const count = `${arriving.key}/spike-count`;
  const ring = `${kernel}/ring`;
  const pending = pendingRegion(to.key);
  const places = learned === null ? null : (placed?.region ?? null);
  const optional = [targets, weights, factors, learned, places].filter((region) => region !== null);
  layout.add({
    op: "route",
    slot: "route",
    part: synapse.key,
    spikes,
    count,
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
    ringSlots: synapse.delaySteps + 1,
    pending,
    pendingSlots: layout.length(pending),
    width: ringWidth(to.count),
    access: {
      sets: [],
      increments: [ring, pending],
      reads: [spikes, count, rows, weight, ...optional],
      updates: [],
    },
  });
}

function denseness(rule: Connectivity, from: End, to: End): Route["dense"] {
  if (rule.rule !== "all-to-all") return null;
  return { leavesOutOwn: from.key === to.key && !rule.selfConnections };
}
