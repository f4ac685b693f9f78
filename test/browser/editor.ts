/** Node-RED's editor in a headless browser, driven as a person would, with every fault it reports collected. */
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { NodeRedServer } from "../node-red/server.ts";

export interface EditorOptions {
  /** Language of the browser; default en-US. */
  readonly locale?: "en-US" | "ko-KR";
  /** Dark colours, which Node-RED 5 has and 4.1 ignores. */
  readonly dark?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

/** The parts of the editor's global object that tests use. */
interface EditorApi {
  workspaces: { active(): string | undefined };
  nodes: {
    eachNode(visit: (node: { id: string; type: string }) => void): void;
    eachLink(visit: (link: { source: { id: string }; target: { id: string } }) => void): void;
    dirty(): boolean;
  };
  sidebar: { show(id: string): void };
  actions: { invoke(name: string): void };
  palette: unknown;
}
declare const RED: EditorApi;

const readyLimitMs = 60_000;

/**
 * The catalogue of public nodes cannot be fetched offline, and Chromium then writes a line of its own about the failed
 * request. Nothing else is ignored.
 */
const offline = /catalogue\.nodered\.org/;

export class Editor {
  readonly page: Page;
  /** Errors of the console and uncaught ones of the page; a test ends by finding none. */
  readonly faults: string[] = [];
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    page.on("pageerror", (error) => this.faults.push(String(error.stack ?? error)));
    page.on("console", (message) => {
      const text = `${message.text()} ${message.location().url}`;
      if (message.type() === "error" && !offline.test(text)) this.faults.push(text);
    });
  }

  /** Waits until palette and workspace are there. */
  async waitReady(): Promise<void> {
    await this.page.waitForSelector('.red-ui-palette-node[data-palette-type="inject"]', { timeout: readyLimitMs });
    await this.page.waitForFunction(() => Boolean(RED.workspaces.active()), undefined, { timeout: readyLimitMs });
    // The loading screen fades out above everything else.
    await this.page.waitForSelector("#red-ui-loading-progress", { state: "hidden", timeout: readyLimitMs });
  }

  /** Drags a palette entry to a place on the canvas and gives the new node's id. */
  async dragFromPalette(type: string, position: { x: number; y: number }): Promise<string> {
    const before = new Set(await this.nodeIds());
    const entry = this.page.locator(`.red-ui-palette-node[data-palette-type="${type}"]`);
    await entry.scrollIntoViewIfNeeded();
    await entry.dragTo(this.page.locator("#red-ui-workspace-chart"), { targetPosition: position });
    const added = (await this.nodeIds()).find((id) => !before.has(id));
    if (added === undefined) throw new Error(`dragging ${type} to the canvas added no node`);
    return added;
  }

  /** Draws a wire with the mouse. */
  async wire(from: string, to: string): Promise<void> {
    const start = await centre(this.node(from).locator(".red-ui-flow-port-output .red-ui-flow-port").first());
    const end = await centre(this.node(to).locator(".red-ui-flow-port-input .red-ui-flow-port").first());
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 8 });
    await this.page.mouse.move(end.x, end.y, { steps: 8 });
    await this.page.mouse.up();
    await this.page.waitForFunction(
      ([source, target]) => {
        let found = false;
        RED.nodes.eachLink((link) => {
          found ||= link.source.id === source && link.target.id === target;
        });
        return found;
      },
      [from, to],
      { timeout: 5000 },
    );
  }

  /** Presses deploy and waits until nothing is left to deploy. */
  async deploy(): Promise<void> {
    await this.page.click("#red-ui-header-button-deploy");
    await this.page.waitForFunction(() => !RED.nodes.dirty(), undefined, { timeout: 20_000 });
  }

  async openSidebar(id: string): Promise<void> {
    await this.page.evaluate((tab) => RED.sidebar.show(tab), id);
  }

  async invoke(action: string): Promise<void> {
    await this.page.evaluate((name) => RED.actions.invoke(name), action);
  }

  /** Imports a flow as pasted text; nodes without a tab are dropped in the middle of the canvas. */
  async importJson(flow: unknown): Promise<void> {
    await this.invoke("core:show-import-dialog");
    const field = this.page.locator("#red-ui-clipboard-dialog-import-text");
    await field.fill(JSON.stringify(flow));
    // The dialog checks the text when a key goes up.
    await field.press("End");
    await this.page.click("#red-ui-clipboard-dialog-ok");
    await this.dropImported();
  }

  /** Imports an example by its menu path, e.g. package, folder, file. */
  async importExample(...path: readonly string[]): Promise<void> {
    await this.invoke("core:show-examples-import-dialog");
    const list = this.page.locator("#red-ui-clipboard-dialog-import-tab-examples");
    for (const label of path) await list.locator(".red-ui-treeList-label", { hasText: label }).first().click();
    await this.page.click("#red-ui-clipboard-dialog-ok");
    await this.dropImported();
  }

  /** Double-clicks a node and waits for its dialog. */
  async openDialog(id: string): Promise<void> {
    await this.node(id).locator("rect.red-ui-flow-node").first().dblclick();
    await this.page.waitForSelector("#node-dialog-ok", { state: "visible" });
    await this.settle();
  }

  async closeDialog(button: "ok" | "cancel" = "ok"): Promise<void> {
    await this.page.click(`#node-dialog-${button}`);
    await this.page.waitForSelector("#node-dialog-ok", { state: "hidden" });
    await this.settle();
  }

  /** The drawing of a node on the canvas. */
  node(id: string): Locator {
    return this.page.locator(`[id="${id}"]`);
  }

  nodeIds(): Promise<string[]> {
    return this.page.evaluate(() => {
      const ids: string[] = [];
      RED.nodes.eachNode((node) => ids.push(node.id));
      return ids;
    });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** Trays slide in and out for a moment. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(400);
  }

  private async dropImported(): Promise<void> {
    await this.page.waitForSelector("#red-ui-clipboard-dialog-ok", { state: "hidden" });
    const canvas = await centre(this.page.locator("#red-ui-workspace"));
    await this.page.mouse.move(canvas.x - 5, canvas.y - 5);
    await this.page.mouse.move(canvas.x, canvas.y, { steps: 3 });
    await this.page.mouse.click(canvas.x, canvas.y);
  }
}

/** Opens the editor of a running Node-RED and waits until it is ready. */
export async function openEditor(
  browser: Browser,
  server: NodeRedServer,
  options: EditorOptions = {},
): Promise<Editor> {
  const context = await browser.newContext({
    locale: options.locale ?? "en-US",
    colorScheme: options.dark ? "dark" : "light",
    viewport: options.size ?? { width: 1280, height: 800 },
  });
  // Where Node-RED 5 keeps the choice of colours; without it the editor is light whatever the system prefers.
  if (options.dark) await context.addInitScript(() => localStorage.setItem("view-dark-theme", "dark"));
  const editor = new Editor(context, await context.newPage());
  await editor.page.goto(server.url);
  await editor.waitReady();
  return editor;
}

async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`not visible: ${locator}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
