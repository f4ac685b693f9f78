import type { End } from "./ends.ts";
import type { Layout } from "./layout.ts";
import { placeSpikeList } from "./threshold.ts";

/** Key under which the spikes of an end are listed so many steps late. */
export function lateKey(end: string, steps: number): string {
  return steps === 0 ? end : `${end}/late ${steps}`;
}

/** An end whose spikes are listed so many steps after its own; one list serves all projections that want it. */
export function placeLate(layout: Layout, end: End, steps: number): End {
  const key = lateKey(end.key, steps);
  if (steps === 0 || layout.has(`${key}/ring`)) return { ...end, key };
  const { spikes, count } = placeSpikeList(layout, key, end.capacity);
  const ring = layout.region(`${key}/ring`, steps * end.capacity, "u32");
  const counts = layout.region(`${key}/ring-counts`, steps, "u32");
  const of = { spikes: `${end.key}/spikes`, count: `${end.key}/spike-count` };
  layout.add({
    op: "late",
    slot: "plasticity",
    part: key,
    of: end.key,
    from: of.spikes,
    fromCount: of.count,
    steps,
    capacity: end.capacity,
    ring,
    counts,
    spikes,
    count,
    access: { sets: [spikes, count], increments: [], reads: [of.spikes, of.count], updates: [ring, counts] },
  });
  return { ...end, key };
}
