/** The Spikewire tab: live plots, transport, export, and silence when nobody looks. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import {
  type FlowItem,
  type NodeRedServer,
  type NodeRedVersion,
  nodeRedVersions,
  startNodeRed,
} from "../node-red/server.ts";
import { launchChromium } from "./chromium.ts";
import { type Editor, openEditor } from "./editor.ts";

declare const RED: {
  comms: { subscribe(topic: string, handler: () => void): void };
  actions: { list(): { id: string; options?: { label?: string } }[] };
};

const tab = "a000000000000001";

function node(id: string, type: string, x: number, wires: string[], more: Record<string, unknown> = {}): FlowItem {
  return { id, type: `spikewire-${type}`, z: tab, x, y: 120, wires: [wires], ...more };
}

/** A regular train into a neuron; both ends of the train are plotted, and the membrane. */
const flow: FlowItem[] = [
  { id: tab, type: "tab", label: "Test", disabled: false, info: "" },
  node("a000000000000002", "spike-source", 120, ["a000000000000003", "a000000000000005"], { name: "train", stream: 1 }),
  node("a000000000000003", "synapse", 280, ["a000000000000004"]),
  node("a000000000000004", "lif", 440, ["a000000000000005", "a000000000000006"], { name: "neuron" }),
  node("a000000000000005", "raster", 620, [], { name: "spikes" }),
  node("a000000000000006", "scope", 620, [], { name: "membrane" }),
];

/** Pixels of a plot that are clearly coloured, as spikes and traces are and axes are not. */
function colouredPixels(editor: Editor, card: string): Promise<number> {
  return editor.page
    .locator(".spikewire-card", { hasText: card })
    .locator("canvas")
    .evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const plot = Math.floor(height * 0.7);
      const { data } = (canvas as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, width, plot);
      let coloured = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
        if (alpha > 100 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60) coloured++;
      }
      return coloured;
    });
}

/** Plots are drawn once a frame, so what they show follows what is known: waits for it. */
async function untilPixels(editor: Editor, card: string, fits: (coloured: number) => boolean): Promise<boolean> {
  await editor.page.locator(".spikewire-card", { hasText: card }).scrollIntoViewIfNeeded();
  for (let attempt = 0; attempt < 60; attempt++) {
    if (fits(await colouredPixels(editor, card))) return true;
    await editor.page.waitForTimeout(200);
  }
  return false;
}

async function untilDrawn(editor: Editor, card: string): Promise<void> {
  assert.ok(await untilPixels(editor, card, (coloured) => coloured > 30), `${card}: nothing drawn`);
}

