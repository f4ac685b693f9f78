import type { Diagnostic } from "../../model/diagnostic.ts";
import { distributionFault } from "./distribution.ts";
import { completeProjections } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** The distribution of delays can be drawn from, and no synapse with a delay of its own learns by STDP. */
export const delaysDrawable: NetworkRule = (network) => [
  ...network.synapses.flatMap((synapse): Diagnostic[] => {
    const fault = synapse.delayDistribution && distributionFault(synapse.delayDistribution);
    return fault ? [breach(synapse, fault.code, fault.data, "delay")] : [];
  }),
  ...completeProjections(network).flatMap(({ projection, synapse }): Diagnostic[] =>
    synapse.delayDistribution && projection.stdp !== undefined
      ? [breach(synapse, "delays-drawn-with-stdp", {}, "delay")]
      : [],
  ),
];
