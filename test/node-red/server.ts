/** The real Node-RED for tests: red.js of either supported line, with this package loaded from its own folder. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { at } from "../../scripts/root.ts";

/** The lines of Node-RED the package supports, by the folder of the installed package. */
export const nodeRedVersions = { "4.1": "node-red-4", "5.0": "node-red" } as const;
export type NodeRedVersion = keyof typeof nodeRedVersions;

/** A node, tab or group as it stands in a flow file. */
export type FlowItem = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

export type DeployType = "full" | "nodes" | "flows" | "reload";

export interface NodeRedOptions {
  readonly version: NodeRedVersion;
  /** Flow deployed from the start; default: an empty tab. */
  readonly flow?: readonly FlowItem[];
  /** Added to, or replacing, the settings of the harness. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

const startLimitMs = 60_000;
const deployLimitMs = 20_000;
const stopLimitMs = 20_000;
/** What Node-RED logs when a deploy has come to its end, well or not, in English or Korean. */
const deployEnded =
  /Started (modified )?(flows|nodes)|Waiting for missing types|Flows stopped due to missing|시작됨$|등록되기를 기다림/;

export class NodeRedServer {
  readonly url: string;
  readonly version: NodeRedVersion;
  /** Everything logged so far, a line each. */
  readonly lines: readonly string[];
  readonly #process: ChildProcess;
  readonly #userDir: string;

  constructor(started: {
    url: string;
    version: NodeRedVersion;
    lines: string[];
    process: ChildProcess;
    userDir: string;
  }) {
    this.url = started.url;
    this.version = started.version;
    this.lines = started.lines;
    this.#process = started.process;
    this.#userDir = started.userDir;
  }

  /** Deploys a flow and waits until Node-RED says it runs, or that node types are missing. */
  async deploy(flow: readonly FlowItem[], type: DeployType = "full"): Promise<void> {
    const { rev } = (await (await this.get("flows")).json()) as { rev: string };
    const seen = this.lines.length;
    const answer = await this.post("flows", type === "reload" ? {} : { rev, flows: flow }, {
      "Node-RED-Deployment-Type": type,
    });
    if (!answer.ok) throw new Error(`deploy refused with ${answer.status}: ${await answer.text()}`);
    await this.waitForLine(deployEnded, { from: seen, limitMs: deployLimitMs });
  }

  /** GET of an admin path without its leading slash, e.g. `flows`. */
  get(path: string): Promise<Response> {
    return fetch(new URL(path, this.url), { headers: { "Node-RED-API-Version": "v2", Accept: "application/json" } });
  }

  post(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(new URL(path, this.url), {
      method: "POST",
      headers: { "Node-RED-API-Version": "v2", "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  }

  /** The first logged line that matches, from a given index on. */
  async waitForLine(pattern: RegExp, { from = 0, limitMs = deployLimitMs } = {}): Promise<string> {
    const end = Date.now() + limitMs;
    for (;;) {
      const line = this.lines.slice(from).find((each) => pattern.test(each));
      if (line !== undefined) return line;
      if (this.#process.exitCode !== null) throw new Error(`Node-RED ended:\n${this.lines.join("\n")}`);
      if (Date.now() > end) throw new Error(`no log line matched ${pattern}:\n${this.lines.join("\n")}`);
      await wait(20);
    }
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Stops Node-RED as a user would and removes its folder. */
  async stop(): Promise<void> {
    if (this.running) {
      const ended = new Promise((resolve) => this.#process.once("exit", resolve));
      this.#process.kill("SIGTERM");
      await Promise.race([ended, wait(stopLimitMs, undefined, { ref: false })]);
      if (this.running) this.#process.kill("SIGKILL");
    }
    rmSync(this.#userDir, { recursive: true, force: true });
  }
}

/** Starts Node-RED on a free loopback port and waits until its flows run. */
export async function startNodeRed(options: NodeRedOptions): Promise<NodeRedServer> {
  const userDir = mkdtempSync(join(tmpdir(), "spikewire-test-"));
  const port = await freePort();
  const settingsFile = join(userDir, "settings.cjs");
  writeFileSync(settingsFile, `module.exports = ${JSON.stringify({ ...settings(port), ...options.settings })};\n`);
  writeFileSync(join(userDir, "flows.json"), JSON.stringify(options.flow ?? [emptyTab]));
  const red = at("node_modules", nodeRedVersions[options.version], "red.js");
  const child = spawn(process.execPath, [red, "--userDir", userDir, "--settings", settingsFile], {
    cwd: userDir,
    env: { ...process.env, NODE_OPTIONS: "", LANG: "en_US.UTF-8", NODE_RED_HOME: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on("line", (line) => lines.push(line));
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  child.once("exit", () => process.off("exit", endWithUs));
  const adminRoot = String(options.settings?.httpAdminRoot ?? "/").replace(/^\/?(.*?)\/?$/, "$1");
  const url = `http://127.0.0.1:${port}/${adminRoot ? `${adminRoot}/` : ""}`;
  const server = new NodeRedServer({ url, version: options.version, lines, process: child, userDir });
  try {
    await server.waitForLine(deployEnded, { limitMs: startLimitMs });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

const emptyTab: FlowItem = { id: "0000000000000001", type: "tab", label: "Flow 1", disabled: false, info: "" };

/** Nothing that covers the canvas, calls out, or asks questions. */
function settings(uiPort: number): Record<string, unknown> {
  return {
    uiHost: "127.0.0.1",
    uiPort,
    nodesDir: [at()],
    flowFile: "flows.json",
    credentialSecret: false,
    telemetry: { enabled: false, updateNotification: false },
    runtimeState: { enabled: true, ui: true },
    editorTheme: { tours: false, projects: { enabled: false } },
    logging: { console: { level: "info", metrics: false, audit: false } },
  };
}

/** A loopback port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
