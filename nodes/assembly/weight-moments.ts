import type { SynapseDescription } from "../../src/network/description.ts";
import type { Distribution } from "../../src/random/distribution.ts";

/** Mean and mean square of the weights of a synapse node, limits of a normal distribution left aside. */
export function momentsOf({ weight, weightDistribution, connectivity }: SynapseDescription): {
  readonly mean: number;
  readonly square: number;
} {
  if (connectivity.rule === "list") return ofList(connectivity.pairs.map(([, , own]) => own ?? weight));
  if (connectivity.rule === "matrix") return ofList(connectivity.weights.flat());
  return weightDistribution ? ofDistribution(weightDistribution) : { mean: weight, square: weight ** 2 };
}

function ofList(weights: readonly number[]) {
  const mean = weights.reduce((sum, each) => sum + each, 0) / weights.length;
  return { mean, square: weights.reduce((sum, each) => sum + each * each, 0) / weights.length };
}

function ofDistribution(of: Distribution) {
  switch (of.kind) {
    case "constant":
      return { mean: of.value, square: of.value ** 2 };
    case "uniform":
      return { mean: (of.low + of.high) / 2, square: (of.low ** 2 + of.low * of.high + of.high ** 2) / 3 };
    case "normal":
      return { mean: of.mean, square: of.mean ** 2 + of.sd ** 2 };
    case "lognormal":
      return { mean: of.median * Math.exp(of.sigma ** 2 / 2), square: of.median ** 2 * Math.exp(2 * of.sigma ** 2) };
  }
}
