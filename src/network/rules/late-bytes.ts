/** What spikes on their way to synapses take: the lists in which they wait, and what plasticity keeps for each list. */
import { highestMean, meanSpikes, mostSpikes } from "../../model/mean-spikes.ts";
import type { Distribution } from "../../random/distribution.ts";
import type { NetworkDescription, SynapseDescription } from "../description.ts";
import { lagsOf } from "../lags.ts";
import { spikesWait } from "../waiting.ts";
import { indexBytes, numberBytes } from "./bytes.ts";
import { type Complete, type Crowd, modelOf } from "./parts.ts";

/** So many standard deviations from the middle there are few synapses left to have delays of their own. */
const farthest = 4;

/** Threads keep lists of every part for at least so many steps, besides those of the plan. */
const listsOfTeam = 2;

/** Fewer synapses than this to a neuron leave more than half of all neurons without any: then those that have some are picked. */
const sparse = Math.LN2;

/** Room of a source for spikes that messages ask for, on top of that for its units. */
export const spareSpikes = 64;

/** Entries of the list of the spikes of a step, for each unit: of a source what it makes itself and what messages may ask for. */
function listEntries(network: NetworkDescription, { key }: Crowd): number {
  const source = network.spikeSources.find((one) => one.key === key);
  const model = source && modelOf(network, source, "spike-source");
  if (!model) return 1;
  const mean = meanSpikes(model, source.parameters, network.dt);
  return mean !== null && !(mean <= highestMean) ? 1 : mostSpikes(model, source.parameters, network.dt) + 2;
}

/** Numbers of the lists of spikes of a source, for each unit: one for a single thread and two for several. Two entries take the room of a number. */
export function listedSpikes(network: NetworkDescription, crowd: Crowd): number {
  const entries = listEntries(network, crowd);
  return entries === 1 ? 0 : Math.ceil((3 * entries) / 2);
}

/** The delays that so many synapses have, as far as can be told before they are drawn [steps], and how many different ones. */
export interface Delays {
  readonly least: number;
  readonly most: number;
  readonly several: number;
}

export function delaysOf(synapse: SynapseDescription, synapses: number, dt: number): Delays {
  const { delaySteps: most, delayDistribution, connectivity } = synapse;
  if (!delayDistribution) return { least: most, most, several: 1 };
  const steps = (ms: number): number => Math.min(most, Math.max(1, Math.round(ms / dt)));
  const [low, high] = middleOf(delayDistribution).map(steps) as [number, number];
  const own = new Set(connectivity.rule === "list" ? connectivity.pairs.flatMap(([, , , ms]) => ms ?? []) : []);
  const listed = new Set([...own].map(steps));
  const least = [...listed].reduce((lowest, each) => Math.min(lowest, each), low);
  const several = Math.min(high - low + 1 + listed.size, most - least + 1, Math.max(1, Math.ceil(synapses)));
  return { least, most: listed.size > 0 ? most : high, several };
}

/** Between which delays [ms] nearly all of a distribution lie. */
function middleOf(of: Distribution): readonly [number, number] {
  switch (of.kind) {
    case "constant":
      return [of.value, of.value];
    case "uniform":
      return [of.low, of.high];
    case "normal": {
      const { mean, sd, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = of;
      return [Math.max(low, mean - farthest * sd), Math.min(high, mean + farthest * sd)];
    }
    case "lognormal":
      return [of.median * Math.exp(-farthest * of.sigma), of.median * Math.exp(farthest * of.sigma)];
  }
}

/** A projection with the number of its synapses that is expected. */
export interface Counted {
  readonly one: Complete;
  readonly synapses: number;
}

/**
 * Bytes of the lists in which spikes wait until they are due, or those of both ends for synapses that learn with a split delay; projections
 * share them. Of drawn delays each lag has a list of its own and, where few neurons have synapses, another of those that do. Plasticity
 * keeps its variables for every list that it takes spikes from.
 */
export function lateBytes(network: NetworkDescription, counted: readonly Counted[], threads: number): number {
  const taken = new Map<string, number>();
  const copies = threads > 1 ? 1 + listsOfTeam : 1;
  for (const { one, synapses } of counted) {
    const { projection, synapse, from, to } = one;
    const waits = spikesWait(network, synapse, to.key);
    const delays = delaysOf(synapse, synapses, network.dt);
    const [first, last] = [delays.least, delays.most].map((steps) => lagsOf(network, projection, steps));
    for (const [crowd, end] of [
      [from, "pre"],
      [to, "post"],
    ] as const) {
      const [low, high] = [first?.[end] ?? 0, last?.[end] ?? 0];
      const lags = high === 0 ? 0 : Math.min(delays.several, high - Math.max(1, low) + 1);
      const entries = listEntries(network, crowd);
      const room = (crowd.count * entries + (entries === 1 ? 0 : spareSpikes)) * indexBytes;
      const at = `${crowd.key} ${low} ${high}`;
      // Of those that wait until they are due several threads read the lists of the step in which they were fired.
      if (waits && end === "pre") taken.set(`${at} ${synapse.delaySteps}`, (synapse.delaySteps + 1) * room);
      if (lags > 0) taken.set(at, (high + lags * copies) * room);
      const plastic = end === "pre" && projection.stp !== undefined;
      const isPicked = end === "pre" && !plastic && synapses / (crowd.count * Math.max(1, lags)) < sparse;
      if (isPicked && synapse.delayDistribution && lags > 0) taken.set(projection.key, lags * copies * room);
      const each = Math.max(1, lags);
      const traces = each * crowd.count * variablesOf(network, projection.stdp, "stdp", end) * numberBytes;
      taken.set(`${projection.stdp} ${isPicked ? projection.key : ""} ${at}`, traces);
      if (!plastic) continue;
      const state = crowd.count * variablesOf(network, projection.stp, "stp", "state") * numberBytes;
      // A factor takes the room of two entries of the list of spikes.
      taken.set(`${projection.stp} ${at}`, each * (state + 2 * copies * room));
    }
  }
  return [...taken.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** Numbers that a rule of plasticity keeps for each neuron: its variables, and when they were right; none without a rule. */
function variablesOf(
  network: NetworkDescription,
  rule: string | undefined,
  ...[kind, of]: ["stdp", "pre" | "post"] | ["stp", "state"]
): number {
  if (rule === undefined) return 0;
  if (kind === "stp") {
    const part = network.stps.find(({ key }) => key === rule);
    return 1 + ((part && modelOf(network, part, "stp")?.[of].length) ?? 0);
  }
  const part = network.stdps.find(({ key }) => key === rule);
  return 1 + ((part && modelOf(network, part, "stdp")?.[of].length) ?? 0);
}
