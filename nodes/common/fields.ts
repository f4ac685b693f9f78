/** What a node stores in the flow, property by property, derived from its definition. */
import type { ModelDescription } from "../../src/model/description.ts";
import type { ListParameter, Parameter } from "../../src/model/parameter.ts";
import { listText } from "../../src/model/table-check.ts";
import type { NodeDefinition, Setting } from "./definition.ts";

/** One stored property. */
export type Field =
  | { readonly property: string; readonly of: "setting"; readonly setting: Setting }
  /** The choice among several models. */
  | { readonly property: "model"; readonly of: "model" }
  /** The published set of values last chosen; blank once a value differs. */
  | { readonly property: "preset"; readonly of: "preset" }
  | { readonly property: string; readonly of: "parameter"; readonly parameter: string }
  | { readonly property: string; readonly of: "list"; readonly parameter: string }
  /** Number of the random stream; given on drop, kept on import. */
  | { readonly property: "stream"; readonly of: "stream" };

/** A flow stores parameters under a prefix because Node-RED takes single letters for itself. */
export function propertyOf(parameter: string): string {
  return `p_${parameter}`;
}

export function parameterOf(model: ModelDescription | undefined, name: string): Parameter | undefined {
  return model?.parameters.find((parameter) => parameter.name === name);
}

export function listsOf(model: ModelDescription | undefined): readonly ListParameter[] {
  return model && "lists" in model ? (model.lists ?? []) : [];
}

export function listOf(model: ModelDescription | undefined, name: string): ListParameter | undefined {
  return listsOf(model).find((list) => list.name === name);
}

/** The model a node uses: the one named, or else the first. */
export function modelOf(definition: NodeDefinition, name: unknown): ModelDescription | undefined {
  return definition.models.find((model) => model.name === name) ?? definition.models[0];
}

const leading = ["name", "clock", "count"];

/** All stored properties in the order of the form. */
export function fieldsOf(definition: NodeDefinition): Field[] {
  const settings = definition.settings.map((setting): Field => ({ property: setting.name, of: "setting", setting }));
  const isLeading = (field: Field) => leading.includes(field.property);
  const fields: Field[] = settings.filter(isLeading);
  if (definition.models.length > 1) fields.push({ property: "model", of: "model" });
  if (definition.models.some((model) => model.presets?.length)) fields.push({ property: "preset", of: "preset" });
  fields.push(...settings.filter((field) => !isLeading(field)));
  for (const parameter of namesIn(definition.models.map((model) => model.parameters)))
    fields.push({ property: propertyOf(parameter), of: "parameter", parameter });
  for (const parameter of namesIn(definition.models.map(listsOf)))
    fields.push({ property: propertyOf(parameter), of: "list", parameter });
  if (definition.draws) fields.push({ property: "stream", of: "stream" });
  return fields;
}

/** The value of a field on a node just dropped from the palette, as the flow stores it; or on one that uses `model`. */
export function defaultOf(definition: NodeDefinition, field: Field, model?: ModelDescription): string | boolean {
  const first = [...(model ? [model] : []), ...definition.models].find((candidate) =>
    field.of === "list"
      ? listOf(candidate, field.parameter)
      : field.of === "parameter" && parameterOf(candidate, field.parameter),
  );
  switch (field.of) {
    case "setting":
      return settingDefault(field.setting);
    case "model":
      return definition.models[0]?.name ?? "";
    case "preset":
    case "stream":
      return "";
    case "parameter":
      return String(parameterOf(first, field.parameter)?.default ?? "");
    case "list":
      return textOf(listOf(first, field.parameter));
  }
}

function textOf(list: ListParameter | undefined): string {
  return list ? listText(list) : "";
}

function settingDefault(setting: Setting): string | boolean {
  const { value } = setting;
  if (value.type === "config") return "";
  return typeof value.default === "number" ? String(value.default) : value.default;
}

function namesIn(lists: readonly (readonly { readonly name: string }[])[]): string[] {
  return [...new Set(lists.flat().map((item) => item.name))];
}
