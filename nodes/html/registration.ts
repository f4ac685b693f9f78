/**
 * The inline script of a node: a literal `registerType` that library pages can read without running it.
 * Whatever needs code is a call into the bundle.
 */
import type { NodeDefinition } from "../common/definition.ts";
import { defaultOf, type Field, fieldsOf } from "../common/fields.ts";
import { keys } from "./keys.ts";
import { indent } from "./markup.ts";
import { unitsLimits } from "./units.ts";

const quote = (value: unknown) => JSON.stringify(value);

export function registration(definition: NodeDefinition, icon: string): string {
  const { type } = definition;
  const lines = [
    `category: ${quote(definition.config ? "config" : "spiking")}`,
    `color: ${quote(definition.color)}`,
    `icon: ${quote(icon)}`,
    ...(definition.config ? [] : [`inputs: ${definition.inputs}`, `outputs: ${definition.outputs}`]),
    `defaults: {\n${fieldsOf(definition)
      .map((field) => indent(`${field.property}: ${entry(definition, field)}`, 2))
      .join(",\n")}\n}`,
    `label: function () { return this.name || ${titleCall(definition, "this")}; }`,
    `paletteLabel: function () { return this._(${quote(keys.title(type))}); }`,
    `labelStyle: function () { return this.name ? "red-ui-flow-node-label-italic" : ""; }`,
    ...(definition.outputLabel ? [`outputLabels: function () { return this._(${quote(keys.output(type))}); }`] : []),
    ...(["recorder", "analysis"].includes(definition.kind) ? [`align: "right"`] : []),
    ...(definition.button ? [button(definition.button)] : []),
    ...(definition.draws ? [`onadd: function () { Spikewire.added(this); }`] : []),
    `oneditprepare: function () { Spikewire.form.prepare(this); }`,
    `oneditsave: function () { Spikewire.form.save(this); }`,
    `oneditcancel: function () { Spikewire.form.cancel(this); }`,
  ];
  return `RED.nodes.registerType(${quote(type)}, {\n${indent(lines.join(",\n"), 2)}\n});`;
}

function titleCall(definition: NodeDefinition, self: string): string {
  return `${self}._(${quote(keys.title(definition.type))})`;
}

function entry(definition: NodeDefinition, field: Field): string {
  const value = `value: ${quote(defaultOf(definition, field))}`;
  if (field.of === "setting" && field.setting.value.type === "config")
    return `{ ${value}, type: ${quote(field.setting.value.node)}, required: false }`;
  if (!isChecked(field)) return `{ ${value} }`;
  const call = `return Spikewire.validate(this, ${quote(field.property)}, v, opt);`;
  const isOfUnits = field.of === "setting" && field.setting.value.type === "number" && field.setting.value.ofUnits;
  const units = isOfUnits ? `, units: ${quote(unitsLimits(definition))}` : "";
  return `{ ${value}, validate: function (v, opt) { ${call} }${units} }`;
}

/** Free text and flags cannot be wrong. */
function isChecked(field: Field): boolean {
  if (field.of === "stream" || field.of === "preset") return false;
  if (field.of !== "setting") return true;
  const { value } = field.setting;
  return value.type === "number" || value.type === "choice" || (value.type === "text" && value.format !== undefined);
}

function button(does: NonNullable<NodeDefinition["button"]>): string {
  const action = { "toggle-run": "toggleRun", fire: "fire" }[does];
  return `button: { onclick: function () { Spikewire.${action}(this); } }`;
}
