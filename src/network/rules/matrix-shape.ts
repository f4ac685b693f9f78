import { completeProjections } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A weight matrix has a row for each target and a column for each source. */
export const matrixShape: NetworkRule = (network) =>
  completeProjections(network).flatMap(({ synapse, from, to }) => {
    const { connectivity } = synapse;
    if (connectivity.rule !== "matrix") return [];
    const { weights } = connectivity;
    const columns = weights.find((row) => row.length !== from.count)?.length ?? from.count;
    if (weights.length === to.count && columns === from.count) return [];
    const data = {
      rows: weights.length,
      columns: weights.length === 0 ? 0 : columns,
      to: to.label,
      needRows: to.count,
      from: from.label,
      needColumns: from.count,
    };
    return [breach(synapse, "matrix-wrong-shape", data, "matrix")];
  });
