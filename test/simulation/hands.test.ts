/** Further threads of a simulation that die: the owner hears of it at once, and the next start works. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { resolve } from "node:path";
import type { MessagePort } from "node:worker_threads";
import type { Share } from "../../src/engine/wasm/crew.ts";
import type { NetworkDescription, Report } from "../../src/index.ts";
import { Hands } from "../../src/simulation/hands.ts";
import { cell, network } from "../golden/bench.ts";
import { Listener } from "./listener.ts";

/** Enough cells for two threads. */
const large: NetworkDescription = network({
  dt: 0.1,
  populations: [{ ...cell("n", "lif", { I_e: 300 }).population, count: 40_000 }],
});
const run = { duration: null, speed: 0, autostart: true };

describe("a thread that helps a simulation and dies", function () {
  this.timeout(30_000);

  for (const [when, autostart] of [
    ["while the others wait for it", true],
    ["while nothing runs", false],
  ] as const) {
    it(`${when}: is reported once and soon, and its simulation ends`, async () => {
      const listener = new Listener(resolve("test/simulation/dying/worker.ts"));
      listener.host.send({ type: "load", network: large, run: { ...run, autostart } });
      await listener.until("ready");
      const ready = performance.now();
      await listener.until("failed");
      // The thread itself lives for 300 ms; by themselves the others would wait for twenty seconds.
      assert.ok(performance.now() - ready < 10_000);
      const [failed] = listener.of("failed") as Extract<Report, { type: "failed" }>[];
      assert.equal(failed?.diagnostic.code, "helper-ended");
      await listener.host.dispose();
      assert.equal(listener.of("failed").length, 1);
      const again = new Listener();
      again.host.send({ type: "load", network: large, run: { ...run, duration: 5 } });
      await again.until("finished");
      await again.host.dispose();
    });
  }

  it("of an error: says why before it goes", async () => {
    const signs: MessagePort[] = [];
    const hands = new Hands(2, resolve("src/simulation/hand.ts"), (sign) => signs.push(sign));
    hands.join([{ module: {}, memory: {}, thread: 1 } as unknown as Share]);
    const [sign] = signs;
    assert.ok(sign);
    const [reason] = await once(sign, "message");
    assert.match(String(reason), /WebAssembly/);
    await once(sign, "close");
    assert.match(hands.broken() ?? "", /WebAssembly/);
    await hands.dismiss();
  });
});
