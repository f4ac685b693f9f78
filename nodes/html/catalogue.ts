/** Locale catalogues: every text of a set's nodes under the keys its forms use. */
import type { Language, Text } from "../../src/model/text.ts";
import type { NodeDefinition } from "../common/definition.ts";
import { listsOf } from "../common/fields.ts";
import { formTexts } from "../common/form-texts.ts";
import { keys } from "./keys.ts";

/** Nested object of the texts in one language. */
export interface Catalogue {
  [key: string]: string | Catalogue;
}

export function catalogueOf(definitions: readonly NodeDefinition[], language: Language): Catalogue {
  const catalogue: Catalogue = {};
  const put = (key: string, text: Text | undefined) => {
    if (text) putAt(catalogue, key.split("."), text[language]);
  };
  for (const [name, text] of Object.entries(formTexts)) put(keys.form(name), text);
  for (const definition of definitions) {
    const { type } = definition;
    put(keys.title(type), definition.title);
    put(keys.output(type), definition.outputLabel);
    put(keys.modelLabel(type), definition.modelLabel ?? formTexts.model);
    for (const setting of definition.settings) {
      put(keys.label(type, setting.name), setting.label);
      put(keys.doc(type, setting.name), setting.doc);
      if (setting.value.type === "text" || setting.value.type === "number")
        put(keys.placeholder(type, setting.name), setting.value.placeholder);
      if (setting.value.type === "choice")
        for (const option of setting.value.options) put(keys.option(type, setting.name, option.value), option.label);
    }
    for (const model of definition.models) {
      put(keys.model(type, model.name), model.title);
      for (const preset of model.presets ?? []) put(keys.preset(type, model.name, preset.name), preset.title);
      for (const item of [...model.parameters, ...listsOf(model)])
        put(keys.parameter(type, model.name, item.name), item.doc);
    }
  }
  return catalogue;
}

/** A flat table of texts as a catalogue. */
export function catalogueOfTexts(texts: Readonly<Record<string, Text>>, language: Language): Catalogue {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]]));
}

function putAt(catalogue: Catalogue, [first = "", ...rest]: string[], text: string): void {
  if (rest.length === 0) catalogue[first] = text;
  else {
    const inner = catalogue[first] ?? {};
    catalogue[first] = inner;
    if (typeof inner !== "string") putAt(inner, rest, text);
  }
}
