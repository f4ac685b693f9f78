/**
 * Messages of ordinary nodes to a network that several threads compute, in real Node-RED: what they change acts from the next step
 * on, without a new network, and the spikes are those of the reference engine told the same.
 */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { RasterData, SimulationSummary } from "../../../nodes/common/frames.ts";
import { unpack } from "../../../nodes/common/packed.ts";
import type { Stored } from "../../../scripts/live-flow.ts";
import { threadsFor } from "../../../src/engine/wasm/threads.ts";
import { planNetwork } from "../../../src/index.ts";
import { press, Run, simulationOf } from "../../examples/example.ts";
import {
  type FlowItem,
  type NodeRedServer,
  type NodeRedVersion,
  nodeRedVersions,
  startNodeRed,
} from "../../node-red/server.ts";

const place = { z: "t1", x: 100, y: 100 };
const button = (name: string, topic: string, payload: string, to: string): FlowItem => ({
  ...place,
  id: name,
  name,
  type: "inject",
  topic,
  payload,
  payloadType: topic === "" ? "str" : "num",
  props: [{ p: "payload" }, { p: "topic", vt: "str" }],
  wires: [[to]],
});

/** Enough cells for several threads; each of ten inputs reaches three thousand of them. */
const flow: FlowItem[] = [
  { id: "t1", type: "tab", label: "live" },
  { id: "clk", type: "spikewire-clock", name: "", dt: "0.1", duration: "", speed: "0", seed: "3", autostart: false },
  {
    ...place,
    id: "src",
    name: "in",
    type: "spikewire-spike-source",
    model: "message",
    count: "10",
    stream: 1,
    wires: [["syn"]],
  },
  {
    ...place,
    id: "syn",
    name: "syn",
    type: "spikewire-synapse",
    model: "exponential",
    weight: "900",
    p_tau_syn: "5",
    connectivity: "fixed-outdegree",
    outdegree: "3000",
    stream: 2,
    wires: [["lif"]],
  },
  { ...place, id: "lif", name: "cells", type: "spikewire-lif", clock: "clk", count: "40000", wires: [["ras"]] },
  { ...place, id: "ras", name: "", type: "spikewire-raster", wires: [[]] },
  { ...place, id: "ctl", name: "", type: "spikewire-control", clock: "clk", wires: [[]] },
  button("fire one", "", "3", "src"),
  button("weaker", "weight", "400", "syn"),
  button("slower", "tau_m", "30", "lif"),
  button("drive", "I_e", "700", "lif"),
  button("go", "step", "90", "ctl"),
];

/** Buttons pressed before each ninety steps. */
const pressed = [["fire one"], ["weaker", "fire one"], ["slower", "fire one"], ["drive"], []];

function expected(): number[][] {
  const run = new Run(simulationOf(flow as unknown as Stored[]).network);
  for (const [k, names] of pressed.entries()) {
    for (const name of names) run.obey(press(flow as unknown as Stored[], name));
    run.to(9 * (k + 1));
  }
  return run.spikes("cells").map(({ step, sender }) => [step, sender]);
}

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[])
  describe(`messages to a network on several threads, on Node-RED ${version}`, function () {
    this.timeout(60_000);
    let server: NodeRedServer;

    before(async () => {
      const { network } = simulationOf(flow as unknown as Stored[]);
      assert.ok(
        threadsFor(planNetwork(network), 2) === 2,
        "large enough for two threads, where there are two processors",
      );
      server = await startNodeRed({ version, flow });
    });
    after(() => server?.stop());

    async function until(step: number): Promise<SimulationSummary> {
      for (;;) {
        const [found] = (await (await server.get("spikewire/simulations")).json()) as SimulationSummary[];
        if (found?.state === "paused" && found.progress.step === step) return found;
        if (found?.state === "failed") assert.fail(JSON.stringify(found.faults));
        await wait(20);
      }
    }

    it("change it between two steps", async () => {
      const { epoch } = await until(0);
      for (const [k, names] of pressed.entries()) {
        for (const name of [...names, "go"]) await server.post(`inject/${encodeURIComponent(name)}`);
        const now = await until(90 * (k + 1));
        assert.equal(now.epoch, epoch, "nothing was built anew");
      }
      const data = (await (await server.get("spikewire/views/ras/data")).json()) as RasterData;
      assert.equal(data.forgotten, 0);
      const senders = unpack(data.rows);
      const found = Array.from(unpack(data.steps), (step, at) => [step, senders[at]]);
      const wanted = expected();
      assert.ok(wanted.length > 40_000, `${wanted.length} spikes`);
      assert.deepEqual(found, wanted);
    });
  });
