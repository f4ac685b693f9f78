import { breach, type NetworkRule } from "./rule.ts";

/** Streams of random numbers are whole and not negative. */
export const streamsWhole: NetworkRule = (network) =>
  [...network.populations, ...network.spikeSources, ...network.currentSources, ...network.synapses]
    .filter(({ stream = 0 }) => !(Number.isSafeInteger(stream) && stream >= 0))
    .map((part) => breach(part, "stream-not-whole", { found: String(part.stream) }, "stream"));
