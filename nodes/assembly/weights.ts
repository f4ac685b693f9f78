/** How the weights of single synapses are drawn, from the settings of a synapse node. */
import type { Distribution } from "../../src/random/distribution.ts";
import type { SettingsReader } from "./settings.ts";

/** Undefined where all synapses share the weight. */
export function readWeightDistribution(reader: SettingsReader, weight: number, unit: string): Distribution | undefined {
  const limit = (name: string, blank: boolean): number | undefined => reader.number(name, { unit, blank });
  switch (reader.choice("weightSpread")) {
    case "uniform":
      // What cannot be read is a fault of the node already.
      return { kind: "uniform", low: limit("weightLow", false) ?? 0, high: limit("weightHigh", false) ?? 0 };
    case "normal": {
      const [low, high] = [limit("weightLow", true), limit("weightHigh", true)];
      const sd = reader.number("weightSd", { unit }) ?? 0;
      const limits = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
      return { kind: "normal", mean: weight, sd, ...limits };
    }
    case "lognormal":
      return { kind: "lognormal", median: weight, sigma: reader.number("weightSigma") ?? 0 };
    default:
      return undefined;
  }
}
