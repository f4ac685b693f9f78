/** The cards of analyses: charts with their numbers, the phase plane with its nullclines, a sweep as it fills. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "../node-red/server.ts";
import { launchChromium } from "./chromium.ts";
import { type Editor, openEditor } from "./editor.ts";

const place = { z: "tab", x: 100, y: 100 };
const flow = [
  { id: "tab", type: "tab", label: "analyses" },
  {
    ...place,
    id: "source",
    type: "spikewire-spike-source",
    model: "poisson",
    name: "train",
    stream: 1,
    wires: [["isi", "synapse"]],
  },
  {
    ...place,
    id: "synapse",
    type: "spikewire-synapse",
    name: "two weights",
    model: "exponential",
    connectivity: "matrix",
    matrix: "[[30], [-10]]",
    stream: 3,
    wires: [["pair", "spread"]],
  },
  { ...place, id: "spread", type: "spikewire-histogram", name: "spread", shows: "weights", wires: [[]] },
  { ...place, id: "pair", type: "spikewire-lif", name: "pair", count: "2", stream: 4, wires: [["across"]] },
  { ...place, id: "isi", type: "spikewire-histogram", name: "intervals", wires: [[]] },
  {
    ...place,
    id: "cell",
    type: "spikewire-fitzhugh-nagumo",
    p_I_e: "1250",
    stream: 2,
    wires: [["plane", "stacked", "sweep", "across"]],
  },
  {
    ...place,
    id: "plane",
    type: "spikewire-scope",
    name: "phase plane",
    variable: "V_m, U_m",
    axes: "plane",
    indices: "0",
    wires: [[]],
  },
  {
    ...place,
    // Below the others, in the sidebar too.
    y: 400,
    id: "across",
    type: "spikewire-scope",
    name: "two nodes",
    variable: "FitzHugh-Nagumo.V_m, pair.V_m",
    axes: "plane",
    indices: "0",
    wires: [[]],
  },
  {
    ...place,
    id: "stacked",
    type: "spikewire-scope",
    name: "stacked",
    variable: "V_m, U_m",
    axes: "stacked",
    wires: [[]],
  },
  { ...place, id: "firing", type: "spikewire-lif", name: "firing", p_I_e: "500", stream: 5, wires: [["threshold"]] },
  {
    ...place,
    id: "threshold",
    type: "spikewire-scope",
    name: "threshold",
    variable: "V_m, V_th",
    axes: "stacked",
    wires: [[]],
  },
  { ...place, id: "sweep", type: "spikewire-sweep", name: "rates", values: "0:500:2000", duration: "200", wires: [[]] },
];

/** Waits until a card holds a text and its picture many coloured points. */
async function untilShown(editor: Editor, card: string, text: string): Promise<void> {
  // A card out of sight is not drawn.
  await editor.page.locator(".spikewire-card", { hasText: card }).scrollIntoViewIfNeeded();
  await editor.page.waitForFunction(
    ([name, wanted]) => {
      const found = [...document.querySelectorAll(".spikewire-card")].find(
        (each) => each.querySelector(".spikewire-title")?.textContent === name,
      );
      const canvas = found?.querySelector("canvas");
      if (!found?.textContent?.includes(wanted!) || !canvas?.width) return false;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      let coloured = 0;
      for (let k = 0; k < data.length; k += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(k, k + 3);
        if (data[k + 3]! > 200 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60) coloured++;
      }
      return coloured > 200;
    },
    [card, text],
    { timeout: 30_000 },
  );
}

/** The topmost and the lowest pixel of each of the two strongest colours in a card's picture, the upper one first. */
function strips(editor: Editor, card: string): Promise<(readonly [top: number, bottom: number])[]> {
  return editor.page.evaluate((name) => {
    const found = [...document.querySelectorAll(".spikewire-card")].find(
      (each) => each.querySelector(".spikewire-title")?.textContent === name,
    );
    const canvas = found!.querySelector("canvas")!;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Map<string, { count: number; top: number; bottom: number }>();
    for (let k = 0; k < data.length; k += 4) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(k, k + 4);
      if (alpha < 255 || Math.max(red, green, blue) - Math.min(red, green, blue) < 60) continue;
      const key = `${red} ${green} ${blue}`;
      const [x, y] = [(k / 4) % canvas.width, Math.floor(k / 4 / canvas.width)];
      // Beside the curves stand the titles of the axes and below them the legend, in the same colours.
      if (x < 0.3 * canvas.width || y > 0.7 * canvas.height) continue;
      const seen = colours.get(key) ?? { count: 0, top: y, bottom: y };
      colours.set(key, { count: seen.count + 1, top: seen.top, bottom: y });
    }
    const strongest = [...colours.values()].sort((a, b) => b.count - a.count).slice(0, 2);
    return strongest.map(({ top, bottom }) => [top, bottom] as const).sort(([a], [b]) => a - b);
  }, card);
}

