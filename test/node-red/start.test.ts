/** The demo by one command, as a user starts it. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { at } from "../../scripts/root.ts";
import { type FlowItem, freePort } from "./server.ts";

describe("npm start", function () {
  this.timeout(60_000);
  let userDir: string;
  let demo: ChildProcess | undefined;

  beforeEach(() => {
    userDir = mkdtempSync(join(tmpdir(), "spikewire-demo-"));
  });

  afterEach(async () => {
    if (demo && demo.exitCode === null) {
      const ended = once(demo, "exit");
      demo.kill("SIGTERM");
      await ended;
    }
    rmSync(userDir, { recursive: true, force: true });
  });

  it("runs the demo flow on this machine only, prints the address and stops on a signal", async () => {
    const port = await freePort();
    const { process, output } = start(String(port));
    demo = process;
    const address = await said(output, process, /http:\/\/127\.0\.0\.1:\d+\//);
    assert.equal(address, `http://127.0.0.1:${port}/`);
    const flow = (await (await fetch(`${address}flows`)).json()) as FlowItem[];
    assert.ok(flow.some((node) => node.type === "spikewire-raster"));
    assert.doesNotMatch(output.join(""), /\[error\]|missing types/i);
    const ended = once(process, "exit");
    process.kill("SIGTERM");
    assert.deepEqual(await ended, [0, null]);
  });

  it("says in one sentence that the port is taken", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const { port } = blocker.address() as { port: number };
    const { process, output } = start(String(port));
    const [code] = await once(process, "close");
    blocker.close();
    assert.equal(code, 1);
    assert.match(output.join(""), new RegExp(`^Port ${port} is taken by another program: .*\\n$`));
  });

  it("refuses a port that is none", async () => {
    const { process, output } = start("many");
    const [code] = await once(process, "close");
    assert.equal(code, 1);
    assert.match(output.join(""), /^PORT must be a whole number from 1 to 65535 \(found "many"\)\.\n$/);
  });

  function start(port: string): { process: ChildProcess; output: string[] } {
    const child = spawn(process.execPath, [at("scripts/start.mjs")], {
      cwd: tmpdir(),
      env: { ...process.env, NODE_OPTIONS: "", LANG: "en_US.UTF-8", PORT: port, SPIKEWIRE_DEMO_DIR: userDir },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => output.push(String(data)));
    return { process: child, output };
  }
});

function said(output: readonly string[], child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /Spikewire is running: [^\n]*/.exec(output.join(""))?.[0];
      const match = found && pattern.exec(found)?.[0];
      if (match) resolve(match);
    };
    child.stdout?.on("data", look);
    child.once("exit", () => reject(new Error(`ended early:\n${output.join("")}`)));
  });
}
