import { distributionFault } from "./distribution.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** The distribution of weights of a synapse can be drawn from. */
export const weightsDrawable: NetworkRule = (network) =>
  network.synapses.flatMap((synapse) => {
    const fault = synapse.weightDistribution && distributionFault(synapse.weightDistribution);
    return fault ? [breach(synapse, fault.code, fault.data, "weightDistribution")] : [];
  });
