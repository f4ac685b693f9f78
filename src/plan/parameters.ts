import { name } from "../expression/expression.ts";
import type { ModelDescription } from "../model/description.ts";
import { unfold } from "../model/unfold.ts";
import type { ModelledPart, NetworkDescription } from "../network/description.ts";
import type { Layout } from "./layout.ts";
import { Scope } from "./scope.ts";

/** The model of a part. The network has been checked: the model is there and of the kind. */
export function modelOf<K extends ModelDescription["kind"]>(
  network: NetworkDescription,
  part: ModelledPart,
  kind: K,
): Extract<ModelDescription, { kind: K }> {
  const model = network.models[part.model];
  if (model?.kind !== kind) throw new Error(`${part.key}: ${part.model} is not a model of kind ${kind}`);
  return unfold(model as Extract<ModelDescription, { kind: K }>, part);
}

/** The region of a part's parameter: the address under which it can be changed while running. */
export function parameterRegion(part: string, parameter: string): string {
  return `${part}/${parameter}`;
}

/** Places the parameters of a part and returns the scope of their names, with `dt` and `t`. */
export function placeParameters(layout: Layout, part: ModelledPart, model: ModelDescription): Scope {
  for (const parameter of model.parameters) {
    const value = part.parameters[parameter.name] ?? coherentDefault(parameter);
    layout.parameter(parameterRegion(part.key, parameter.name), value);
  }
  const names = model.parameters.map((parameter) => parameter.name);
  return Scope.under(part.key, names).with([
    ["dt", name("dt")],
    ["t", name("t")],
  ]);
}

/** A default in the unit of the equations: a rate shown in Hz is computed in 1/ms. */
function coherentDefault(parameter: ModelDescription["parameters"][number]): number {
  return parameter.shownAs ? parameter.default / parameter.shownAs.size : parameter.default;
}
