/** The help of a node as Markdown: what it is, what it takes and sends, and a table of everything that can be set. */
import type { ModelDescription } from "../../src/model/description.ts";
import { listText } from "../../src/model/table-check.ts";
import type { Language, Text } from "../../src/model/text.ts";
import type { NodeDefinition, Setting } from "../common/definition.ts";
import { equationsOf } from "../common/equations.ts";
import { listsOf } from "../common/fields.ts";
import { shownUnit, symbolHtml, unitText } from "../common/symbol.ts";
import { helpTexts as texts } from "./help-texts.ts";
import { rangeText } from "./range.ts";

export function help(definition: NodeDefinition, language: Language): string {
  const say = (text: Text) => text[language];
  const parts = [say(definition.help)];
  const example = definition.models.flatMap((model) => model.parameters)[0]?.name;
  const receives = [
    definition.receives && say(definition.receives),
    example && say(texts.setParameter).replace("{example}", example),
    definition.kind === "synapse" && say(texts.setWeight),
  ].filter(Boolean);
  if (receives.length) parts.push(`### ${say(texts.inputs)}`, receives.join("\n"));
  if (definition.sends) parts.push(`### ${say(texts.outputs)}`, say(definition.sends));
  if (definition.settings.length) parts.push(`### ${say(texts.settings)}`, settingsTable(definition, language));
  for (const model of definition.models) parts.push(...modelPart(definition, model, language));
  const references = [...new Set(definition.models.flatMap((model) => model.references))];
  if (references.length)
    parts.push(`### ${say(texts.references)}`, references.map((text) => `- ${referenceText(text)}`).join("\n"));
  return `${parts.join("\n\n")}\n`;
}

function settingsTable(definition: NodeDefinition, language: Language): string {
  const rows = definition.settings.map((setting) => {
    const { value } = setting;
    const number = value.type === "number" ? value : undefined;
    const shown = defaultText(value, language);
    const range = number ? rangeText(number)[language] : "";
    return [setting.label[language], shown, range, setting.doc[language]];
  });
  return table([texts.setting, texts.default, texts.range, texts.meaning], rows, language);
}

/** A default as the form shows it; nothing for an empty field. */
function defaultText(value: Setting["value"], language: Language): string {
  switch (value.type) {
    case "number":
      return value.default === ""
        ? (value.placeholder?.[language] ?? "")
        : `${value.default} ${unitText(value.unit ?? "")}`.trim();
    case "choice":
      return value.options.find((option) => option.value === value.default)?.label[language] ?? "";
    case "flag":
      return texts[value.default ? "on" : "off"][language];
    case "text":
      return value.default || (value.placeholder?.[language] ?? "");
    case "config":
      return "";
  }
}

function modelPart(definition: NodeDefinition, model: ModelDescription, language: Language): string[] {
  const several = definition.models.length > 1;
  const parts = [`### ${several ? model.title[language] : texts.parameters[language]}`];
  if (several || definition.kind !== "neuron") parts.push(model.doc[language]);
  const rows = model.parameters.map((parameter) => [
    `${symbolHtml(parameter.symbol)} \`${parameter.name}\``,
    String(parameter.default),
    shownUnit(parameter),
    rangeText(parameter)[language],
    parameter.doc[language],
  ]);
  for (const list of listsOf(model))
    rows.push([
      `${symbolHtml(list.symbol)} \`${list.name}\``,
      listText(list).replace(/\n/g, " ⏎ "),
      shownUnit(list),
      rangeText(list.min === undefined ? {} : { min: list.min })[language],
      list.doc[language],
    ]);
  if (rows.length)
    parts.push(table([texts.symbol, texts.default, texts.unit, texts.range, texts.meaning], rows, language));
  const equations = equationsOf(model, language);
  if (equations.length) parts.push(`\`\`\`\n${equations.join("\n")}\n\`\`\``);
  return parts;
}

function table(head: readonly Text[], rows: readonly (readonly string[])[], language: Language): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(head.map((text) => text[language])), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function referenceText(reference: string): string {
  const doi = /^doi:(.+)$/.exec(reference)?.[1];
  return doi ? `[doi:${doi}](https://doi.org/${doi})` : reference;
}
