import { breach, type ModelRule } from "./rule.ts";

/** The name of a model is of lower case letters, digits and single hyphens: it becomes part of file names and keys. */
export const nameForm: ModelRule = (model) =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(model.name)
    ? []
    : [breach(model, "model-name-form", "name", { found: model.name })];
