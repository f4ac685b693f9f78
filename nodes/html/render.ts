/** The files Node-RED reads beside the code of each set: forms with registration, help and locale catalogues. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/model/text.ts";
import type { NodeDefinition } from "../common/definition.ts";
import { definitions } from "../definitions.ts";
import { sidebarTexts } from "../sidebar/texts.ts";
import { catalogueOf, catalogueOfTexts } from "./catalogue.ts";
import { form } from "./form.ts";
import { help } from "./help.ts";
import { registration } from "./registration.ts";

/** A file to write; the path is relative to dist/. */
export interface RenderedFile {
  readonly path: string;
  readonly content: string;
}

/** Where the icons lie and which one a node without its own gets. */
const icons = join(import.meta.dirname, "../../icons");
const fallbackIcon = "spikewire-neuron.svg";

const folders: readonly (readonly [Language, string])[] = [
  ["en", "en-US"],
  ["ko", "ko"],
];

const bundle = '<script src="resources/@spikewire/node-red-spikewire/editor.js"></script>';

export function renderSets(): RenderedFile[] {
  const sets = [...new Set(definitions.map((definition) => definition.set))];
  return [
    ...sets.flatMap((set) =>
      renderSet(
        set,
        definitions.filter((definition) => definition.set === set),
      ),
    ),
    ...renderSidebar(),
  ];
}

function renderSet(set: string, members: readonly NodeDefinition[]): RenderedFile[] {
  return [
    { path: `nodes/${set}.html`, content: setHtml(members) },
    ...folders.flatMap(([language, folder]) => [
      { path: `nodes/locales/${folder}/${set}.json`, content: json(catalogueOf(members, language)) },
      {
        path: `nodes/locales/${folder}/${set}.html`,
        content: members
          .map(
            (definition) =>
              `<script type="text/markdown" data-help-name="${definition.type}">\n${help(definition, language)}</script>\n`,
          )
          .join("\n"),
      },
    ]),
  ];
}

function setHtml(members: readonly NodeDefinition[]): string {
  const templates = members.map(
    (definition) =>
      `<script type="text/html" data-template-name="${definition.type}">\n${form(definition)}\n</script>\n`,
  );
  const calls = members.map((definition) => registration(definition, iconOf(definition)));
  return `${bundle}\n${templates.join("")}<script type="text/javascript">\n${calls.join("\n")}\n</script>\n`;
}

function iconOf(definition: NodeDefinition): string {
  return existsSync(join(icons, definition.icon)) ? definition.icon : fallbackIcon;
}

function renderSidebar(): RenderedFile[] {
  return [
    {
      path: "plugins/sidebar.html",
      content: `${bundle}
<script type="text/javascript">
RED.plugins.registerPlugin("spikewire-sidebar", {
  type: "spikewire-sidebar",
  onadd: function () { Spikewire.sidebar(); }
});
</script>
`,
    },
    ...folders.map(([language, folder]) => ({
      path: `plugins/locales/${folder}/sidebar.json`,
      content: json(catalogueOfTexts(sidebarTexts, language)),
    })),
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
