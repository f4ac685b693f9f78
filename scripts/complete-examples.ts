/**
 * Gives every node of ours in the examples and the demo each property its form has, in the form's order, as if it had
 * been dropped from the palette: examples are written by hand with only the properties that matter.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NodeDefinition } from "../nodes/common/definition.ts";
import { defaultOf, type Field, fieldsOf, modelOf } from "../nodes/common/fields.ts";
import { definitionOf } from "../nodes/definitions.ts";
import { at } from "./root.ts";

type Stored = { readonly id: string; readonly type: string } & Record<string, unknown>;

/** What Node-RED stores of any node; the rest follows in the order of the form. */
const before = ["id", "type", "z", "g", "d"];
const after = ["x", "y", "wires"];

for (const path of [...examples(), at("demo/flow.json")]) {
  const flow = JSON.parse(readFileSync(path, "utf8")) as Stored[];
  writeFileSync(path, `${JSON.stringify(flow.map(complete), null, 2)}\n`);
}

function complete(node: Stored): Record<string, unknown> {
  const definition = definitionOf(node.type);
  if (!definition) return node;
  const fields = fieldsOf(definition);
  const known = [...before, ...fields.map(({ property }) => property), ...after];
  const strange = Object.keys(node).filter((property) => !known.includes(property));
  if (strange.length) throw new Error(`${node.type} ${node.id} has no ${strange.join(", ")}`);
  const values = fields.map((field) => [
    field.property,
    node[field.property] ?? storedDefault(definition, field, node),
  ]);
  const of = (properties: readonly string[]) =>
    properties.filter((property) => property in node).map((property) => [property, node[property]]);
  return Object.fromEntries([...of(before), ...values, ...of(after)]);
}

/** The default of the model the node uses, or else that of the palette. */
function storedDefault(definition: NodeDefinition, field: Field, node: Stored): unknown {
  if (field.of === "stream") throw new Error(`${node.type} ${node.id} draws random numbers: give it a stream`);
  return defaultOf(definition, field, modelOf(definition, node.model));
}

function examples(): string[] {
  return readdirSync(at("examples"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(at("examples"), name));
}
