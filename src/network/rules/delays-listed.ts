import type { Diagnostic } from "../../model/diagnostic.ts";
import { completeProjections } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** Delays of single pairs are one step or more, and no longer than the longest, for which there is room. */
export const delaysListed: NetworkRule = (network) =>
  [...new Set(completeProjections(network).map(({ synapse }) => synapse))].flatMap((synapse): Diagnostic[] => {
    const { connectivity, delaySteps, delayDistribution } = synapse;
    if (connectivity.rule !== "list") return [];
    // Where nothing is said to differ all share one delay.
    const least = delayDistribution ? 1 : delaySteps;
    const wrong = connectivity.pairs.findIndex(([, , , delay]) => {
      const steps = Math.round((delay ?? delaySteps * network.dt) / network.dt);
      return !(steps >= least && steps <= delaySteps);
    });
    if (wrong < 0) return [];
    const inMs = (steps: number): number => Number((steps * network.dt).toPrecision(12));
    const limits = { least: inMs(least), most: inMs(delaySteps) };
    const data = { position: wrong + 1, found: String(connectivity.pairs[wrong]?.[3]), ...limits };
    return [breach(synapse, "pair-delay-outside", data, "pairs")];
  });
