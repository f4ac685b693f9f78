import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "../node-red/server.ts";
import { launchChromium } from "./chromium.ts";
import { openEditor } from "./editor.ts";

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[]) {
  describe(`the editor of Node-RED ${version}`, function () {
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

    it("takes a source, a synapse, a neuron and a raster from the palette, wired and deployed without a dialog", async () => {
      const editor = await openEditor(browser, server);
      const chain = ["spikewire-spike-source", "spikewire-synapse", "spikewire-lif", "spikewire-raster"];
      const ids: string[] = [];
      for (const [place, type] of chain.entries()) {
        ids.push(await editor.dragFromPalette(type, { x: 120 + 150 * place, y: 100 + 60 * place }));
      }
      for (const [place, id] of ids.slice(1).entries()) await editor.wire(ids[place] ?? "", id);
      await editor.deploy();
      assert.deepEqual((await (await server.get("flows")).json()).flows.length, 1 + chain.length);
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });

    it("opens and closes the dialog of a dropped neuron", async () => {
      const editor = await openEditor(browser, server, { locale: "ko-KR" });
      const id = await editor.dragFromPalette("spikewire-izhikevich", { x: 200, y: 400 });
      await editor.openDialog(id);
      await editor.closeDialog("ok");
      assert.deepEqual(editor.faults, []);
      await editor.close();
    });
  });
}
