import type { Parameter } from "../parameter.ts";
import { breach, type ModelRule } from "./rule.ts";

/** The bounds of a parameter leave room for a value. */
export const rangesPossible: ModelRule = (model) =>
  model.parameters.filter(isEmpty).map(({ name }) => breach(model, "model-range-empty", name, {}));

function isEmpty({ above, min, below, max }: Parameter): boolean {
  const lower = Math.max(above ?? -Infinity, min ?? -Infinity);
  const upper = Math.min(below ?? Infinity, max ?? Infinity);
  return lower > upper || (lower === upper && (above === lower || below === upper));
}
