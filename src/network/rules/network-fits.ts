import { bytesText, numberBytes } from "./bytes.ts";
import { fitsAlone, memoryLimit, needsOf, waitingNumbers } from "./memory.ts";
import { completeProjections, crowds, isCount } from "./parts.ts";
import { type NetworkRule, wholeBreach } from "./rule.ts";
import { synapsesFit } from "./synapses-fit.ts";

/** Parts that fit one by one also fit together. */
export const networkFits: NetworkRule = (network) => {
  const needs = needsOf(network);
  // What is no number has its own sentence too.
  if (!(needs.total > memoryLimit) || needs.total === Number.POSITIVE_INFINITY) return [];
  // A single part that does not fit has its own sentence.
  if (crowds(network).some((crowd) => isCount(crowd.count) && !fitsAlone(network, crowd))) return [];
  if (completeProjections(network).some((one) => waitingNumbers(network, one) * numberBytes > memoryLimit)) return [];
  if (synapsesFit(network).length > 0) return [];
  const data = {
    neurons: bytesText(needs.neurons),
    synapses: bytesText(needs.synapses),
    waiting: bytesText(needs.waiting),
    recorders: bytesText(needs.recorders),
    needed: bytesText(needs.total),
    limit: bytesText(memoryLimit),
  };
  return [wholeBreach("network-too-large", data)];
};
