/** Tables from files: chosen or dropped, they become the text of a field; what cannot is told beside it. */
import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "../node-red/server.ts";
import { launchChromium } from "./chromium.ts";
import { type Editor, openEditor } from "./editor.ts";

const csv = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content as Uint8Array),
});

/** Lets a file fall on a field, as a browser tells of it; returns what was not kept from Node-RED's import of files. */
function drop(editor: Editor, field: string, name: string, content: string): Promise<string[]> {
  return editor.page.evaluate(
    ([selector, called, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], called, { type: "text/csv" }));
      const target = document.querySelector(selector) as HTMLElement;
      const passed: string[] = [];
      document.body.addEventListener("drop", ({ type }) => passed.push(type), { once: true });
      for (const type of ["dragenter", "dragover", "drop"])
        target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      return passed;
    },
    [field, name, content] as const,
  );
}

/** Waits until a field holds a text. */
async function holding({ page }: Editor, field: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([selector, value]) => (document.querySelector(selector) as HTMLTextAreaElement).value === value,
    [field, text] as const,
    { timeout: 5000 },
  );
}

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[]) {
  describe(`tables from files in Node-RED ${version}`, function () {
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

    it("become a matrix of weights; a file too large or no text is told, and the field keeps what it has", async () => {
      const editor = await openEditor(browser, server);
      const { page } = editor;
      await editor.openDialog(await editor.dragFromPalette("spikewire-synapse", { x: 300, y: 380 }));
      await page.selectOption("#node-input-connectivity", "matrix");
      const [input, field] = ['[data-into="node-input-matrix"]', "#node-input-matrix"];
      const told = page.locator('[data-field="matrix"] .spikewire-told');
      const holds = (text: string) => holding(editor, field, text);
      await page.setInputFiles(input, csv("weights.csv", "0,30\n-1.5,0\n"));
      await holds("0,30\n-1.5,0\n");
      assert.equal(await page.locator(`${field}.input-error`).count(), 0);
      // As a spreadsheet saves "Unicode text".
      const unicode = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("0\t31\n1\t0", "utf16le")]);
      await page.setInputFiles(input, csv("weights.txt", unicode));
      await holds("0\t31\n1\t0");
      await page.setInputFiles(input, csv("weights.xlsx", Uint8Array.of(80, 75, 3, 4, 0, 0, 1)));
      await told.filter({ hasText: "weights.xlsx is not text: save the table as CSV" }).waitFor({ timeout: 5000 });
      await page.setInputFiles(input, csv("all.csv", "0,30\n".repeat(500_000)));
      await told.filter({ hasText: "all.csv has 2.5 MB; a field takes at most 2 MB" }).waitFor({ timeout: 5000 });
      assert.equal(await page.inputValue(field), "0\t31\n1\t0");
      assert.deepEqual(await drop(editor, field, "dropped.csv", "5;6\n7;x"), []);
      await holds("5;6\n7;x");
      assert.equal(await told.innerText(), "");
      assert.equal(await page.locator(`${field}.input-error`).count(), 1, "and is checked at once");
      assert.equal(await page.locator(".spikewire-dropping").count(), 0);
      await editor.closeDialog("cancel");
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("become pairs, spikes, times, weights and biases, by the same part; in Korean too", async () => {
      const editor = await openEditor(browser, server, { locale: "ko-KR" });
      const { page } = editor;
      for (const [type, choose, field, text] of [
        ["spikewire-synapse", { connectivity: "list" }, "pairs", "0,1\n1,0,5\n"],
        ["spikewire-spike-source", { model: "spike-table" }, "p_spikes_listed", "t,i\n5,0\n"],
        ["spikewire-spike-source", { model: "listed" }, "p_times", "5\n7.5\n"],
        ["spikewire-rate", {}, "weights", "1\n2\n"],
        ["spikewire-rate", {}, "bias", "1\n2\n"],
      ] as const) {
        await editor.openDialog(await editor.dragFromPalette(type, { x: 300, y: 300 }));
        for (const [setting, value] of Object.entries(choose)) await page.selectOption(`#node-input-${setting}`, value);
        const input = `[data-into="node-input-${field}"]`;
        await page.setInputFiles(input, csv("a.png", Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0)));
        const told = page.locator(`[data-field="${field}"] .spikewire-told`);
        await told.filter({ hasText: "a.png은(는) 텍스트 파일이 아닙니다" }).waitFor({ timeout: 5000 });
        await page.setInputFiles(input, csv("a.csv", text));
        await holding(editor, `#node-input-${field}`, text);
        assert.equal(await page.locator(`#node-input-${field}.input-error`).count(), 0, field);
        await editor.closeDialog("ok");
      }
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });
  });
}
