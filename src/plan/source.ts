import { givenSpikes } from "../model/given-spikes.ts";
import { mostSpikes } from "../model/mean-spikes.ts";
import type { NetworkDescription, SpikeSourceDescription } from "../network/description.ts";
import { spareSpikes } from "../network/rules/late-bytes.ts";
import type { Layout } from "./layout.ts";
import { modelOf, placeParameters } from "./parameters.ts";
import { atOncePattern, placeCounts, placeIntervals, placeList } from "./source-trains.ts";
import { placeSpikeList } from "./threshold.ts";

function mostOf(network: NetworkDescription, part: SpikeSourceDescription): number {
  return mostSpikes(modelOf(network, part, "spike-source"), part.parameters, network.dt);
}

/** Room for the units that messages ask for between two steps: all of them twice, and some more. */
function queueRoom(n: number): number {
  return 2 * n + spareSpikes;
}

/**
 * Room in the spike list of a source: for all that messages ask for, for all that a list or a pattern holds for one step, for the
 * spikes that all units share, and for each unit.
 */
export function spikeCapacity(network: NetworkDescription, part: SpikeSourceDescription): number {
  const steps = new Map<number, number>();
  for (const { step } of listedSpikes(network, part)) steps.set(step, (steps.get(step) ?? 0) + 1);
  const atOnce = [...steps.values()].reduce((most, each) => Math.max(most, each), 0);
  const own = part.count * mostOf(network, part);
  const model = modelOf(network, part, "spike-source");
  const shared = model.fires.by === "interval" && model.fires.shared ? own : 0;
  return queueRoom(part.count) + atOnce + atOncePattern(network, part, model) + shared + own;
}

/** Places a spike source: what it fires by, and the list of the spikes of a step. */
export function placeSpikeSource(layout: Layout, network: NetworkDescription, part: SpikeSourceDescription): void {
  const model = modelOf(network, part, "spike-source");
  const scope = placeParameters(layout, part, model);
  const n = part.count;
  const capacity = spikeCapacity(network, part);
  const { spikes, count } = placeSpikeList(layout, part.key, capacity);
  const queue = layout.region(`${part.key}/queue`, queueRoom(n), "u32");
  const queued = layout.region(`${part.key}/queued`, 1, "u32");
  const { interval, shared, pattern } = placeIntervals(layout, network, part, model, scope);
  const list = placeList(layout, part, model.fires.by === "list" ? listedSpikes(network, part) : null);
  const counts = placeCounts(layout, network, part, model, scope);
  const changed = [interval?.next, interval?.soonest, shared?.next, list?.cursor].filter(
    (region) => region !== undefined,
  );
  const decisive = [
    ...(interval ? [interval.first, interval.interval, interval.until, interval.keep] : []),
    ...(shared ? [shared.first, shared.interval, shared.chance] : []),
    counts?.during ?? null,
  ].filter((e) => e !== null);
  const tables = [
    ...(list ? [list.steps, list.senders] : []),
    ...(counts ? [counts.last, counts.guide] : []),
    ...(interval?.profile ? [interval.profile.times, interval.profile.values] : []),
    ...(pattern ? [pattern.starts, pattern.senders] : []),
  ];
  layout.add({
    op: "generate",
    slot: "threshold",
    part: part.key,
    n,
    stream: part.stream,
    interval,
    shared,
    pattern,
    list,
    counts,
    queue,
    queued,
    spikes,
    count,
    capacity,
    most: mostOf(network, part),
    access: {
      sets: [spikes, count],
      increments: [],
      reads: [queue, ...layout.named(...decisive), ...tables],
      updates: [queued, ...changed],
    },
  });
}

/** Spikes of a list, by step and then by sender; a time rounds to the nearest step, the first step at the earliest. */
function listedSpikes(
  network: NetworkDescription,
  part: SpikeSourceDescription,
): { readonly step: number; readonly sender: number }[] {
  const given = givenSpikes(modelOf(network, part, "spike-source"), part.lists);
  if (!given) return [];
  const { times, senders } = given;
  const all = Array.from({ length: part.count }, (_, unit) => unit);
  const events = times.flatMap((time, i) => {
    const step = Math.max(1, Math.round(time / network.dt));
    // Without senders every unit fires at every time.
    const who = senders.length === 0 ? all : [senders[i] ?? 0];
    return who.map((sender) => ({ step, sender }));
  });
  return events.sort((a, b) => a.step - b.step || a.sender - b.sender);
}
