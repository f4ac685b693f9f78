import type { Diagnostic } from "../../model/diagnostic.ts";
import { checkParameter } from "../../model/parameter-check.ts";
import { modelledParts, modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A part sets parameters of its model, to values in their range. */
export const parametersInRange: NetworkRule = (network) =>
  modelledParts(network).flatMap(({ part, kind }) => {
    const model = modelOf(network, part, kind);
    if (!model) return [];
    return Object.entries(part.parameters).flatMap(([name, value]): Diagnostic[] => {
      const parameter = model.parameters.find((one) => one.name === name);
      if (!parameter) {
        const allowed = model.parameters.map((one) => one.name).join(", ") || "–";
        return [breach(part, "parameter-unknown", { model: part.label, found: name, allowed }, name)];
      }
      const wrong = checkParameter(parameter, value, part.label);
      return wrong ? [breach(part, wrong.code, wrong.data, name)] : [];
    });
  });
