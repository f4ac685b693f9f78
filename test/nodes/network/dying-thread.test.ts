/** A real thread that dies under a simulation in Node-RED: its node and the sidebar say so, and the next start works. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { summaryOf } from "../../../nodes/network/admin/summaries.ts";
import { SimulationHost } from "../../../src/index.ts";
import { Bench, type Line, lines } from "./helper.ts";
import { flow, ours } from "./sample-flow.ts";

/** So many cells that several threads compute them; the thread that helps dies after a while, see test/simulation/dying. */
const large = flow.map((item) =>
  item.id === "lif" ? ours("lif", "lif", ["ras"], { name: "cells", count: "40000" }) : item,
);

for (const line of Object.keys(lines) as Line[])
  describe(`a thread that dies on Node-RED ${line}`, function () {
    this.timeout(30_000);
    let bench: Bench;
    beforeEach(async () => {
      bench = new Bench(line);
      await bench.start();
    });
    afterEach(async () => {
      await bench.unload();
      await bench.stop();
    });

    async function until(state: string): Promise<void> {
      for (let turn = 0; turn < 200; turn++) {
        if (bench.hub.sessions.all()[0]?.state === state) return;
        await wait(25);
      }
      assert.fail(`${bench.hub.sessions.all()[0]?.state} instead of ${state}`);
    }

    async function untilFill(node: string, fill: string): Promise<void> {
      for (let turn = 0; turn < 200 && bench.statusOf(node).fill !== fill; turn++) await wait(25);
      assert.equal(bench.statusOf(node).fill, fill);
    }

    it("is told at once, and the next start works", async () => {
      await bench.load(flow);
      const run = (program: string) => {
        bench.hub.createHost = (report) => new SimulationHost(report, resolve(program));
      };
      run("test/simulation/dying/worker.ts");
      await bench.deploy(large, "full");
      await until("failed");
      // A status may follow the news by a moment.
      await untilFill("lif", "red");
      await untilFill("ctl", "red");
      assert.match(bench.statusOf("lif").text ?? "", /one of its threads ended/);
      const [session] = bench.hub.sessions.all();
      const { faults } = summaryOf(session!, bench.hub.faultsOf(session!));
      assert.match(faults.map(({ text }) => text.ko).join(), /스레드 하나가 끝나 멈췄습니다/);
      run("src/simulation/worker.ts");
      await bench.tell("ctl", { payload: "start" });
      await until("running");
      for (let turn = 0; turn < 200 && bench.statusOf("lif").text !== undefined; turn++) await wait(25);
      assert.equal(bench.statusOf("lif").text, undefined);
      assert.deepEqual(bench.hub.faultsOf(session!), []);
    });
  });
