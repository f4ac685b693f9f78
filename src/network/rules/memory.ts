/** How much memory parts of a network will take, before any of it is taken. */
import { statesOf } from "../../model/rules/vocabulary.ts";
import type { NetworkDescription, RecorderDescription, SynapseDescription } from "../description.ts";
import { meanProfile } from "../neighbourhood.ts";
import { spikesWait, straightInto } from "../waiting.ts";
import { indexBytes, numberBytes } from "./bytes.ts";
import { type Counted, delaysOf, lateBytes, listedSpikes } from "./late-bytes.ts";
import { type Complete, type Crowd, completeProjections, crowds, isCount, modelOf } from "./parts.ts";

/** The most a network may take [bytes]. */
export const memoryLimit: number = 2 * 2 ** 30;

/** Bytes of a synapse: the index of its target, in two bytes where that is enough for all there are. */
function synapseBytes(targets: number): number {
  return targets > 0x1_0000 ? indexBytes : 2;
}

/** More for a synapse with a weight of its own. */
const weightBytes = 8;

/** More for a synapse that learns: the factor learned, and two indices by which it is found from its target. */
const learningBytes = 16;

/** Numbers kept for each unit besides its state: spikes of the step, refractory time, random state. */
const bookkeeping = 4;

/** Numbers of a rate neuron: y, z, bias, message, what the layers and the largest pool need, its number, its current. */
const rateNumbers = 12;

/** Numbers kept for each unit of a population, source or layer. */
export function numbersPerUnit(network: NetworkDescription, crowd: Crowd): number {
  const part = network.populations.find(({ key }) => key === crowd.key);
  const model = part && modelOf(network, part, "neuron");
  if ((network.rates ?? []).some(({ key }) => key === crowd.key)) return rateNumbers;
  return bookkeeping + (model ? model.inputs.length + statesOf(model).length : 0) + listedSpikes(network, crowd);
}

/** False for a population or source too large by itself: then the fault is its own, not that of its synapses. */
export function fitsAlone(network: NetworkDescription, crowd: Crowd): boolean {
  return crowd.count * numbersPerUnit(network, crowd) * numberBytes <= memoryLimit;
}

/**
 * Numbers of the ring buffer in which weights wait: one for each target and step of the delay, or for each target where spikes wait in
 * lists; none where these bring their weights straight to a variable.
 */
export function waitingNumbers(network: NetworkDescription, { synapse, to }: Complete): number {
  if (straightInto(network, synapse, to.key) !== null) return 0;
  return (spikesWait(network, synapse, to.key) ? 1 : synapse.delaySteps + 1) * to.count;
}

/** Room of a recorder between two times when it is emptied [numbers], and the samples of each index that fit in any case. */
export const roomyBuffer: number = 1 << 15;
export const fewestSamples = 64;

/**
 * Spikes that a recorder has room for: of two steps in which all fire, and of more in networks of moderate size, for threads meet only
 * every so many steps.
 */
export function roomForSpikes(count: number): number {
  return Math.max(roomyBuffer, 2 * count, Math.min(32 * count, 16 * roomyBuffer));
}

/** What a network takes, by what for [bytes]. */
export interface Needs {
  readonly neurons: number;
  readonly synapses: number;
  readonly waiting: number;
  readonly recorders: number;
  readonly total: number;
}

/**
 * Threads that a network is checked for: the same on every machine, so that a flow accepted on one is accepted on another. More take more,
 * and where that is more than a memory can have one thread does the work.
 */
const usualThreads = 2;

