import { bytesText } from "./bytes.ts";
import { bytesPerSynapse, expectedSynapses, fitsAlone, memoryLimit } from "./memory.ts";
import { completeProjections } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** The synapses of each projection fit into memory. */
export const synapsesFit: NetworkRule = (network) =>
  completeProjections(network).flatMap((complete) => {
    if (!fitsAlone(network, complete.from) || !fitsAlone(network, complete.to)) return [];
    const synapses = expectedSynapses(complete);
    const each = bytesPerSynapse(network, complete);
    if (!(synapses * each > memoryLimit) || !Number.isFinite(synapses)) return [];
    const data = {
      from: complete.from.label,
      fromCount: complete.from.count,
      to: complete.to.label,
      toCount: complete.to.count,
      synapses: Math.round(synapses),
      each,
      needed: bytesText(synapses * each),
      limit: bytesText(memoryLimit),
    };
    return [breach(complete.synapse, "synapses-too-many", data)];
  });
