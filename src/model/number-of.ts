import { dropUnits } from "../expression/dimension.ts";
import { number, substitute } from "../expression/expression.ts";
import { parse } from "../expression/parse.ts";
import { fold } from "../expression/simplify.ts";
import type { ModelDescription } from "./description.ts";
import { defaultValue } from "./parameter-check.ts";

/**
 * The number that an expression of a model's parameters stands for, in the coherent units; undefined where it names anything else.
 * A missing value is the default; `more` are names from elsewhere.
 */
export function numberOf(
  text: string,
  model: ModelDescription,
  values: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>> = {},
): number | undefined {
  const known = new Map(Object.entries(more).map(([name, value]) => [name, number(value)]));
  for (const parameter of model.parameters)
    known.set(parameter.name, number(values[parameter.name] ?? defaultValue(parameter)));
  const value = fold(substitute(dropUnits(parse(text), new Set(known.keys())), known));
  return value.op === "number" ? value.value : undefined;
}