/** The same, once they are there: a card whose place changes is blank until it is drawn again. */
async function shownStrips(editor: Editor, card: string) {
  let found = await strips(editor, card);
  for (let tries = 0; found.length < 2 && tries < 25; tries++) {
    await editor.page.waitForTimeout(200);
    found = await strips(editor, card);
  }
  return found;
}

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[]) {
  describe(`analyses in Node-RED ${version}`, function () {
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

    it("draws the histogram with its CV, the phase plane, stacked axes and the sweep", async () => {
      const editor = await openEditor(browser, server, { size: { width: 1400, height: 1400 } });
      await editor.openSidebar("spikewire");
      await untilShown(editor, "intervals", "CV");
      // Weights of 30 and -10 pA.
      await untilShown(editor, "spread", "mean10 pA");
      await untilShown(editor, "phase plane", "");
      await untilShown(editor, "stacked", "");
      const [upper, lower] = await shownStrips(editor, "stacked");
      assert.ok(upper && lower && upper[1] <= lower[0], `curves from ${upper} and ${lower} share an axis`);
      // A parameter is a level line across the strip of its variable, here above it; a strip of its own would lie below.
      await untilShown(editor, "threshold", "");
      const crossed = await shownStrips(editor, "threshold");
      const [line, potential] = crossed.sort(([a, b], [c, d]) => b - a - (d - c));
      assert.ok(
        line && potential && line[1] - line[0] < 8 && potential[1] - potential[0] > 30,
        `${line}; ${potential}`,
      );
      assert.ok(Math.abs(line[0] - potential[0]) < 8, `${line} above ${potential}`);
      await untilShown(editor, "rates", "runs done, of 5");
      await untilShown(editor, "two nodes", "");
      const across = editor.page.locator(".spikewire-card", { hasText: "two nodes" });
      await across.locator("canvas").scrollIntoViewIfNeeded();
      await across.locator("canvas").hover();
      const said = across.locator(".spikewire-readout", { hasText: "FitzHugh-Nagumo V_m = " });
      assert.match((await said.textContent()) ?? "", /^FitzHugh-Nagumo V_m = -?[\d.]+ mV, pair V_m = -?[\d.]+ mV$/);
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("saves synapses as lines of a list, and tells when they are more than a field takes", async () => {
      const editor = await openEditor(browser, server, { size: { width: 1400, height: 1400 } });
      const { page } = editor;
      await editor.openSidebar("spikewire");
      const card = page.locator(".spikewire-weights");
      await card.locator(".spikewire-title").click();
      await card.getByText("2 synapses, -10 to 30 pA").waitFor();
      const saved = async (): Promise<string> => {
        const [download] = await Promise.all([page.waitForEvent("download"), card.locator(".fa-list-ol").click()]);
        assert.equal(download.suggestedFilename(), "Synapses-two-weights.csv");
        return readFileSync(await download.path(), "utf8");
      };
      assert.match(await saved(), /^# train → pair: source, target, weight \[pA\], delay 1 ms\n0,0,30\n0,1,-10\n$/);
      await page.route("**/weights?format=list*", (route) => route.fulfill({ body: "0,0,30\n".repeat(300_000) }));
      assert.equal((await saved()).length, 2_100_000);
      await page.getByText("The file has 2.1 MB; a field of a form reads 2 MB at most.").waitFor({ timeout: 5000 });
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("shows weights as a matrix once its card is opened, and what lies under the pointer", async () => {
      const editor = await openEditor(browser, server, { size: { width: 1400, height: 1400 } });
      await editor.openSidebar("spikewire");
      const card = editor.page.locator(".spikewire-weights");
      await card.locator(".spikewire-title").click();
      await card.getByText("2 synapses, -10 to 30 pA").waitFor();
      const canvas = card.locator("canvas");
      await canvas.scrollIntoViewIfNeeded();
      const { width } = (await canvas.boundingBox())!;
      // One column of fields of 48 pixels, the first target on top.
      for (const [y, said] of [
        [24, "0 → 0: 30 pA"],
        [72, "0 → 1: -10 pA"],
      ] as const) {
        await canvas.hover({ position: { x: width / 2, y } });
        assert.equal(await card.locator(".spikewire-weights-readout").textContent(), said);
      }
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });
  });
}
