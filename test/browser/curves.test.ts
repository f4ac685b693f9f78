/** Small plots in forms follow what is typed, and say so when they cannot. */
import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "../node-red/server.ts";
import { launchChromium } from "./chromium.ts";
import { type Editor, openEditor } from "./editor.ts";

/** The plot of the model chosen. */
const shown = ".spikewire-curve:visible";

/** Heights of the points of its first curve [px]. */
async function heights({ page }: Editor): Promise<number[]> {
  const d = await page.locator(`${shown} path[stroke-width="2"]`).first().getAttribute("d");
  return (d ?? "").split(/[ML]/).flatMap((point) => (point === "" ? [] : [Number(point.split(" ")[1])]));
}

async function isFaded({ page }: Editor): Promise<boolean> {
  return (await page.locator(`${shown} .spikewire-drawing`).evaluate((each) => getComputedStyle(each).opacity)) !== "1";
}

/** What is said below the plot; empty when nothing is. */
async function note({ page }: Editor): Promise<string> {
  const place = page.locator(`${shown} .spikewire-note`);
  return (await place.isVisible()) ? place.innerText() : "";
}

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[])
  describe(`plots in forms in Node-RED ${version}`, function () {
    this.timeout(90_000);
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

    async function opened(type: string, locale: "en-US" | "ko-KR" = "en-US"): Promise<Editor> {
      const editor = await openEditor(browser, server, { locale });
      await editor.openDialog(await editor.dragFromPalette(type, { x: 300, y: 300 }));
      return editor;
    }

    async function closed(editor: Editor): Promise<void> {
      assert.deepEqual(editor.faults, []);
      await editor.close();
    }

    it("gate curves move with the parameter that shifts them, and with no other", async () => {
      const editor = await opened("spikewire-hh");
      const { page } = editor;
      await page.selectOption("#node-input-model", "traub-miles");
      await page.locator(`${shown} summary`).click();
      const before = await heights(editor);
      assert.equal(before.length, 101);
      assert.equal(await page.locator(`${shown} path[stroke-width="2"]`).count(), 6);
      // Ten of the hundred intervals of 1.6 mV; heights are written to 0.1 px.
      await page.fill("#node-input-p_V_T", "-47");
      const shifted = await heights(editor);
      for (let k = 10; k <= 100; k++) assert.ok(Math.abs(shifted[k]! - before[k - 10]!) < 0.11, `point ${k}`);
      assert.ok(shifted.some((y, k) => Math.abs(y - before[k]!) > 20));
      await page.fill("#node-input-p_C_m", "-5");
      await page.fill("#node-input-p_V_T", "-63");
      assert.deepEqual(await heights(editor), before, "a capacitance at fault changes no gate");
      assert.equal(await note(editor), "");
      await page.fill("#node-input-p_V_T", "-6x");
      assert.match(await note(editor), /^Not drawn anew: .*V_T.*-6x/);
      assert.equal(await isFaded(editor), true);
      assert.deepEqual(await heights(editor), before);
      await page.fill("#node-input-p_V_T", "-60");
      assert.equal(await note(editor), "");
      assert.equal(await isFaded(editor), false);
      await closed(editor);
    });

    it("the response of a synapse follows constants and weight", async () => {
      const editor = await opened("spikewire-synapse", "ko-KR");
      const { page } = editor;
      await page.selectOption("#node-input-model", "exponential");
      const facts = () => page.locator(`${shown} .spikewire-facts`).innerText();
      await page.fill("#node-input-weight", "80");
      await page.fill("#node-input-p_tau_syn", "7");
      assert.match(await facts(), /80 pA.* 7 ms/);
      await page.fill("#node-input-p_tau_syn", "-7");
      assert.match(await note(editor), /^새로 그리지 않았습니다.*tau_syn.*-7/);
      await page.fill("#node-input-p_tau_syn", "3");
      assert.match(await facts(), /80 pA.* 3 ms/);
      await page.fill("#node-input-weight", "much");
      assert.match(await note(editor), /weight.*much/);
      await page.fill("#node-input-weight", "0");
      assert.match(await note(editor), /^이 값으로는 그릴 것이 없습니다/);
      await page.fill("#node-input-weight", "-20");
      assert.equal(await note(editor), "");
      assert.match(await facts(), /−20 pA/);
      await closed(editor);
    });

    it("the window of learning follows its rule", async () => {
      const editor = await opened("spikewire-stdp");
      const { page } = editor;
      const before = await heights(editor);
      await page.fill("#node-input-p_A_minus", "0");
      const flat = await heights(editor);
      assert.notDeepEqual(flat, before);
      assert.ok(flat.every((y) => y === flat[0]));
      await page.fill("#node-input-p_tau_plus", "0");
      assert.match(await note(editor), /tau_plus.*0/);
      assert.equal(await isFaded(editor), true);
      await page.fill("#node-input-p_tau_plus", "20");
      assert.equal(await isFaded(editor), false);
      await closed(editor);
    });
  });
