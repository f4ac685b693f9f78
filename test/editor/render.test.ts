/** Whatever a definition or a model says must reach the form, the help, the validators and both catalogues. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import vm from "node:vm";
import { defaultOf, fieldsOf, listsOf } from "../../nodes/common/fields.ts";
import { definitions } from "../../nodes/definitions.ts";
import { renderSets } from "../../nodes/html/render.ts";
import { sidebarTexts } from "../../nodes/sidebar/texts.ts";
import { at } from "../../scripts/root.ts";

interface Registered {
  category: string;
  color: string;
  icon: string;
  inputs?: number;
  outputs?: number;
  defaults: Record<string, { value: unknown; validate?: unknown; type?: string; required?: boolean }>;
}

const files = new Map(renderSets().map(({ path, content }) => [path, content]));
const file = (path: string): string => files.get(path) ?? assert.fail(`not rendered: ${path}`);

/** What the inline script of a set registers, found by running it as the editor does. */
function registered(set: string): Map<string, Registered> {
  const script = /<script type="text\/javascript">([\s\S]*?)<\/script>/.exec(file(`nodes/${set}.html`))?.[1] ?? "";
  const found = new Map<string, Registered>();
  const registerType = (type: string, definition: Registered) => found.set(type, definition);
  vm.runInNewContext(script, { RED: { nodes: { registerType } } });
  return found;
}

/** Value of a dotted key in a nested catalogue. */
function lookUp(catalogue: unknown, key: string): unknown {
  return key.split(".").reduce((inside, part) => (inside as Record<string, unknown> | undefined)?.[part], catalogue);
}

function leaves(catalogue: object, before = ""): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string" ? [before + key] : leaves(value, `${before}${key}.`),
  );
}

describe("the generated HTML", () => {
  for (const definition of definitions) {
    const { type, set } = definition;
    describe(type, () => {
      const html = file(`nodes/${set}.html`);
      const entry = registered(set).get(type);
      const form = html.split(`data-template-name="${type}"`)[1]?.split("</script>")[0] ?? "";

      it("is registered by a literal name, as library pages need", () => {
        assert.ok(html.includes(`RED.nodes.registerType("${type}", {`));
        assert.equal(entry?.color, definition.color);
        assert.equal(entry?.category, definition.config ? "config" : "spiking");
        if (!definition.config)
          assert.deepEqual([entry?.inputs, entry?.outputs], [definition.inputs, definition.outputs]);
      });

      it("has an icon of the package", () => {
        assert.ok(entry && existsSync(at("icons", entry.icon)), entry?.icon);
      });

      it("stores every field under its default, and checks whatever can be wrong", () => {
        const fields = fieldsOf(definition);
        assert.deepEqual(
          Object.keys(entry?.defaults ?? {}),
          fields.map(({ property }) => property),
        );
        for (const field of fields) {
          const stored = entry?.defaults[field.property];
          assert.equal(stored?.value, defaultOf(definition, field), field.property);
          if (field.of === "parameter" || field.of === "list" || field.of === "model")
            assert.equal(typeof stored?.validate, "function", field.property);
          assert.ok(field.property.length > 1, `${field.property}: single letters belong to Node-RED`);
        }
      });

      it("has a row for every field a person may set", () => {
        const prefix = definition.config ? "node-config-input" : "node-input";
        for (const { of, property } of fieldsOf(definition))
          if (of !== "stream") assert.ok(form.includes(`id="${prefix}-${property}"`), property);
      });

      for (const language of ["en-US", "ko"]) {
        it(`finds every text of its form in the catalogue of ${language}`, () => {
          const catalogue: unknown = JSON.parse(file(`nodes/locales/${language}/${set}.json`));
          const wanted = [...form.matchAll(/data-i18n="([^"]*)"/g)].flatMap(([, keys = ""]) => keys.split(";"));
          for (const key of wanted) {
            const text = lookUp(catalogue, key.replace(/^\[\w+\]/, ""));
            assert.ok(typeof text === "string" && text !== "", `${language}: ${key}`);
          }
        });

        it(`explains every parameter and setting in ${language}`, () => {
          const help = file(`nodes/locales/${language}/${set}.html`).split(`data-help-name="${type}"`)[1] ?? "";
          const own = help.split("</script>")[0] ?? "";
          assert.doesNotMatch(own, /: *$/m, "a line announces something and says nothing");
          const short = language === "ko" ? "ko" : "en";
          for (const model of definition.models)
            for (const item of [...model.parameters, ...listsOf(model)]) {
              assert.ok(own.includes(`\`${item.name}\``), item.name);
              assert.ok(own.includes(item.doc[short].replace(/\|/g, "\\|")), item.name);
            }
          for (const setting of definition.settings) assert.ok(own.includes(setting.doc[short]), setting.name);
        });
      }
    });
  }

  it("has the same keys in both languages", () => {
    for (const path of files.keys()) {
      if (!path.includes("/en-US/") || !path.endsWith(".json")) continue;
      const [english, korean] = [path, path.replace("/en-US/", "/ko/")].map((one) => JSON.parse(file(one)) as object);
      assert.deepEqual(leaves(korean ?? {}), leaves(english ?? {}), path);
    }
  });

  it("writes the sidebar in Korean too", () => {
    const korean = JSON.parse(file("plugins/locales/ko/sidebar.json")) as Record<string, string>;
    for (const [key, { en }] of Object.entries(sidebarTexts)) if (key !== "tab") assert.notEqual(korean[key], en, key);
  });

  it("is free of code that a content security policy refuses", () => {
    for (const [path, content] of files)
      if (path.endsWith(".html"))
        assert.doesNotMatch(content, /\son\w+=|javascript:|https?:\/\/(?!doi\.org)[^)\s]*\.js/);
  });
});
