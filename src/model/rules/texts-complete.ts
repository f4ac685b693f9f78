import type { Language, Text } from "../text.ts";
import { breach, type ModelRule } from "./rule.ts";
import { listsOf, statesOf } from "./vocabulary.ts";

const languages: readonly Language[] = ["en", "ko"];

/** Title and doc of a model, its parameters, states and presets are written in every language. */
export const textsComplete: ModelRule = (model) => {
  const texts: readonly (readonly [string, Text])[] = [
    ["title", model.title],
    ["doc", model.doc],
    ...[...model.parameters, ...listsOf(model), ...statesOf(model)].map(({ name, doc }) => [name, doc] as const),
    ...(model.presets ?? []).map(({ name, title }) => [name, title] as const),
  ];
  return texts.flatMap(([of, text]) =>
    languages
      .filter((language) => !text?.[language]?.trim())
      .map((language) => breach(model, "model-text-missing", of, { of, language })),
  );
};
