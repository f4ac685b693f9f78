/** The numbers of a node's model, read from the flow and checked as the form checks them. */
import type { ModelDescription } from "../../src/model/description.ts";
import { readList, readParameter } from "../../src/model/parameter-check.ts";
import { listsOf, propertyOf } from "../common/fields.ts";
import type { WiredPart } from "../topology/part.ts";
import type { SettingsReader } from "./settings.ts";

/** Values in the units of the equations; what was never stored (an older flow) takes the default. */
export function readParameters(
  part: WiredPart,
  model: ModelDescription,
  reader: SettingsReader,
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const parameter of model.parameters) {
    const reading = readParameter(parameter, stored(part, parameter.name), part.label);
    if ("value" in reading) values[parameter.name] = reading.value;
    else reader.add({ node: part.id, severity: "error", ...reading.fault });
  }
  return values;
}

export function readLists(
  part: WiredPart,
  model: ModelDescription,
  reader: SettingsReader,
): Record<string, readonly number[]> {
  const values: Record<string, readonly number[]> = {};
  for (const list of listsOf(model)) {
    const reading = readList(list, bracketless(stored(part, list.name)), part.label);
    if ("value" in reading) values[list.name] = reading.value;
    else reader.add({ node: part.id, severity: "error", ...reading.fault });
  }
  return values;
}

function stored(part: WiredPart, name: string): unknown {
  return part.config[propertyOf(name)] ?? undefined;
}

/** A list typed as JSON reads the same as one typed plainly. */
function bracketless(raw: unknown): unknown {
  return typeof raw === "string" ? raw.trim().replace(/^\[(.*)\]$/s, "$1") : raw;
}
