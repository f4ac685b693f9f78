import type { Diagnostic } from "../../model/diagnostic.ts";
import { distributionFault } from "./distribution.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** The distribution of delays can be drawn from. */
export const delaysDrawable: NetworkRule = ({ synapses }) =>
  synapses.flatMap((synapse): Diagnostic[] => {
    const fault = synapse.delayDistribution && distributionFault(synapse.delayDistribution);
    return fault ? [breach(synapse, fault.code, fault.data, "delay")] : [];
  });