/** What a network takes as far as it can be told before its synapses are drawn, by so many threads. */
export function needsOf(network: NetworkDescription, threads: number = usualThreads): Needs {
  const units = crowds(network).filter(({ count }) => isCount(count));
  const complete = completeProjections(network);
  // All that project through one synapse node to one population share what waits there.
  const kernels = new Map(complete.map((one) => [`${one.synapse.key}>${one.to.key}`, one]));
  const neurons = sum(units.map((crowd) => crowd.count * numbersPerUnit(network, crowd))) * numberBytes;
  const counted = complete.map((one): Counted => ({ one, synapses: expectedSynapses(one) }));
  const synapses = sum(
    counted.map((each) => each.synapses * bytesTaken(network, each.one) + bytesToFind(network, each, threads)),
  );
  const waiting =
    sum([...kernels.values()].map((one) => waitingNumbers(network, one) + kernelNumbers(network, one))) * numberBytes +
    lateBytes(network, counted, threads);
  const recorders = sum(network.recorders.map((one) => recordedNumbers(network, one))) * numberBytes;
  const layers =
    sum((network.layers ?? []).map(({ weights = [] }) => sum(weights.map((row) => row.length)))) * numberBytes;
  return {
    neurons,
    synapses: synapses + layers,
    waiting,
    recorders,
    total: neurons + synapses + layers + waiting + recorders,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Bytes of the tables that say which synapses belong to a neuron: one for each delay where they are drawn, and one of all where they learn
 * together. Several threads need to know in each where the synapses onto their own targets begin.
 */
function bytesToFind(network: NetworkDescription, { one, synapses }: Counted, threads: number): number {
  const { projection, synapse, from, to } = one;
  const { several } = delaysOf(synapse, synapses, network.dt);
  const isSplit = synapse.dendriticSteps !== undefined;
  const learns = projection.stdp !== undefined;
  const together = learns && !isSplit && synapse.delayDistribution !== undefined ? 1 : 0;
  const bounds = threads > 1 ? threads + 1 : 0;
  return (
    indexBytes * (from.count * (several + together) * (1 + bounds) + (learns ? to.count * (isSplit ? several : 1) : 0))
  );
}

/** Numbers of the state of a kernel. */
function kernelNumbers(network: NetworkDescription, { synapse, to }: Complete): number {
  return to.count * (modelOf(network, synapse, "synapse")?.state.length ?? 0);
}

/** Spikes are recorded by two indices each. */
function recordedNumbers(network: NetworkDescription, recorder: RecorderDescription): number {
  if (recorder.records === "trace") return Math.max(roomyBuffer, fewestSamples * recorder.indices.length);
  const crowd = crowds(network).find(({ key }) => key === recorder.of);
  return roomForSpikes(crowd?.count ?? 0);
}

/** The same where the targets of a source need not be kept: of all-to-all connections that neither learn nor have delays of their own. */
function bytesTaken(network: NetworkDescription, one: Complete): number {
  const { projection, synapse, to } = one;
  const isCounted = synapse.connectivity.rule === "all-to-all" && projection.stdp === undefined;
  const each = bytesPerSynapse(network, one);
  return isCounted && !synapse.delayDistribution ? each - synapseBytes(to.count) : each;
}

/** Bytes of a synapse with its target. The limit of synapses is by these, whatever is kept: each costs time at every spike. */
export function bytesPerSynapse(network: NetworkDescription, { projection, synapse, to }: Complete): number {
  const stdp = network.stdps.find(({ key }) => key === projection.stdp);
  const variables = (stdp && modelOf(network, stdp, "stdp")?.synapse) ?? [];
  return (
    synapseBytes(to.count) +
    (hasOwnWeights(synapse) ? weightBytes : 0) +
    (projection.stdp === undefined ? 0 : learningBytes) +
    // Where it stands among all, and all once more.
    (projection.stdp === undefined || !synapse.delayDistribution ? 0 : indexBytes + synapseBytes(to.count)) +
    // The step of the last event goes with them.
    (variables.length === 0 ? 0 : (variables.length + 1) * numberBytes)
  );
}

/** True where weights differ from synapse to synapse before any is learned. */
export function hasOwnWeights({ connectivity, weightDistribution }: SynapseDescription): boolean {
  if (connectivity.rule === "list" && connectivity.pairs.some(([, , weight]) => weight !== undefined)) return true;
  return connectivity.rule === "matrix" || connectivity.rule === "gaussian-weight" || weightDistribution !== undefined;
}

/** How many synapses a projection will have; the mean where they are drawn. */
export function expectedSynapses({ synapse: { connectivity }, from, to }: Complete): number {
  switch (connectivity.rule) {
    case "all-to-all":
    case "fixed-probability": {
      const pairs = from.count * to.count - (from.key === to.key && !connectivity.selfConnections ? to.count : 0);
      return connectivity.rule === "all-to-all" ? pairs : pairs * connectivity.probability;
    }
    case "fixed-indegree":
      return connectivity.indegree * to.count;
    case "fixed-outdegree":
      return connectivity.outdegree * from.count;
    case "gaussian-weight":
      return from.count * to.count;
    case "gaussian-probability":
      return from.count * to.count * connectivity.probability * meanProfile(connectivity);
    case "fixed-total":
      return connectivity.total;
    case "one-to-one":
      return Math.min(from.count, to.count);
    case "list":
      return connectivity.pairs.length;
    case "matrix":
      return connectivity.weights.reduce((sum, row) => sum + row.length, 0);
  }
}