/** The simulated time shown [ms]. */
async function shownTime(editor: Editor): Promise<number> {
  const text = (await editor.page.innerText(".spikewire-time")).replace(/\s/g, "");
  return Number.parseFloat(text) * (text.endsWith("ms") ? 1 : 1000);
}

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[]) {
  describe(`the sidebar in Node-RED ${version}`, function () {
    this.timeout(120_000);
    let browser: Browser;
    let server: NodeRedServer;

    before(async () => {
      browser = await launchChromium();
      server = await startNodeRed({ version, flow });
    });

    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    it("draws every raster and scope while the simulation runs, and obeys pause, step and reset", async () => {
      const editor = await openEditor(browser, server, { dark: version === "5.0" });
      const { page } = editor;
      await editor.invoke("spikewire:show");
      await untilDrawn(editor, "spikes");
      await untilDrawn(editor, "membrane");
      const early = await shownTime(editor);
      await page.waitForTimeout(500);
      assert.ok((await shownTime(editor)) > early, "time stands still");

      await editor.invoke("spikewire:start-pause");
      await page.waitForSelector('.spikewire-state[data-state="paused"]');
      await page.waitForTimeout(500);
      const paused = await shownTime(editor);
      await page.waitForTimeout(500);
      assert.equal(await shownTime(editor), paused);

      await page.click(".spikewire-buttons .fa-step-forward");
      await page.waitForFunction(
        (before) => document.querySelector(".spikewire-time")?.textContent !== before,
        await page.innerText(".spikewire-time"),
      );
      await editor.invoke("spikewire:reset");
      await page.waitForFunction(() =>
        /^0[.0]* ms$/.test(document.querySelector(".spikewire-time")?.textContent ?? ""),
      );
      assert.ok(await untilPixels(editor, "spikes", (coloured) => coloured < 30), "the raster was not cleared");

      await page.click(".spikewire-buttons .fa-play");
      await untilDrawn(editor, "spikes");
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("saves a plot as PNG and its data as CSV, and holds a plot still", async () => {
      const editor = await openEditor(browser, server);
      const { page } = editor;
      await editor.openSidebar("spikewire");
      await untilDrawn(editor, "spikes");
      const card = page.locator(".spikewire-card", { hasText: "spikes" });
      for (const [icon, name, start] of [
        [".fa-picture-o", "spikes.png", "\u0089PNG"],
        [".fa-table", "spikes.csv", "t [ms]"],
      ] as const) {
        const [download] = await Promise.all([page.waitForEvent("download"), card.locator(icon).click()]);
        assert.equal(download.suggestedFilename(), name);
        assert.ok(readFileSync(await download.path(), "latin1").startsWith(start), name);
      }
      await card.locator(".fa-pause-circle-o").click();
      await page.waitForTimeout(300);
      const picture = () => card.locator("canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
      const held = await picture();
      await page.waitForTimeout(500);
      assert.equal(await picture(), held);
      await card.locator(".fa-play-circle-o").click();
      for (const end = Date.now() + 20_000; (await picture()) === held; ) {
        assert.ok(Date.now() < end, "the plot stands still");
        await page.waitForTimeout(200);
      }
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("asks for no frames while another tab is shown", async () => {
      const editor = await openEditor(browser, server);
      const { page } = editor;
      await page.evaluate(() => {
        const counter = window as unknown as { frames: number };
        counter.frames = 0;
        RED.comms.subscribe("spikewire/frames/#", () => counter.frames++);
      });
      const frames = () => page.evaluate(() => (window as unknown as { frames: number }).frames);
      await editor.openSidebar("spikewire");
      // What was recorded before is drawn at once; the first frame comes a little later.
      await page.waitForFunction(() => (window as unknown as { frames: number }).frames > 0);
      await editor.openSidebar("info");
      await page.waitForTimeout(7000);
      const quiet = await frames();
      await page.waitForTimeout(1500);
      assert.equal(await frames(), quiet);
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("shows a first deploy at once to someone who looks at an empty tab", async () => {
      await server.deploy([flow[0]!]);
      const editor = await openEditor(browser, server);
      await editor.openSidebar("spikewire");
      await editor.page.waitForSelector(".spikewire-empty");
      // Long enough for the lease, and out of step with the refresh every five seconds.
      await editor.page.waitForTimeout(1000);
      await server.deploy(flow);
      await editor.page.waitForSelector(".spikewire-card canvas", { timeout: 2000 });
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("lists a mistake that keeps everything from running, and offers a broken simulation to be run again", async () => {
      const cell = {
        id: "sick",
        type: "spikewire-izhikevich",
        z: flow[0]!.id,
        name: "sick",
        x: 100,
        y: 100,
        wires: [[]],
      };
      await server.deploy([flow[0]!, { ...cell, p_C_m: "-5" }]);
      const editor = await openEditor(browser, server);
      const { page } = editor;
      await editor.openSidebar("spikewire");
      await page.waitForFunction(() => document.querySelector(".spikewire-faults")?.textContent?.includes("-5"));
      assert.equal(await page.locator(".spikewire-empty").count(), 0);

      await server.deploy([flow[0]!, { ...cell, model: "izhikevich-2007", p_v_peak: "1e300", p_I_e: "1e9" }]);
      await page.waitForSelector('.spikewire-state[data-state="failed"]');
      await page.waitForFunction(() => /V_m|U_m/.test(document.querySelector(".spikewire-faults")?.textContent ?? ""));
      assert.ok(await page.isEnabled(".spikewire-primary"));
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("tells a beginner what to do, and lists its actions, in Korean", async () => {
      await server.deploy([flow[0]!]);
      const editor = await openEditor(browser, server, { locale: "ko-KR" });
      const { page } = editor;
      await editor.openSidebar("spikewire");
      await page.waitForSelector(".spikewire-empty");
      assert.match(await page.innerText(".spikewire-empty"), /아직 시뮬레이션할 것이 없습니다/);
      assert.equal(await page.locator(".spikewire-chip").count(), 4);
      const labels = await page.evaluate(() => RED.actions.list().map(({ id, options }) => [id, options?.label ?? ""]));
      const ours = new Map(labels as [string, string][]);
      for (const id of ["spikewire:show", "spikewire:start-pause", "spikewire:reset"])
        assert.match(ours.get(id) ?? "", /[가-힣]/, id);
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });
  });
}
