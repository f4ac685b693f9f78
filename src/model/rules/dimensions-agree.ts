import { DimensionError, dimensionOf } from "../../expression/dimension.ts";
import { namesOf } from "../../expression/expression.ts";
import { type Dimension, sameDimension } from "../../units/dimension.ts";
import { parseUnit, unitText } from "../../units/unit.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { breach, type ModelRule } from "./rule.ts";
import { read, type Stated, statedOf } from "./stated.ts";

/**
 * Every expression has the dimension its place demands: a rate that of its variable per ms, an assignment that of its
 * target, a condition none. A literal 0 fits everywhere.
 */
export const dimensionsAgree: ModelRule = (model) =>
  statedOf(model).flatMap((stated): Diagnostic[] => {
    const tree = read(stated);
    if ("reason" in tree) return [];
    if (tree.value.op === "number" && tree.value.value === 0) return [];
    const known = knownDimensions(stated);
    const unit = stated.targets ? stated.targets.find(({ name }) => name === tree.target)?.unit : stated.unit;
    // What other rules report, unknown units and names and wrong targets, is passed over here.
    const expected = unit === undefined ? null : parseUnit(unit);
    const parts = stated.known.map(({ name }) => name).filter((name) => namesOf(tree.value).includes(name));
    if (unit === undefined || expected === null || parts.some((name) => !known.has(name))) return [];
    try {
      const found = dimensionOf(tree.value, known);
      if (sameDimension(found, expected)) return [];
      const data = { unit, found: unitText(found), expression: stated.text };
      return [breach(model, "model-expression-dimension", stated.where, data)];
    } catch (error) {
      if (!(error instanceof DimensionError)) throw error;
      if (error.message.startsWith("unknown name")) return [];
      const data = { expression: stated.text, reason: error.message };
      return [breach(model, "model-expression-mixes-units", stated.where, data)];
    }
  });

function knownDimensions(stated: Stated): Map<string, Dimension> {
  const known = new Map<string, Dimension>();
  for (const { name, unit } of stated.known) {
    const dimension = parseUnit(unit);
    if (dimension) known.set(name, dimension);
  }
  return known;
}
