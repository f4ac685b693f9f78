import type { Diagnostic } from "../../model/diagnostic.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** Every weight is a finite number: that of the synapse and those of its list or matrix. */
export const weightsFinite: NetworkRule = (network) =>
  network.synapses.flatMap((synapse): Diagnostic[] => {
    const { connectivity, weight } = synapse;
    const faults: Diagnostic[] = [];
    if (!Number.isFinite(weight))
      faults.push(breach(synapse, "weight-not-finite", { found: String(weight) }, "weight"));
    if (connectivity.rule === "list") {
      const wrong = connectivity.pairs.findIndex(([, , own]) => own !== undefined && !Number.isFinite(own));
      const data = { position: wrong + 1, found: String(connectivity.pairs[wrong]?.[2]) };
      if (wrong >= 0) faults.push(breach(synapse, "pair-weight-not-finite", data, "pairs"));
    }
    if (connectivity.rule === "matrix") {
      const row = connectivity.weights.findIndex((entries) => !entries.every(Number.isFinite));
      const column = connectivity.weights[row]?.findIndex((entry) => !Number.isFinite(entry)) ?? -1;
      const data = { row: row + 1, column: column + 1, found: String(connectivity.weights[row]?.[column]) };
      if (row >= 0) faults.push(breach(synapse, "matrix-entry-not-finite", data, "matrix"));
    }
    return faults;
  });
