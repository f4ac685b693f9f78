import { type Distribution, rowFiller } from "../random/distribution.ts";
import { joinStreams } from "../random/philox.ts";
import type { Ends, Synapses } from "./synapses.ts";

/** Synapses of one delay. */
export interface DelayGroup {
  readonly steps: number;
  readonly synapses: Synapses;
  /** Where each of them stood among all; empty where nobody asked. */
  readonly places: Uint32Array;
}

/** Keeps delays apart from the weights of the same synapses. */
const purpose = 0x6465_6c61;

/**
 * Synapses by their delays, brought by the rule or drawn in ms and rounded to whole steps from 1 to `most`; delays rise. `placed` asks for
 * their places.
 */
export function byDelay(
  table: Synapses,
  distribution: Distribution,
  dt: number,
  most: number,
  ends: Ends,
  placed = false,
): DelayGroup[] {
  const { rows, targets, weights, delays } = table;
  const fill = rowFiller(distribution, ends.seed, joinStreams(ends.stream, purpose));
  const drawn = new Float64Array(targets.length);
  for (let from = 0; from < ends.sources; from++) fill(from, drawn, rows[from] as number, rows[from + 1] as number);
  delays?.forEach((own, s) => {
    if (!Number.isNaN(own)) drawn[s] = own;
  });
  const counts = new Map<number, number>();
  for (let s = 0; s < drawn.length; s++) {
    const steps = Math.min(most, Math.max(1, Math.round((drawn[s] as number) / dt)));
    drawn[s] = steps;
    counts.set(steps, (counts.get(steps) ?? 0) + 1);
  }
  const groups = new Map(
    [...counts]
      .sort(([a], [b]) => a - b)
      .map(([steps, count]) => [
        steps,
        {
          rows: new Uint32Array(ends.sources + 1),
          targets: targets instanceof Uint16Array ? new Uint16Array(count) : new Uint32Array(count),
          ...(weights ? { weights: new Float64Array(count) } : {}),
          places: new Uint32Array(placed ? count : 0),
          at: 0,
        },
      ]),
  );
  for (let from = 0; from < ends.sources; from++) {
    for (let s = rows[from] as number; s < (rows[from + 1] as number); s++) {
      const group = groups.get(drawn[s] as number);
      if (!group) continue;
      group.targets[group.at] = targets[s] as number;
      if (group.weights && weights) group.weights[group.at] = weights[s] as number;
      if (placed) group.places[group.at] = s;
      group.at++;
    }
    for (const group of groups.values()) group.rows[from + 1] = group.at;
  }
  return [...groups].map(([steps, { at: _, places, ...synapses }]) => ({ steps, synapses, places }));
}
