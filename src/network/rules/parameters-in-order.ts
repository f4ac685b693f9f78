import { orderFaults } from "../../model/order-check.ts";
import { modelledParts, modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** Parameters that belong in an order are in it: the reset below the threshold, the start before the stop. */
export const parametersInOrder: NetworkRule = (network) =>
  modelledParts(network).flatMap(({ part, kind }) => {
    const model = modelOf(network, part, kind);
    if (!model) return [];
    return orderFaults(model, part.parameters).map(({ code, data }) =>
      breach(part, code, { ...data, model: part.label }, String(data.parameter)),
    );
  });
