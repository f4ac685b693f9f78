import { breach, type ModelRule } from "./rule.ts";
import { namedOf } from "./vocabulary.ts";

/** No two parameters, lists, inputs, definitions or state variables of a model share a name, nor do two presets. */
export const namesUnique: ModelRule = (model) => {
  const twice = (names: readonly string[]): string[] => [...new Set(names.filter((n, i) => names.indexOf(n) !== i))];
  const found = [...twice(namedOf(model).map(({ name }) => name)), ...twice((model.presets ?? []).map((p) => p.name))];
  return found.map((name) => breach(model, "model-name-twice", name, { found: name }));
};
