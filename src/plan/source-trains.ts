/** What a spike source fires by, placed in memory. */
import { name, number } from "../expression/expression.ts";
import type { SpikeSourceModel } from "../model/description.ts";
import { hearsNumbers } from "../model/hears.ts";
import { meanSpikes, roomyMean } from "../model/mean-spikes.ts";
import { numberOf } from "../model/number-of.ts";
import { defaultList } from "../model/parameter-check.ts";
import type { NetworkDescription, SpikeSourceDescription } from "../network/description.ts";
import { type Pattern, patternSpikes } from "../random/pattern.ts";
import { messageRegion } from "./current.ts";
import type { Layout } from "./layout.ts";
import type { Generate } from "./operators/generate.ts";
import type { Scope } from "./scope.ts";
import { boundsOf } from "./soonest.ts";

/** The names, local to a source, of the time of the spike before [ms] and of what its profile is now. */
export const formerSpike = "last";
export const profileNow = "profile";

/** Times are compared with as much to spare [ms], since k dt may fall just short of the decimal that was typed. */
const spareMs = 1e-6;

type Trains = Pick<Generate, "interval" | "shared" | "pattern">;

export function placeIntervals(
  layout: Layout,
  network: NetworkDescription,
  part: SpikeSourceDescription,
  model: SpikeSourceModel,
  own: Scope,
): Trains {
  const { fires } = model;
  if (fires.by !== "interval") return { interval: null, shared: null, pattern: null };
  const { profile, shared } = fires;
  const values = profile ? listOf(part, model, profile.values) : [];
  const heard = hearsNumbers(model) ? [["message", name(layout.region(messageRegion(part.key), 1))] as const] : [];
  const scope = own.with([
    ...heard,
    ["peak", number(Math.max(0, ...values))],
    [profileNow, name(profileNow)],
    [formerSpike, name(formerSpike)],
  ]);
  // Spikes found in a step are stamped with its end.
  const atStamp = scope.with([["t", scope.read("t + dt")]]);
  const times = Float64Array.from(profile ? listOf(part, model, profile.times) : [], (time) => time - spareMs);
  return {
    interval: {
      next: layout.region(`${part.key}/next`, part.count),
      soonest: layout.region(`${part.key}/soonest`, boundsOf(part.count)),
      first: scope.read(fires.first),
      interval: scope.read(fires.interval),
      until: fires.until === undefined ? null : scope.read(fires.until),
      keep: fires.keep === undefined ? null : atStamp.read(fires.keep),
      profile: profile
        ? {
            times: layout.table(`${part.key}/profileTimes`, times),
            values: layout.table(`${part.key}/profileValues`, Float64Array.from(values)),
          }
        : null,
    },
    shared: shared
      ? {
          next: layout.region(`${part.key}/shared`, 1),
          first: scope.read(shared.first),
          interval: scope.read(shared.interval),
          chance: scope.read(shared.chance),
        }
      : null,
    pattern: placePattern(layout, network, part, model),
  };
}

function listOf(part: SpikeSourceDescription, { lists }: SpikeSourceModel, list: string): readonly number[] {
  const described = lists?.find((each) => each.name === list);
  return part.lists?.[list] ?? (described ? defaultList(described) : []);
}

function placePattern(
  layout: Layout,
  network: NetworkDescription,
  part: SpikeSourceDescription,
  model: SpikeSourceModel,
): Generate["pattern"] {
  const pattern = patternOf(network, part, model);
  if (!pattern) return null;
  const { starts, senders } = patternSpikes(pattern, network.seed, part.stream);
  return {
    units: pattern.units,
    steps: pattern.steps,
    cycleSteps: pattern.cycleSteps,
    starts: layout.table(`${part.key}/patternStarts`, starts),
    senders: layout.table(`${part.key}/patternSenders`, senders),
  };
}

type SizedPattern = Pattern & { readonly cycleSteps: number };

/** A pattern in whole steps and units; null for sources without one. */
function patternOf(
  { dt }: NetworkDescription,
  part: SpikeSourceDescription,
  model: SpikeSourceModel,
): SizedPattern | null {
  if (model.fires.by !== "interval" || !model.fires.pattern) return null;
  const { duration, period, share, rate } = model.fires.pattern;
  const of = (text: string): number => numberOf(text, model, part.parameters, { dt }) ?? 0;
  const steps = Math.max(1, Math.round(of(duration) / dt));
  const cycleSteps = Math.max(steps, Math.round(of(period) / dt));
  return { units: Math.round(of(share) * part.count), steps, cycleSteps, perStep: of(rate) * dt };
}

/** The most spikes of a pattern in one step. */
export function atOncePattern(
  network: NetworkDescription,
  part: SpikeSourceDescription,
  model: SpikeSourceModel,
): number {
  const pattern = patternOf(network, part, model);
  if (!pattern) return 0;
  const { starts } = patternSpikes(pattern, network.seed, part.stream);
  return starts.reduce((most, from, k) => Math.max(most, (starts[k + 1] ?? from) - from), 0);
}

export function placeCounts(
  layout: Layout,
  network: NetworkDescription,
  part: SpikeSourceDescription,
  model: SpikeSourceModel,
  scope: Scope,
): Generate["counts"] {
  const { fires } = model;
  if (fires.by !== "count") return null;
  const tables = { last: `${part.key}/last`, guide: `${part.key}/guide` };
  const most = roomyMean(meanSpikes(model, part.parameters, network.dt) ?? 0);
  layout.derive([{ kind: "poisson", mean: scope.read(fires.mean), most, ...tables }]);
  const atStamp = scope.with([["t", scope.read("t + dt")]]);
  return { ...tables, during: fires.during === undefined ? null : atStamp.read(fires.during) };
}

/** Spikes by step and then by sender; null for a source without a list. */
export function placeList(
  layout: Layout,
  part: SpikeSourceDescription,
  events: readonly { readonly step: number; readonly sender: number }[] | null,
): Generate["list"] {
  if (!events) return null;
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
