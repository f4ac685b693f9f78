import { uses } from "../../expression/expression.ts";
import { breach, type ModelRule } from "./rule.ts";
import { read, statedOf } from "./stated.ts";

/** Only sources that say they draw use random(): everything else is the same in every run. */
export const randomInSources: ModelRule = (model) =>
  statedOf(model).flatMap((stated) => {
    const tree = read(stated);
    const wrong = !stated.random && !("reason" in tree) && uses(tree.value, "random");
    return wrong ? [breach(model, "model-expression-random", stated.where, {})] : [];
  });
