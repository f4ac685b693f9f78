import type { End } from "./ends.ts";
import type { Layout } from "./layout.ts";
import { placeSpikeList } from "./threshold.ts";

/** Key under which the spikes of an end are listed so many steps late. */
function lateKey(end: string, steps: number): string {
  return steps === 0 ? end : `${end}/late ${steps}`;
}

/** An end whose spikes are listed so many steps after its own; one list serves all projections that want it. */
export function placeLate(layout: Layout, end: End, steps: number): End {
  return placeLater(layout, end, 0, steps);
}

/** The end late by each of some steps. Each list waits for as long as it is later than the one before: all take the room of the last. */
export function placeLates(layout: Layout, end: End, all: readonly number[]): ReadonlyMap<number, End> {
  const rising = [...new Set(all)].sort((a, b) => a - b);
  return new Map(rising.map((steps, k) => [steps, placeLater(layout, end, rising[k - 1] ?? 0, steps)]));
}

/** The list that is `steps` late, from the one that is `before` late and in place. */
function placeLater(layout: Layout, end: End, before: number, steps: number): End {
  const key = lateKey(end.key, steps);
  if (steps === 0 || layout.has(`${key}/ring`)) return { ...end, key };
  const waits = steps - before;
  const { spikes, count } = placeSpikeList(layout, key, end.capacity);
  const ring = layout.region(`${key}/ring`, waits * end.capacity, "u32");
  const counts = layout.region(`${key}/ring-counts`, waits, "u32");
  const earlier = lateKey(end.key, before);
  const of = { spikes: `${earlier}/spikes`, count: `${earlier}/spike-count` };
  layout.add({
    op: "late",
    slot: "plasticity",
    part: key,
    of: earlier,
    from: of.spikes,
    fromCount: of.count,
    steps: waits,
    capacity: end.capacity,
    ring,
    counts,
    spikes,
    count,
    access: { sets: [spikes, count], increments: [], reads: [of.spikes, of.count], updates: [ring, counts] },
  });
  return { ...end, key };
}
