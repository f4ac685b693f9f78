/** Every palette entry: dropped valid, opened without a fault, and wrong values answered in the user's language. */
import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { shownUnit } from "../../nodes/common/symbol.ts";
import { definitions } from "../../nodes/definitions.ts";
import { type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "../node-red/server.ts";
import { launchChromium } from "./chromium.ts";
import { type Editor, openEditor } from "./editor.ts";
import { choicesOf, formFaults } from "./form-looks.ts";

interface EditedNode {
  valid: boolean;
  validationErrors?: string[];
  [property: string]: unknown;
}

/** The parts of the editor's global object used here. */
declare const RED: {
  nodes: { node(id: string): EditedNode };
  editor: {
    edit(node: EditedNode): void;
    editConfig(name: string, type: string, id: string): void;
    validateNode(node: EditedNode): boolean;
  };
};

const entries = definitions.filter((definition) => !definition.config);

/** Sets a property as an import would and gives the editor's reasons against it. */
function reasons(editor: Editor, id: string, values: Record<string, unknown>): Promise<string[]> {
  return editor.page.evaluate(
    ([node, change]) => {
      const edited = RED.nodes.node(node);
      Object.assign(edited, change);
      RED.editor.validateNode(edited);
      return edited.validationErrors ?? [];
    },
    [id, values] as const,
  );
}

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[]) {
  describe(`forms in Node-RED ${version}`, function () {
    this.timeout(120_000);
    let browser: Browser;
    let server: NodeRedServer;

    before(async () => {
      browser = await launchChromium();
      server = await startNodeRed({ version });
    });

    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    for (const locale of ["en-US", "ko-KR"] as const) {
      it(`drops and opens every entry of the palette in ${locale}`, async () => {
        const editor = await openEditor(browser, server, { locale });
        for (const [place, definition] of entries.entries()) {
          const { type, title, models, draws } = definition;
          const id = await editor.dragFromPalette(type, {
            x: 130 + 180 * (place % 3),
            y: 60 + 50 * Math.floor(place / 3),
          });
          const { valid, stream } = await editor.page.evaluate((node) => {
            const { valid, stream } = RED.nodes.node(node);
            return { valid, stream };
          }, id);
          assert.equal(valid, true, `${type} is not valid as dropped`);
          assert.equal(typeof stream, draws ? "number" : "undefined", type);
          await editor.page.evaluate((node) => RED.editor.edit(RED.nodes.node(node)), id);
          await editor.page.waitForSelector("#node-dialog-ok", { state: "visible" });
          await editor.settle();
          const header = await editor.page
            .locator(".red-ui-editor .red-ui-tray-header, .red-ui-tray-header")
            .last()
            .innerText();
          const language = locale === "ko-KR" ? "ko" : "en";
          assert.ok(header.includes(title[language]), `${type}: ${header}`);
          for (const parameter of models[0]?.parameters ?? [])
            assert.ok(await editor.page.isVisible(`#node-input-p_${parameter.name}`), `${type}: ${parameter.name}`);
          assert.equal(await editor.page.locator(".spikewire-form .input-error").count(), 0, type);
          assert.doesNotMatch(await editor.page.locator(".spikewire-form").innerText(), /spikewire-\w+\.|form\./);
          assert.deepEqual(await formFaults(editor.page), [], type);
          for (const { field, values } of choicesOf(definition)) {
            for (const value of values) {
              await editor.page.selectOption(`#node-input-${field}`, value);
              assert.deepEqual(await formFaults(editor.page), [], `${type}: ${field} = ${value}`);
              const model = field === "model" ? models.find(({ name }) => name === value) : undefined;
              for (const parameter of model?.parameters ?? []) {
                const unit = editor.page.locator(`[data-field="p_${parameter.name}"] .spikewire-unit`);
                assert.equal(await unit.textContent(), shownUnit(parameter), `${type}: ${value}.${parameter.name}`);
              }
            }
          }
          await editor.closeDialog("ok");
        }
        assert.deepEqual(editor.faults, []);
        await editor.close();
      });
    }

    it("opens the form of a clock", async () => {
      const editor = await openEditor(browser, server);
      await editor.page.evaluate(() => RED.editor.editConfig("", "spikewire-clock", "_ADD_"));
      await editor.page.waitForSelector("#node-config-input-dt", { state: "visible" });
      assert.equal(await editor.page.inputValue("#node-config-input-dt"), "0.1");
      await editor.settle();
      await editor.page.click("#node-config-dialog-ok");
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("says in the user's language what is wrong with a value, and takes a missing one for its default", async () => {
      const editor = await openEditor(browser, server, { locale: "ko-KR" });
      const id = await editor.dragFromPalette("spikewire-lif", { x: 300, y: 300 });
      for (const wrong of ["-5", "abc", "", "1e400"]) {
        const [reason = ""] = await reasons(editor, id, { p_tau_m: wrong });
        assert.match(reason, /tau_m.*(합니다|입니다)/, `"${wrong}" gave "${reason}"`);
      }
      const [named = ""] = await reasons(editor, id, { name: "my cell", p_tau_m: "-5" });
      assert.match(named, /^my cell\.tau_m:/, "as the runtime calls the node");
      assert.deepEqual(await reasons(editor, id, { p_tau_m: undefined }), []);
      assert.equal((await reasons(editor, id, { p_V_reset: "0" })).length, 1, "a reset above the threshold");
      assert.deepEqual(await reasons(editor, id, { p_V_reset: "-70", count: "3" }), []);
      assert.equal((await reasons(editor, id, { count: "2.5" })).length, 1);
      assert.match(
        (await reasons(editor, id, { count: "1e10" })).join(),
        /^my cell: 유닛 10000000000개 .*한도는 2 GiB이며/,
      );
      assert.deepEqual(await reasons(editor, id, { count: "1e6" }), []);
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("shows the rows of the model and of the connectivity chosen, and fills a new model's defaults", async () => {
      const editor = await openEditor(browser, server);
      const id = await editor.dragFromPalette("spikewire-synapse", { x: 300, y: 380 });
      await editor.openDialog(id);
      const { page } = editor;
      await page.selectOption("#node-input-model", "delta");
      assert.equal(await page.isVisible("#node-input-p_tau_syn"), false);
      assert.equal(await page.innerText('[data-field="weight"] .spikewire-unit'), "mV");
      await page.selectOption("#node-input-connectivity", "matrix");
      assert.equal(await page.isVisible("#node-input-matrix"), true);
      assert.equal(await page.isVisible("#node-input-probability"), false);
      await page.fill("#node-input-matrix", "[[1, 2], [3]]");
      await page.press("#node-input-matrix", "End");
      assert.equal(await page.locator("#node-input-matrix.input-error").count(), 1);
      await page.fill("#node-input-matrix", "[[1, 2], [3, 4]]");
      await page.press("#node-input-matrix", "End");
      assert.equal(await page.locator("#node-input-matrix.input-error").count(), 0);
      await editor.closeDialog("ok");
      assert.equal(await page.evaluate((node) => RED.nodes.node(node).model, id), "delta");
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("fills the fields of a preset, and calls changed values the user's own", async () => {
      const editor = await openEditor(browser, server);
      const id = await editor.dragFromPalette("spikewire-izhikevich", { x: 300, y: 440 });
      await editor.openDialog(id);
      const { page } = editor;
      await page.selectOption("#node-input-preset", "CH");
      assert.equal(await page.inputValue("#node-input-p_C_m"), "50");
      await page.fill("#node-input-p_C_m", "51");
      assert.equal(await page.inputValue("#node-input-preset"), "");
      await page.fill("#node-input-p_C_m", "50");
      assert.equal(await page.inputValue("#node-input-preset"), "CH");
      await editor.closeDialog("ok");
      assert.equal(await page.evaluate((node) => RED.nodes.node(node).preset, id), "CH");
      await editor.openDialog(id);
      assert.equal(await page.inputValue("#node-input-preset"), "CH");
      await editor.closeDialog("cancel");
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });
  });
}
