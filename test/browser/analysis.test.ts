/** The cards of analyses: charts with their numbers, the phase plane with its nullclines, a sweep as it fills. */
import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "../node-red/server.ts";
import { launchChromium } from "./chromium.ts";
import { type Editor, openEditor } from "./editor.ts";

const place = { z: "tab", x: 100, y: 100 };
const flow = [
  { id: "tab", type: "tab", label: "analyses" },
  { ...place, id: "source", type: "spikewire-spike-source", model: "poisson", stream: 1, wires: [["isi"]] },
  { ...place, id: "isi", type: "spikewire-histogram", name: "intervals", wires: [[]] },
  { ...place, id: "cell", type: "spikewire-fitzhugh-nagumo", p_I_e: "1250", stream: 2, wires: [["plane", "sweep"]] },
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

    it("draws the histogram with its CV, the phase plane and the sweep", async () => {
      const editor = await openEditor(browser, server, { size: { width: 1400, height: 1400 } });
      await editor.openSidebar("spikewire");
      await untilShown(editor, "intervals", "CV");
      await untilShown(editor, "phase plane", "");
      await untilShown(editor, "rates", "runs done, of 5");
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });
  });
}
