import type { ModelDescription } from "../../src/model/description.ts";
import type { NetworkDescription } from "../../src/network/description.ts";
import { uniform } from "../../src/random/philox.ts";

type Parts = Partial<Omit<NetworkDescription, "dt" | "seed" | "models">>;

/** A network from the parts it has; every population named in `counted` gets a recorder of its spikes. */
export function networkOf(
  dt: number,
  seed: number,
  models: readonly ModelDescription[],
  counted: readonly string[],
  parts: Parts,
): NetworkDescription {
  return {
    dt,
    seed,
    models: Object.fromEntries(models.map((model) => [model.name, model])),
    populations: [],
    spikeSources: [],
    currentSources: [],
    synapses: [],
    stps: [],
    stdps: [],
    projections: [],
    drives: [],
    ...parts,
    recorders: counted.map((of) => ({ key: `${of}.spikes`, records: "spikes", of })),
  };
}

/** Streams of random numbers of initial states start here, far from those of connections. */
const initialStream = 1000;

/** One number for each cell, evenly spread from `low` to `high`. */
export function evenly(count: number, low: number, high: number, seed: number, stream: number): number[] {
  return Array.from(
    { length: count },
    (_, i) => low + (high - low) * (1 - uniform(seed, initialStream + stream, i, 0, 0)),
  );
}

/** One normal number for each cell, cut below at `lowest`. */
export function normally(
  count: number,
  mean: number,
  deviation: number,
  seed: number,
  stream: number,
  lowest = Number.NEGATIVE_INFINITY,
): number[] {
  return Array.from({ length: count }, (_, i) => {
    const radius = Math.sqrt(-2 * Math.log(uniform(seed, initialStream + stream, i, 0, 0)));
    const angle = 2 * Math.PI * uniform(seed, initialStream + stream, i, 0, 1);
    return Math.max(lowest, mean + deviation * radius * Math.cos(angle));
  });
}
