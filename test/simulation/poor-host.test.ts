/** Machines that lack something: the numbers are the same, and the owner hears what is missing. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import type { Report } from "../../src/index.ts";
import { Recorded } from "../engine/recorded.ts";
import { Listener } from "./listener.ts";
import { expected, noisy } from "./run.ts";

const fast = { duration: 200, speed: 0, autostart: true };
const program = (name: string): string => resolve(`test/simulation/hosts/${name}.ts`);

function recordedBy(listener: Listener): Recorded {
  const found = new Recorded();
  for (const report of listener.reports) if (report.type === "batch") found.add(report);
  return found;
}

describe("a simulation on a machine that lacks something", () => {
  let listener: Listener;
  afterEach(() => listener.host.dispose());

  for (const [name, code] of [
    ["without-vectors", "host-without-vectors"],
    ["without-shared-memory", "host-without-shared-memory"],
  ] as const) {
    it(`${name}: gives the same numbers and says so`, async () => {
      listener = new Listener(program(name));
      listener.host.send({ type: "load", network: noisy, run: fast });
      await listener.until("finished");
      assert.deepEqual(recordedBy(listener), expected(noisy, 200));
      const notices = listener.of("notice") as Extract<Report, { type: "notice" }>[];
      assert.deepEqual(
        notices.map(({ diagnostic }) => [diagnostic.code, diagnostic.severity]),
        [[code, "warning"]],
      );
    });
  }

  it("with everything: says nothing", async () => {
    listener = new Listener();
    listener.host.send({ type: "load", network: noisy, run: fast });
    await listener.until("finished");
    assert.deepEqual(listener.of("notice"), []);
  });

  it("short of memory: says how much is needed, lives on, and works when there is some", async () => {
    listener = new Listener(program("short-of-memory"));
    listener.host.send({ type: "load", network: noisy, run: fast });
    await listener.until("failed");
    const [failed] = listener.of("failed") as Extract<Report, { type: "failed" }>[];
    assert.equal(failed?.diagnostic.code, "memory-unavailable");
    assert.match(String(failed?.diagnostic.data.needed), /^[\d.]+ (KiB|MiB)$/);
    listener.host.send({ type: "load", network: noisy, run: fast });
    await listener.until("finished");
    assert.equal(listener.of("failed").length, 1);
    assert.deepEqual(recordedBy(listener), expected(noisy, 200));
  });
});
