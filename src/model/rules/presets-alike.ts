import type { Diagnostic } from "../diagnostic.ts";
import { breach, type ModelRule } from "./rule.ts";

/** All presets of a model set the same parameters: one chosen after another leaves nothing of it behind. */
export const presetsAlike: ModelRule = (model) => {
  const presets = model.presets ?? [];
  const names = [...new Set(presets.flatMap(({ values }) => Object.keys(values)))];
  return presets.flatMap((preset): Diagnostic[] =>
    names
      .filter((name) => !Object.hasOwn(preset.values, name))
      .map((found) => {
        const other = presets.find(({ values }) => Object.hasOwn(values, found))?.name ?? "";
        return breach(model, "model-preset-incomplete", found, { preset: preset.name, found, other });
      }),
  );
};
