import type { ModelDescription } from "../description.ts";
import { breach, type ModelRule } from "./rule.ts";
import { listing, listsOf, parameterOf } from "./vocabulary.ts";

/** Bounds of a weight and what a bare message sets are parameters; the times of a source are among its lists. */
export const referencesResolve: ModelRule = (model) => {
  const parameters = listing(model.parameters.map(({ name }) => name));
  const lists = listing(listsOf(model).map(({ name }) => name));
  return [
    ...parametersNamed(model)
      .filter((name) => !parameterOf(model, name))
      .map((found) => breach(model, "parameter-unknown", found, { found, allowed: parameters })),
    ...listsNamed(model)
      .filter((name) => !listsOf(model).some((list) => list.name === name))
      .map((found) => breach(model, "model-list-unknown", found, { found, allowed: lists })),
  ];
};

function parametersNamed(model: ModelDescription): readonly string[] {
  if (model.kind === "stdp") return [model.bounds.lower, model.bounds.upper];
  return model.kind === "current-source" && model.setBy !== undefined ? [model.setBy] : [];
}

function listsNamed(model: ModelDescription): readonly string[] {
  if (model.kind !== "spike-source") return [];
  const { fires } = model;
  if (fires.by === "interval") return fires.profile ? [fires.profile.times, fires.profile.values] : [];
  if (fires.by !== "list") return [];
  return "table" in fires ? [fires.table] : [fires.times, fires.senders];
}
