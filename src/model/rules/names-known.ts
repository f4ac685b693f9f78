import { namesOf } from "../../expression/expression.ts";
import { units } from "../../units/unit.ts";
import { breach, type ModelRule } from "./rule.ts";
import { read, statedOf } from "./stated.ts";
import { listing } from "./vocabulary.ts";

/** An expression names only what exists where it stands: an initial value, for instance, only states above it. */
export const namesKnown: ModelRule = (model) =>
  statedOf(model).flatMap((stated) => {
    const tree = read(stated);
    if ("reason" in tree) return [];
    const known = new Set(stated.known.map(({ name }) => name));
    return namesOf(tree.value)
      .filter((name) => !known.has(name) && !Object.hasOwn(units, name) && name !== tree.target)
      .map((found) => breach(model, "model-expression-unknown-name", stated.where, { found, allowed: listing(known) }));
  });
