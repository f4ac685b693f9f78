/**
 * Messages that change W and b of a layer, in real Node-RED: they act from the next step on, without a new network, and one of a wrong
 * shape is told in a sentence while all goes on.
 */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { ScopeData, SimulationSummary } from "../../../nodes/common/frames.ts";
import { unpack } from "../../../nodes/common/packed.ts";
import {
  type FlowItem,
  type NodeRedServer,
  type NodeRedVersion,
  nodeRedVersions,
  startNodeRed,
} from "../../node-red/server.ts";

const place = { z: "t1", x: 100, y: 100 };
const button = (name: string, topic: string, payload: string, payloadType: string, to: string): FlowItem => ({
  ...place,
  id: name,
  name,
  type: "inject",
  topic,
  payload,
  payloadType,
  props: [{ p: "payload" }, { p: "topic", vt: "str" }],
  wires: [[to]],
});
const rate = (id: string, to: string[], more: object): FlowItem => ({
  ...place,
  id,
  name: id,
  type: "spikewire-rate",
  clock: "clk",
  count: "2",
  model: "linear",
  wires: [to],
  ...more,
});

const flow: FlowItem[] = [
  { id: "t1", type: "tab", label: "live" },
  { id: "clk", type: "spikewire-clock", name: "", dt: "1", duration: "", speed: "0", seed: "3", autostart: false },
  rate("x", ["out"], { bias: "1, 2" }),
  rate("out", ["sco"], { weights: "1, 0\n0, 1" }),
  rate("copy", [], { weights: "" }),
  { ...place, id: "sco", name: "", type: "spikewire-scope", variable: "y", indices: "0-1", every: "1", wires: [[]] },
  { ...place, id: "ctl", name: "", type: "spikewire-control", clock: "clk", wires: [[]] },
  button("swap", "W", "[[0, 1], [1, 0]]", "json", "out"),
  button("as text", "W", "2, 0; 0, 3", "str", "out"),
  button("bias", "b", "[10, 20]", "json", "out"),
  button("too large", "W", "[[1, 2, 3], [4, 5, 6]]", "json", "out"),
  button("no number", "b", "dark", "str", "out"),
  button("nothing there", "W", "1", "num", "copy"),
  button("go", "step", "4", "num", "ctl"),
];

/** Buttons pressed before each four steps, and what `out` then is: W (1, 2) + b. */
const pressed = [
  { names: [], out: [1, 2] },
  { names: ["swap"], out: [2, 1] },
  { names: ["too large", "no number", "nothing there"], out: [2, 1] },
  { names: ["bias", "as text"], out: [12, 26] },
];

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[])
  describe(`W and b by message, on Node-RED ${version}`, function () {
    this.timeout(60_000);
    let server: NodeRedServer;

    before(async () => {
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

    it("act between two steps; what does not fit is told, and the rest goes on", async () => {
      const { epoch } = await until(0);
      for (const [k, { names, out }] of pressed.entries()) {
        for (const name of [...names, "go"]) await server.post(`inject/${encodeURIComponent(name)}`);
        const now = await until(4 * (k + 1));
        assert.equal(now.epoch, epoch, "nothing was built anew");
        const data = (await (await server.get("spikewire/views/sco/data")).json()) as ScopeData;
        const last = data.traces.map(({ v }) => Array.from(unpack(v)).at(-1));
        assert.deepEqual(last, out, names.join());
      }
      const told = server.lines.join("\n");
      assert.match(told, /"out": the weights W have 2 rows and 3 columns, but need 2 rows.*2 columns.*\(x: 2\)/);
      assert.match(told, /"out": Bias b, line 1, column 1: "dark" is not a number/);
      assert.match(told, /"copy": no layer is wired to it/);
    });
  });
