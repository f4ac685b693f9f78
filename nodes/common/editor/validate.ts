/** Says whether a property of a node is right, with the reason in the user's language when it is not. */
import { say } from "../../../src/messages/index.ts";
import type { ModelDescription } from "../../../src/model/description.ts";
import { type ParameterFault, readList, readParameter } from "../../../src/model/parameter-check.ts";
import { weightOf } from "../../../src/model/unfold.ts";
import { definitionOf } from "../../definitions.ts";
import type { NodeDefinition, Setting, TextFormat } from "../definition.ts";
import { type Field, fieldsOf, listOf, modelOf, parameterOf, propertyOf } from "../fields.ts";
import { readMatrix, readNumbers, readPairs, type TableFault, type TableReading } from "../read-table.ts";
import { looksDrawn, readDistribution, readIndices } from "../read-text.ts";
import { readReceptors } from "../receptors.ts";
import { beyondLimit, type UnitsLimit } from "../units-limit.ts";
import { inUserLanguage, userLanguage } from "./language.ts";
import { currentValue } from "./siblings.ts";

/** `true`, or the reason; `false` for an old caller that takes no reason. */
export function validate(node: EditorNode, property: string, value: unknown, opt?: unknown): boolean | string {
  const definition = definitionOf(node.type);
  const field = definition && fieldsOf(definition).find((candidate) => candidate.property === property);
  // A property that older flows lack takes its default.
  if (!definition || !field || value === undefined || value === null) return true;
  const reason = reasonAgainst(node, definition, field, value);
  if (reason === undefined) return true;
  return opt ? reason : false;
}

function reasonAgainst(node: EditorNode, definition: NodeDefinition, field: Field, value: unknown): string | undefined {
  const model = modelOf(definition, currentValue(node, "model"));
  // The name under which the runtime speaks of the node.
  const label = String(currentValue(node, "name") ?? "").trim() || inUserLanguage(definition.title);
  switch (field.of) {
    case "setting":
      return isShown(node, field.setting)
        ? settingReason(label, field.setting, model, value, {
            normalisation: String(currentValue(node, "normalisation") ?? ""),
            preset: currentValue(node, "preset"),
            units: unitsOf(node, field.property, model),
          })
        : undefined;
    case "model": {
      const allowed = definition.models.map((candidate) => candidate.name);
      return allowed.includes(String(value)) ? undefined : unknownChoice(label, "model", value, allowed);
    }
    case "parameter":
      return model && parameterReason(label, node, model, field.parameter, value);
    case "list": {
      const list = listOf(model, field.parameter);
      return list && model && sentence(readList(list, value, label));
    }
    default:
      return undefined;
  }
}

/** Hidden settings keep whatever they hold. */
export function isShown(node: EditorNode, setting: Setting): boolean {
  const { shownWhen } = setting;
  return !shownWhen || shownWhen.is.includes(String(currentValue(node, shownWhen.setting) ?? ""));
}

/** What else decides about a setting. */
interface Beside {
  readonly normalisation: string;
  readonly preset: unknown;
  readonly units: UnitsLimit | undefined;
}

function settingReason(
  from: string,
  setting: Setting,
  model: ModelDescription | undefined,
  value: unknown,
  { normalisation, preset, units }: Beside,
): string | undefined {
  const { value: kind } = setting;
  if (kind.type === "number") {
    if (kind.blank && String(value).trim() === "") return undefined;
    if (kind.distribution && looksDrawn(value)) {
      const reading = readDistribution(value);
      const data = { from, setting: setting.name };
      return "wrong" in reading
        ? say("distribution-unreadable", { ...data, found: reading.wrong }, userLanguage())
        : undefined;
    }
    const unit =
      kind.followsWeight && model?.kind === "synapse" ? weightOf(model, normalisation).unit : (kind.unit ?? "1");
    const parameter = { ...kind, name: setting.name, symbol: setting.name, unit, default: 0, doc: setting.doc };
    const reading = readParameter(parameter, value, from);
    const beyond = "value" in reading && units && beyondLimit(units, from, reading.value);
    return beyond ? say("population-too-large", beyond, userLanguage()) : sentence(reading);
  }
  if (kind.type === "choice") {
    const allowed = kind.options.map((option) => option.value);
    return allowed.includes(String(value)) ? undefined : unknownChoice(from, setting.name, value, allowed);
  }
  if (kind.type !== "text" || !kind.format) return undefined;
  if (kind.format === "receptors") {
    const wrong = readReceptors(String(value), from, preset).faults[0];
    return wrong && say(wrong.code, wrong.data, userLanguage());
  }
  const fault = formats[kind.format](String(value));
  return fault
    ? say(fault.code, { from, setting: setting.label[userLanguage()], ...fault.data }, userLanguage())
    : undefined;
}

/** Written beside the default of a number of units when the form was built. */
function unitsOf(node: EditorNode, property: string, model: ModelDescription | undefined): UnitsLimit | undefined {
  const { units } = (node._def.defaults[property] ?? {}) as { units?: Readonly<Record<string, UnitsLimit>> };
  return model && units?.[model.name];
}

const formats: Readonly<Record<Exclude<TextFormat, "receptors">, (text: string) => TableFault | undefined>> = {
  indices: (text) => {
    const reading = readIndices(text);
    return "wrong" in reading ? { code: "indices-unreadable", data: { found: reading.wrong } } : undefined;
  },
  pairs: (text) => faultOf(readPairs(text)),
  matrix: (text) => faultOf(readMatrix(text)),
  numbers: (text) => faultOf(readNumbers(text)),
};

function faultOf(reading: TableReading<unknown>): TableFault | undefined {
  return "code" in reading ? reading : undefined;
}

function parameterReason(
  from: string,
  node: EditorNode,
  model: ModelDescription,
  name: string,
  value: unknown,
): string | undefined {
  const parameter = parameterOf(model, name);
  if (!parameter) return undefined;
  const reading = readParameter(parameter, value, from);
  if ("fault" in reading) return sentence(reading);
  for (const { lower, upper, orEqual } of model.orders ?? []) {
    if (lower !== name) continue;
    const above = parameterOf(model, upper);
    const limit = above && readParameter(above, currentValue(node, propertyOf(upper)), from);
    if (!limit || "fault" in limit) continue;
    if (orEqual ? reading.value <= limit.value : reading.value < limit.value) continue;
    const code = orEqual ? "parameters-out-of-order-or-equal" : "parameters-out-of-order";
    const unit = parameter.unit === "1" ? "" : ` ${parameter.unit}`;
    const data = { model: from, parameter: name, other: upper, found: reading.value, limit: limit.value, unit };
    return say(code, data, userLanguage());
  }
  return undefined;
}

function unknownChoice(from: string, setting: string, value: unknown, allowed: readonly string[]): string {
  const data = { from, setting, found: String(value), allowed: allowed.join(", ") };
  return say("setting-unknown-choice", data, userLanguage());
}

function sentence(reading: { readonly value: unknown } | { readonly fault: ParameterFault }): string | undefined {
  return "fault" in reading ? say(reading.fault.code, reading.fault.data, userLanguage()) : undefined;
}
