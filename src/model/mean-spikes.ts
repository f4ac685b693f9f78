/** How many spikes a unit of a source makes in a step: it decides how much room they need. */
import { dropUnits } from "../expression/dimension.ts";
import { number, substitute } from "../expression/expression.ts";
import { parse } from "../expression/parse.ts";
import { fold } from "../expression/simplify.ts";
import type { ModelDescription } from "./description.ts";
import { defaultValue } from "./parameter-check.ts";

/** The highest mean a source may have: its table ends a little above. */
export const highestMean = 1000;

/**
 * Mean number of spikes of a unit in a step of `dt` [ms], or null for a model that does not draw it. Values are in the unit of
 * the equations, a missing one is the default.
 */
export function meanSpikes(
  model: ModelDescription,
  values: Readonly<Record<string, number>>,
  dt: number,
): number | null {
  if (model.kind !== "spike-source" || model.fires.by !== "count") return null;
  return quantityOf(model.fires.mean, model, values, dt);
}

/** The value of a model's expression of parameters and `dt`; null when it names more than that. */
export function quantityOf(
  text: string,
  model: ModelDescription,
  values: Readonly<Record<string, number>>,
  dt: number,
): number | null {
  const known = new Map([["dt", number(dt)]]);
  for (const parameter of model.parameters)
    known.set(parameter.name, number(values[parameter.name] ?? defaultValue(parameter)));
  const value = fold(substitute(dropUnits(parse(text), new Set(known.keys())), known));
  return value.op === "number" ? value.value : null;
}

/** The highest rate a source that fires by intervals may have [1/ms]; at a coarse dt a unit fires several times within a step. */
const highestRate = 10;

/**
 * Most spikes that a unit makes by intervals or by number in a step, several times the highest mean: a source that draws is not cut. It
 * is a limit of each unit, so that what one does never depends on another.
 */
export function mostSpikes(model: ModelDescription, values: Readonly<Record<string, number>>, dt: number): number {
  if (model.kind !== "spike-source") return 0;
  if (model.fires.by === "interval") return 2 + Math.ceil(4 * dt * highestRate);
  const mean = meanSpikes(model, values, dt);
  if (mean === null) return 0;
  // Twelve standard deviations above the mean: a step with more is rarer than one in 10^30.
  const most = roomyMean(mean);
  return Math.ceil(most + 12 * Math.sqrt(most));
}

/** Room is made for this mean, so that messages may raise the one a source was deployed with. */
export function roomyMean(deployed: number): number {
  return Math.min(highestMean, Math.max(1, 4 * deployed));
}
