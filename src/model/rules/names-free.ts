import { functions } from "../../expression/expression.ts";
import { units } from "../../units/unit.ts";
import { breach, type ModelRule } from "./rule.ts";
import { namedOf } from "./vocabulary.ts";

/** Words with a meaning of their own in some expression of a model or network. */
const words = [
  "t",
  "dt",
  "message",
  "layer",
  "bias",
  "index",
  "noise",
  "weight",
  "w",
  "release",
  "not",
  "and",
  "or",
  "mod",
  "to",
  "in",
  "xor",
  "true",
  "false",
];

/** A name begins with a letter and is neither a unit, nor a function, nor a word of the equations. */
export const namesFree: ModelRule = (model) =>
  namedOf(model)
    .map(({ name }) => name)
    .filter(
      (name) =>
        !/^[A-Za-z]\w*$/.test(name) ||
        Object.hasOwn(units, name) ||
        Object.hasOwn(functions, name) ||
        words.includes(name),
    )
    .map((name) => breach(model, "model-name-reserved", name, { found: name }));
