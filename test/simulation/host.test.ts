import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NetworkDescription, Report } from "../../src/index.ts";
import { Recorded } from "../engine/recorded.ts";
import { Listener } from "./listener.ts";
import { expected, noisy } from "./run.ts";

const fast = { duration: 200, speed: 0, autostart: true };

describe("a simulation in a thread of its own", () => {
  let listener: Listener;
  afterEach(() => listener.host.dispose());

  it("gives the numbers of the engine", async () => {
    listener = new Listener();
    listener.host.send({ type: "load", network: noisy, run: fast });
    await listener.until("finished");
    const found = new Recorded();
    for (const report of listener.reports) if (report.type === "batch") found.add(report);
    assert.deepEqual(found, expected(noisy, 200));
  });

  it("obeys commands, and takes another network in place of the first", async () => {
    listener = new Listener();
    const { host } = listener;
    host.send({ type: "load", network: noisy, run: { ...fast, autostart: false } });
    await listener.until("progress");
    host.send({ type: "fire", source: "m", indices: [1] });
    host.send({ type: "step", steps: 3 });
    await listener.until("batch");
    const [batch] = listener.of("batch") as Extract<Report, { type: "batch" }>[];
    assert.deepEqual([...(batch?.spikes[0]?.offsets ?? [])], [1]);
    host.send({ type: "load", network: { ...noisy, seed: 99 }, run: fast });
    await listener.until("finished");
    assert.equal(listener.of("ready").length, 2);
  });

  it("takes over connections that are the same, and nothing is heard of the network before", async () => {
    listener = new Listener();
    const { host } = listener;
    const drawn = {
      ...noisy,
      synapses: noisy.synapses.map((synapse) => ({
        ...synapse,
        connectivity: { rule: "fixed-indegree", indegree: 3, multapses: true, selfConnections: true } as const,
        weightDistribution: { kind: "normal", mean: 600, sd: 50 } as const,
      })),
    };
    host.send({ type: "load", network: drawn, run: { ...fast, duration: null } });
    await listener.until("batch");
    const heard: Report[] = [];
    const finished = new Promise<void>((ended) => {
      host.handTo((report) => {
        heard.push(report);
        if (report.type === "finished") ended();
      });
    });
    const before = listener.reports.length;
    const changed = {
      ...drawn,
      populations: drawn.populations.map((part) => ({ ...part, parameters: { tau_m: 15 } })),
    };
    host.send({ type: "load", network: changed, run: fast });
    await finished;
    assert.equal(listener.reports.length, before);
    const [ready] = heard;
    assert.ok(ready?.type === "ready", "the first that is heard");
    assert.deepEqual([ready.synapses, ready.reused], [24, 24]);
    const found = new Recorded();
    for (const report of heard) if (report.type === "batch") found.add(report);
    assert.deepEqual(found, expected(changed, 200), "with the numbers of a network built from nothing");
  });

  it("reports a network it cannot plan, and lives on", async () => {
    listener = new Listener();
    const broken = { ...noisy, models: {} } as NetworkDescription;
    listener.host.send({ type: "load", network: broken, run: fast });
    await listener.until("failed");
    listener.host.send({ type: "load", network: noisy, run: fast });
    await listener.until("finished");
    assert.equal(listener.of("failed").length, 1);
  });

  it("says nothing after it was disposed of", async () => {
    listener = new Listener();
    listener.host.send({ type: "load", network: noisy, run: { ...fast, duration: null } });
    await listener.until("batch");
    const done = listener.host.dispose();
    const count = listener.reports.length;
    await done;
    listener.host.send({ type: "start" });
    await new Promise((later) => setTimeout(later, 100));
    assert.equal(listener.reports.length, count);
  });
});

describe("a thread that dies", () => {
  const folder = mkdtempSync(join(tmpdir(), "spikewire-"));
  after(() => rmSync(folder, { recursive: true }));

  for (const [how, text, reason] of [
    ["of an error", "throw new Error('out of luck')", /out of luck/],
    ["by itself", "process.exit(3)", /3/],
    ["as if all was well", "process.exit(0)", /0/],
  ] as const) {
    it(`${how} is reported once`, async () => {
      const file = join(folder, `${how.replaceAll(" ", "-")}.mjs`);
      writeFileSync(
        file,
        `import { parentPort } from "node:worker_threads";\nparentPort.on("message", () => { ${text}; });\n`,
      );
      const listener = new Listener(file);
      listener.host.send({ type: "start" });
      await listener.until("failed");
      await new Promise((later) => setTimeout(later, 100));
      const failed = listener.of("failed") as Extract<Report, { type: "failed" }>[];
      assert.equal(failed.length, 1);
      assert.equal(failed[0]?.diagnostic.code, "thread-ended");
      assert.match(String(failed[0]?.diagnostic.data.reason), reason);
      await listener.host.dispose();
    });
  }
});
