import { breach, type ModelRule } from "./rule.ts";
import { read, statedOf } from "./stated.ts";

/** Every expression can be parsed, and every assignment has the form `name = expression` or `name += expression`. */
export const expressionsReadable: ModelRule = (model) =>
  statedOf(model).flatMap((stated) => {
    const tree = read(stated);
    return "reason" in tree
      ? [breach(model, "model-expression-unreadable", stated.where, { reason: tree.reason })]
      : [];
  });
