/**
 * The form of a node as static HTML: Node-RED fills the inputs before any code of ours runs, so every row exists from
 * the start. The bundle then shows and hides rows by the model chosen.
 */
import type { NodeDefinition, Setting, TextFormat } from "../common/definition.ts";
import { type Field, fieldsOf, listOf, parameterOf } from "../common/fields.ts";
import { nameBeside, shownUnit, symbolHtml, unitText } from "../common/symbol.ts";
import { curves } from "./curves.ts";
import { keys } from "./keys.ts";
import { escapeHtml, indent } from "./markup.ts";

interface Row {
  readonly section: "main" | "parameters" | "connections" | "advanced";
  readonly html: string;
}

export function form(definition: NodeDefinition): string {
  const rows = fieldsOf(definition)
    .map((field) => row(definition, field))
    .filter((found) => found !== undefined);
  const section = (name: Row["section"]) => {
    const inside = rows.filter((found) => found.section === name).map((found) => found.html);
    return inside.length ? indent(inside.join("\n"), 2) : "";
  };
  const titled = (name: "parameters" | "connections") => {
    const inside = section(name);
    return inside
      ? `<div class="spikewire-section" data-section="${name}">
  <h4 data-i18n="${keys.form(name)}"></h4>
${[inside, ...(name === "parameters" ? [curves(definition.models)] : [])].filter(Boolean).join("\n")}
</div>`
      : "";
  };
  const folded = section("advanced");
  const parts = [
    `<div class="spikewire-section" data-section="main">\n${section("main")}\n</div>`,
    titled("parameters"),
    titled("connections"),
    folded
      ? `<details class="spikewire-section spikewire-advanced">
  <summary data-i18n="${keys.form("advanced")}"></summary>
${folded}
</details>`
      : "",
  ];
  const inside = parts.filter(Boolean).join("\n");
  return `<div class="spikewire-form" data-type="${definition.type}">\n${indent(inside, 2)}\n</div>`;
}

function row(definition: NodeDefinition, field: Field): Row | undefined {
  const { type } = definition;
  const id = `${definition.config ? "node-config-input" : "node-input"}-${field.property}`;
  switch (field.of) {
    case "setting":
      return { section: field.setting.group ?? "main", html: settingRow(type, id, field.setting) };
    case "model":
      return {
        section: "main",
        html: framed(
          field.property,
          `${label(id, keys.modelLabel(type))}\n${value(
            `<select id="${id}">${definition.models
              .map((model) => `<option value="${model.name}" data-i18n="${keys.model(type, model.name)}"></option>`)
              .join("")}</select>`,
          )}`,
        ),
      };
    case "preset":
      return {
        section: "main",
        html: framed(
          field.property,
          `${label(id, keys.form("preset"), keys.form("presetDoc"))}\n${value(`<select id="${id}"></select>`)}`,
        ),
      };
    case "parameter":
    case "list":
      return { section: "parameters", html: parameterRow(definition, field, id) };
    case "stream":
      return undefined;
  }
}

function settingRow(type: string, id: string, setting: Setting): string {
  const head = label(
    id,
    keys.label(type, setting.name),
    setting.name === "name" ? undefined : keys.doc(type, setting.name),
  );
  return framed(
    setting.name,
    `${head}\n${value(control(type, id, setting))}`,
    rowsOf(setting) ? "spikewire-tabular" : "",
  );
}

