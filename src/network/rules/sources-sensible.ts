import { numberOf } from "../../model/number-of.ts";
import type { NetworkDescription } from "../description.ts";
import { modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A uniform number whose logarithm is -1: with it an exponential interval has its mean. */
const typical = String(Math.exp(-1));

/** Warns of sources that may do otherwise than meant: spikes closer than the step, noise without any spread. */
export const sourcesSensible: NetworkRule = (network) =>
  [...tooFrequent(network), ...noiseless(network)].map((each) => ({ ...each, severity: "warning" as const }));

function tooFrequent(network: NetworkDescription) {
  return network.spikeSources.flatMap((source) => {
    const model = modelOf(network, source, "spike-source");
    if (model?.fires.by !== "interval") return [];
    const interval = model.fires.interval.replaceAll("random()", typical);
    const found = numberOf(interval, model, source.parameters, { dt: network.dt });
    // A little less is the rounding of a rate to an interval.
    if (found === undefined || !(found > 0 && found < network.dt * (1 - 1e-9))) return [];
    return [breach(source, "spikes-within-step", { found: Number(found.toPrecision(4)), dt: network.dt })];
  });
}

function noiseless(network: NetworkDescription) {
  return network.currentSources.flatMap((source) => {
    const model = modelOf(network, source, "current-source");
    if (!model?.draws) return [];
    const [without, withNoise] = ["0", "1"].map((noise) =>
      numberOf(
        model.current.replace(/\bnoise\b/g, noise).replace(/\b(I|t|message)\b/g, "0"),
        model,
        source.parameters,
        { dt: network.dt },
      ),
    );
    return without === withNoise && without !== undefined ? [breach(source, "noise-without-spread", {})] : [];
  });
}
