import { bytesText, numberBytes } from "./bytes.ts";
import { fitsAlone, memoryLimit, waitingNumbers } from "./memory.ts";
import { completeProjections } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** The spikes on their way through each synapse fit into memory: a number for each target and step of the delay. */
export const delaysFit: NetworkRule = (network) =>
  completeProjections(network).flatMap((complete) => {
    if (!fitsAlone(network, complete.from) || !fitsAlone(network, complete.to)) return [];
    const bytes = waitingNumbers(network, complete) * numberBytes;
    if (!(bytes > memoryLimit)) return [];
    const data = {
      found: complete.synapse.delaySteps,
      to: complete.to.label,
      toCount: complete.to.count,
      needed: bytesText(bytes),
      limit: bytesText(memoryLimit),
    };
    return [breach(complete.synapse, "delay-too-long", data, "delay")];
  });
