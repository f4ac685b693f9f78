import type { SpikeSourceModel } from "../model/description.ts";
import { meanSpikes, roomyMean } from "../model/mean-spikes.ts";
import type { NetworkDescription, SpikeSourceDescription } from "../network/description.ts";
import type { Layout } from "./layout.ts";
import { modelOf, placeParameters } from "./parameters.ts";
import type { Generate } from "./plan.ts";
import type { Scope } from "./scope.ts";
import { placeSpikeList } from "./threshold.ts";

/** Room for spikes that messages ask for on top of those a source makes itself. */
const spareSpikes = 64;
/** The highest rate a source may have [1/ms]; at a coarse dt a unit fires several times within a step. */
const highestRate = 10;

/** Room in the spike list of a source: several times the highest mean, so a source that draws is not cut. */
export function spikeCapacity(network: NetworkDescription, part: SpikeSourceDescription): number {
  const mean = meanSpikes(modelOf(network, part, "spike-source"), part.parameters, network.dt);
  if (mean === null) return part.count * (2 + Math.ceil(4 * network.dt * highestRate)) + spareSpikes;
  // Twelve standard deviations above the mean: a step with more is rarer than one in 10^30.
  const most = part.count * roomyMean(mean);
  return Math.ceil(most + 12 * Math.sqrt(most)) + spareSpikes;
}

/** Places a spike source: what it fires by, and the list of the spikes of a step. */export function placeSpikeSource(layout: Layout, network: NetworkDescription, part: SpikeSourceDescription): void {
  const model = modelOf(network, part, "spike-source");
  const scope = placeParameters(layout, part, model);
  const n = part.count;
  const capacity = spikeCapacity(network, part);
  const { spikes, count } = placeSpikeList(layout, part.key, capacity);
  const queue = layout.region(`${part.key}/queue`, capacity, "u32");
  const queued = layout.region(`${part.key}/queued`, 1, "u32");
  const interval = placeInterval(layout, part, model, scope);
  const list = placeList(layout, network, part, model);
  const counts = placeCounts(layout, network, part, model, scope);
  const changed = [interval?.next, list?.cursor].filter((region) => region !== undefined);
  const decisive = interval ? [interval.first, interval.interval, interval.until].filter((e) => e !== null) : [];
  const tables = [...(list ? [list.steps, list.senders] : []), ...(counts ? [counts.last, counts.guide] : [])];
  layout.add({
    op: "generate",
    slot: "threshold",
    part: part.key,
    n,
    stream: part.stream,
    interval,
    list,
    counts,
    queue,
    queued,
    spikes,
    count,
    capacity,
    access: {
      sets: [spikes, count],
      increments: [],
      reads: [queue, ...layout.named(...decisive), ...tables],
      updates: [queued, ...changed],
    },
  });
}

function placeInterval(
  layout: Layout,
  part: SpikeSourceDescription,
  { fires }: SpikeSourceModel,
  scope: Scope,
): Generate["interval"] {
  if (fires.by !== "interval") return null;
  return {
    next: layout.region(`${part.key}/next`, part.count),
    first: scope.read(fires.first),
    interval: scope.read(fires.interval),
    until: fires.until === undefined ? null : scope.read(fires.until),
  };
}

function placeCounts(
  layout: Layout,
  network: NetworkDescription,
  part: SpikeSourceDescription,
  model: SpikeSourceModel,
  scope: Scope,
): Generate["counts"] {
  if (model.fires.by !== "count") return null;
  const tables = { last: `${part.key}/last`, guide: `${part.key}/guide` };
  const most = roomyMean(meanSpikes(model, part.parameters, network.dt) ?? 0);
  layout.derive([{ kind: "poisson", mean: scope.read(model.fires.mean), most, ...tables }]);
  return tables;
}

/** Spikes of a list, by step and then by sender; a time rounds to the nearest step, the first step at the earliest. */
function placeList(
  layout: Layout,
  network: NetworkDescription,
  part: SpikeSourceDescription,
  { fires, lists }: SpikeSourceModel,
): Generate["list"] {
  if (fires.by !== "list") return null;
  const given = (list: string): readonly number[] =>
    part.lists?.[list] ?? lists?.find((each) => each.name === list)?.default ?? [];
  const senders = given(fires.senders);
  const all = Array.from({ length: part.count }, (_, unit) => unit);
  const events = given(fires.times).flatMap((time, i) => {
    const step = Math.max(1, Math.round(time / network.dt));
    // Without senders every unit fires at every time.
    const who = senders.length === 0 ? all : [senders[i] ?? 0];
    return who.map((sender) => ({ step, sender }));
  });
  events.sort((a, b) => a.step - b.step || a.sender - b.sender);
  return {
    steps: layout.table(
      `${part.key}/times`,
      Float64Array.from(events, (event) => event.step),
    ),
    senders: layout.table(
      `${part.key}/senders`,
      Uint32Array.from(events, (event) => event.sender),
    ),
    cursor: layout.region(`${part.key}/cursor`, 1, "u32"),
  };
}
