import type { Diagnostic } from "../../model/diagnostic.ts";
import { modelledParts } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** The model of each part is among the network's models and of the part's kind. */
export const modelsKnown: NetworkRule = (network) =>
  modelledParts(network).flatMap(({ part, kind }): Diagnostic[] => {
    const model = Object.hasOwn(network.models, part.model) ? network.models[part.model] : undefined;
    if (!model) {
      const fitting = Object.entries(network.models).filter(([, one]) => one.kind === kind);
      const allowed = fitting.map(([name]) => name).join(", ") || "–";
      return [breach(part, "model-unknown", { found: part.model, allowed })];
    }
    return model.kind === kind
      ? []
      : [breach(part, "model-of-wrong-kind", { found: part.model, kind: model.kind, needed: kind })];
  });
