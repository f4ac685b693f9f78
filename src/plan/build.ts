import type { NetworkDescription } from "../network/description.ts";
import { labelsOf } from "../network/rules/parts.ts";
import { placeCurrentSource } from "./current.ts";
import type { End } from "./ends.ts";
import type { KnownTables } from "./known.ts";
import { Layout } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { type PlacedPopulation, placePopulation } from "./population.ts";
import { placeProjection } from "./projection.ts";
import { type PlacedRate, placeRate, placeRateCurrent } from "./rate.ts";
import { placeRecorder } from "./recorder.ts";
import { placeSpikeSource, spikeCapacity } from "./source.ts";

/**
 * Turns a checked network into a plan.
 *
 *     sources ──► populations with the kernels that end at them ──► projections with their plasticity ──► recorders
 *        └──────────────── each places regions in memory and operators in the slots of a step ───────────┘
 *
 * 1. Sources come first, so currents are known when populations sum them.
 * 2. Layers of rate neurons drive populations by what they were a step before.
 * 2. A population and its kernels make one system of equations and one program of integration.
 * 3. Projections need the spike lists and ring buffers placed before.
 * 4. Recorders look at anything placed before.
 * 5. Operators are put in the order of their slots; within a slot they keep the order of the network, which is canonical.
 *
 * Tables that `known` finds are not made again.
 */
export function planNetwork(network: NetworkDescription, known?: KnownTables): Plan {
  const layout = new Layout(known);
  layout.parameter("dt", network.dt);
  for (const name of ["t", "step", "drained"]) layout.region(name, 1);
  for (const source of network.currentSources) placeCurrentSource(layout, network, source);
  for (const source of network.spikeSources) placeSpikeSource(layout, network, source);
  const rates = new Map<string, PlacedRate>();
  for (const part of drivingRates(network)) placeRateCurrent(layout, network, part);
  const populations = new Map<string, PlacedPopulation>();
  for (const part of network.populations) populations.set(part.key, placePopulation(layout, network, part));
  for (const part of network.rates ?? []) rates.set(part.key, placeRate(layout, network, part));
  const ends = endsOf(network);
  const due = new Map([...populations.values(), ...rates.values()].flatMap((placed) => [...placed.due]));
  const arriving = new Map(network.projections.map((p) => [p.key, placeProjection(layout, network, p, ends, due)]));
  for (const recorder of network.recorders)
    placeRecorder(layout, recorder, { network, ends, populations, rates, arriving });
  return layout.finish(network.dt, network.seed, Object.fromEntries(labelsOf(network)));
}

/** Everything that can be the end of a projection. A population draws nothing itself, so its stream is 0. */
function endsOf(network: NetworkDescription): Map<string, End> {
  const ends = new Map<string, End>();
  for (const source of network.spikeSources) {
    const { key, count, stream } = source;
    ends.set(key, { key, count, stream, capacity: spikeCapacity(network, source) });
  }
  for (const { key, count } of [...network.populations, ...(network.rates ?? [])])
    ends.set(key, { key, count, stream: 0, capacity: count });
  return ends;
}

/** Layers that drive neurons. */
function drivingRates({ rates = [], drives }: NetworkDescription) {
  return rates.filter(({ key }) => drives.some(({ from }) => from === key));
}
