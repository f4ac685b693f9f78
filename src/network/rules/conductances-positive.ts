import { namesOf } from "../../expression/expression.ts";
import { parse } from "../../expression/parse.ts";
import type { SynapseModel } from "../../model/description.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { SynapseDescription } from "../description.ts";
import { modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A conductance is never below zero: whether it excites or inhibits is said by its reversal potential. */
export const conductancesPositive: NetworkRule = (network) =>
  network.synapses.flatMap((synapse): Diagnostic[] => {
    const model = modelOf(network, synapse, "synapse");
    if (!model || !isConductance(model)) return [];
    const found = givenWeights(synapse).find((one) => one < 0);
    if (found !== undefined)
      return [breach(synapse, "conductance-negative", { found, unit: model.weightUnit }, "weight")];
    const drawn = synapse.weightDistribution;
    if (drawn?.kind !== "normal" || drawn.low !== undefined || !(drawn.sd > 0)) return [];
    return [breach(synapse, "conductance-drawn-negative", { sd: drawn.sd, unit: model.weightUnit }, "weightLow")];
  });

/** A kernel whose current reads the membrane opens channels; any other gives a current or a jump, of either sign. */
function isConductance({ gives }: SynapseModel): boolean {
  if (gives.to !== "current") return false;
  try {
    return namesOf(parse(gives.value)).includes("V_m");
  } catch {
    // An expression that cannot be read is reported by a rule of its own.
    return false;
  }
}

function givenWeights({ connectivity, weight, weightDistribution }: SynapseDescription): readonly number[] {
  const limit = weightDistribution && "low" in weightDistribution ? (weightDistribution.low ?? 0) : 0;
  const listed =
    connectivity.rule === "list" ? connectivity.pairs.flatMap(([, , own]) => (own === undefined ? [] : [own])) : [];
  return [weight, limit, ...listed, ...(connectivity.rule === "matrix" ? connectivity.weights.flat() : [])];
}
