import { breach, type NetworkRule } from "./rule.ts";

/** A connection probability lies from 0 to 1. */
export const probabilities: NetworkRule = (network) =>
  network.synapses.flatMap((synapse) => {
    const { connectivity } = synapse;
    if (!("probability" in connectivity)) return [];
    const { probability } = connectivity;
    if (probability >= 0 && probability <= 1) return [];
    return [breach(synapse, "probability-out-of-range", { found: String(probability) }, "probability")];
  });
