/** Checks parameters that must stand in an order, such as the reset below the threshold; for form and runtime alike. */
import type { ModelDescription } from "./description.ts";
import { defaultValue, type ParameterFault, toShown } from "./parameter-check.ts";

/** All orders of a model that the values break; values are in the unit of the equations, a missing one is the default. */
export function orderFaults(model: ModelDescription, values: Readonly<Record<string, number>>): ParameterFault[] {
  return (model.orders ?? []).flatMap(({ lower, upper, orEqual }): ParameterFault[] => {
    const low = model.parameters.find(({ name }) => name === lower);
    const high = model.parameters.find(({ name }) => name === upper);
    if (!low || !high) return [];
    const a = values[lower] ?? defaultValue(low);
    const b = values[upper] ?? defaultValue(high);
    // A value that is no number is reported by its own check.
    if (a < b || (orEqual && a === b) || Number.isNaN(a) || Number.isNaN(b)) return [];
    const unit = low.shownAs?.unit ?? low.unit;
    const data = {
      model: model.name,
      parameter: lower,
      other: upper,
      found: toShown(low, a),
      limit: toShown(high, b),
      unit: unit === "1" ? "" : ` ${unit}`,
    };
    return [{ code: orEqual ? "parameters-out-of-order-or-equal" : "parameters-out-of-order", data }];
  });
}
