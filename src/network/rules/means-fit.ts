import { highestMean, meanSpikes } from "../../model/mean-spikes.ts";
import { modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A source that draws its number of spikes makes no more of them in a step than its table can tell apart. */
export const meansFit: NetworkRule = (network) =>
  network.spikeSources.flatMap((source) => {
    const model = modelOf(network, source, "spike-source");
    const mean = model ? meanSpikes(model, source.parameters, network.dt) : null;
    // A number that is none is reported with its parameter or with the step.
    if (mean === null || !(mean > highestMean)) return [];
    const data = { found: Number(mean.toPrecision(6)), dt: network.dt, limit: highestMean };
    return [breach(source, "mean-too-high", data)];
  });
