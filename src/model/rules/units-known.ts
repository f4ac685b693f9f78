import { parseUnit, units } from "../../units/unit.ts";
import { breach, type ModelRule } from "./rule.ts";
import { listing, namedOf } from "./vocabulary.ts";

/** Every unit is a product of powers of the coherent set, or 1. */
export const unitsKnown: ModelRule = (model) => {
  const weight = model.kind === "synapse" ? [{ name: "weight", unit: model.weightUnit }] : [];
  return [...namedOf(model), ...weight]
    .filter(({ unit }) => parseUnit(unit) === null)
    .map(({ name, unit }) =>
      breach(model, "model-unit-unknown", name, { found: unit, allowed: listing(Object.keys(units)) }),
    );
};