function control(type: string, id: string, setting: Setting): string {
  const { value: kind } = setting;
  switch (kind.type) {
    case "number":
      return `${numberInput(id, kind.distribution === true, kind.placeholder && keys.placeholder(type, setting.name))}<span class="spikewire-unit">${escapeHtml(unitText(kind.unit ?? ""))}</span>`;
    case "choice":
      return `<select id="${id}">${kind.options
        .map(
          (option) =>
            `<option value="${option.value}" data-i18n="${keys.option(type, setting.name, option.value)}"></option>`,
        )
        .join("")}</select>`;
    case "flag":
      return `<input type="checkbox" id="${id}">`;
    case "config":
      return `<input type="text" id="${id}" class="spikewire-config" style="width: 100%">`;
    case "text": {
      const key = kind.placeholder ? keys.placeholder(type, setting.name) : keys.label(type, setting.name);
      const hint = `data-i18n="[placeholder]${key}"`;
      const rows = rowsOf(setting);
      if (rows) return tableInput(id, rows, hint);
      return kind.multiline
        ? `<textarea id="${id}" rows="3" spellcheck="false" ${hint}></textarea>`
        : `<input type="text" id="${id}" spellcheck="false" autocomplete="off" ${hint}>`;
    }
  }
}

/** Symbol, field, unit and what the quantity is; for the first model that has it, until another is chosen. */
function parameterRow(
  definition: NodeDefinition,
  field: Extract<Field, { of: "parameter" | "list" }>,
  id: string,
): string {
  const find = field.of === "parameter" ? parameterOf : listOf;
  const model = definition.models.find((candidate) => find(candidate, field.parameter));
  const item = find(model, field.parameter);
  if (!model || !item) throw new Error(`${definition.type}: no model has ${field.parameter}`);
  const doc = keys.parameter(definition.type, model.name, item.name);
  const input = field.of === "list" ? tableInput(id, "columns" in item ? 6 : 2) : numberInput(id);
  return framed(
    field.property,
    `<label for="${id}" class="spikewire-symbol">${symbolHtml(item.symbol)}</label>
<span class="spikewire-value">
  ${input}<span class="spikewire-unit">${escapeHtml(shownUnit(item))}</span>
  <span class="spikewire-doc" data-i18n="[title]${doc}"><code class="spikewire-called">${nameBeside(item)}</code> <span class="spikewire-text" data-i18n="${doc}"></span></span>
</span>`,
    field.of === "list" ? "spikewire-list spikewire-tabular" : "spikewire-parameter",
  );
}

/** Lines that a table of a format shows at first. */
const tableRows: Partial<Record<TextFormat, number>> = { pairs: 3, matrix: 3, numbers: 1 };

function rowsOf({ value: kind }: Setting): number | undefined {
  return kind.type === "text" && kind.format ? tableRows[kind.format] : undefined;
}

/** Tables and lists are typed, pasted or taken from a file. */
function tableInput(id: string, rows: number, hint = ""): string {
  return `<textarea id="${id}" class="spikewire-table" rows="${rows}" spellcheck="false" ${hint}></textarea><label class="spikewire-file red-ui-button red-ui-button-small" data-i18n="[title]${keys.form("loadFileDoc")}"><i class="fa fa-upload"></i> <span data-i18n="${keys.form("loadFile")}"></span><input type="file" accept=".csv,.tsv,.txt,.dat,.json,text/*" data-into="${id}"></label>`;
}

/** A field that also takes the name of a distribution is as wide as text. */
function numberInput(id: string, orText = false, placeholder?: string): string {
  const hint = placeholder ? ` data-i18n="[placeholder]${placeholder}"` : "";
  if (orText) return `<input type="text" autocomplete="off" spellcheck="false" id="${id}"${hint}>`;
  return `<input type="text" inputmode="decimal" autocomplete="off" class="spikewire-number" id="${id}"${hint}>`;
}

function label(id: string, text: string, doc?: string): string {
  const hint = doc ? ` <i class="fa fa-info-circle spikewire-info" data-i18n="[title]${doc}"></i>` : "";
  return `<label for="${id}"><span data-i18n="${text}"></span>${hint}</label>`;
}

function value(html: string): string {
  return `<span class="spikewire-value">${html}</span>`;
}

function framed(property: string, html: string, kind = ""): string {
  return `<div class="form-row ${kind}" data-field="${property}">\n${indent(html, 2)}\n</div>`;
}
