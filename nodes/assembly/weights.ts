/** How the weights of single synapses are drawn, from the settings of a synapse node. */
import type { Distribution } from "../../src/random/distribution.ts";
import type { SettingsReader } from "./settings.ts";

/** Undefined where all synapses share the weight. */
export function readWeightDistribution(reader: SettingsReader, weight: number, unit: string): Distribution | undefined {
  const limit = (name: string): number | undefined => reader.number(name, { unit });
  const needed = (name: string): number => reader.needed(name, { unit, blank: false });
  switch (reader.choice("weightSpread")) {
    case "uniform":
      return { kind: "uniform", low: needed("weightLow"), high: needed("weightHigh") };
    case "normal": {
      const [low, high] = [limit("weightLow"), limit("weightHigh")];
      const limits = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
      return { kind: "normal", mean: weight, sd: needed("weightSd"), ...limits };
    }
    case "lognormal":
      return { kind: "lognormal", median: weight, sigma: reader.needed("weightSigma") };
    default:
      return undefined;
  }
}
