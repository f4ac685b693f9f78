import type { NetworkDescription } from "../src/index.ts";

/** Every list that a network has to have, empty: a test adds what it is about. */
export const nothing: Omit<NetworkDescription, "dt" | "seed" | "models"> = {
  populations: [],
  spikeSources: [],
  currentSources: [],
  synapses: [],
  stps: [],
  stdps: [],
  projections: [],
  drives: [],
  recorders: [],
};
