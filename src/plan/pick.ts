import type { Synapses } from "../connectivity/synapses.ts";
import type { End } from "./ends.ts";
import type { Layout } from "./layout.ts";
import { placeSpikeList } from "./threshold.ts";

/** An end of which only the spikes of neurons with synapses by a table are listed, under a key of its own. */
export function placePick(layout: Layout, end: End, key: string, rows: string): End {
  const { spikes, count } = placeSpikeList(layout, key, end.capacity);
  const from = { spikes: `${end.key}/spikes`, count: `${end.key}/spike-count` };
  layout.add({
    op: "pick",
    slot: "plasticity",
    part: key,
    of: end.key,
    from: from.spikes,
    fromCount: from.count,
    rows,
    spikes,
    count,
    access: { sets: [spikes, count], increments: [], reads: [from.spikes, from.count, rows], updates: [] },
  });
  return { ...end, key };
}

/** True where most neurons have no synapses: then it pays to pick the spikes of those that do. */
export function isSparse({ rows }: Synapses): boolean {
  let reached = 0;
  for (let i = 1; i < rows.length; i++) if (rows[i] !== rows[i - 1]) reached++;
  return 2 * reached < rows.length - 1;
}
