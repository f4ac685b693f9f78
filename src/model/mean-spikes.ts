/** How many spikes a unit makes in a step, for sources that draw this number: it decides how much room they need. */
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
  const known = new Map([["dt", number(dt)]]);
  for (const parameter of model.parameters)
    known.set(parameter.name, number(values[parameter.name] ?? defaultValue(parameter)));
  const mean = fold(substitute(dropUnits(parse(model.fires.mean), new Set(known.keys())), known));
  return mean.op === "number" ? mean.value : null;
}

/** Room is made for this mean, so that messages may raise the one a source was deployed with. */
export function roomyMean(deployed: number): number {
  return Math.min(highestMean, Math.max(1, 4 * deployed));
}
