import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Frame, SimulationSummary, WeightsData } from "../../../nodes/common/frames.ts";
import { unpack } from "../../../nodes/common/packed.ts";
import { connect } from "../../node-red/comms.ts";
import { type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "../../node-red/server.ts";

const place = { z: "t1", x: 100, y: 100 };
/** Runs without end in real time: there is always something to see. */
const flow = [
  { id: "t1", type: "tab", label: "Flow 1" },
  { id: "src", type: "spikewire-spike-source", ...place, model: "regular", p_rate: "200", wires: [["syn", "ras"]] },
  { id: "syn", type: "spikewire-synapse", ...place, wires: [["lif"]] },
  { id: "lif", type: "spikewire-lif", ...place, wires: [["sco"]] },
  { id: "ras", type: "spikewire-raster", ...place, wires: [[]] },
  { id: "sco", type: "spikewire-scope", ...place, wires: [[]] },
];

async function simulations(server: NodeRedServer): Promise<SimulationSummary[]> {
  return (await (await server.get("spikewire/simulations")).json()) as SimulationSummary[];
}

async function running(server: NodeRedServer): Promise<SimulationSummary> {
  for (let turn = 0; turn < 100; turn++) {
    const [first] = await simulations(server);
    if (first && first.progress.step > 0) return first;
    await wait(50);
  }
  throw new Error("nothing runs");
}

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[])
  describe(`editor and admin on Node-RED ${version}`, function () {
    this.timeout(60_000);

    it("sends frames to an editor that holds a lease, at most twenty a second, and stops when it ends", async () => {
      const server = await startNodeRed({ version, flow });
      try {
        const { key } = await running(server);
        const editor = await connect(server);
        await wait(500);
        assert.deepEqual(editor.about(`spikewire/frames/${key}`), []);
        const views = ["ras", "sco"].map((id) => ({ id, width: 100, window: 1000 }));
        editor.send("spikewire/view", { viewer: "test", views });
        await wait(2000);
        const frames = editor.about(`spikewire/frames/${key}`);
        const last = frames.at(-1)!.at - frames[0]!.at;
        assert.ok(frames.length > 10, `${frames.length} frames`);
        assert.ok(frames.length <= 1 + Math.ceil(last / 50) + 2, `${frames.length} frames in ${last} ms`);
        const all = frames.map(({ data }) => data as Frame);
        const spikes = all.flatMap((frame) =>
          frame.rasters.flatMap(({ offsets }) => Array.from(unpack(offsets), (offset) => frame.fromStep + offset)),
        );
        const gaps = spikes.slice(1).map((step, at) => step - spikes[at]!);
        assert.ok(spikes.length > 100);
        assert.deepEqual([...new Set(gaps)], [50], "no spike is lost or doubled between frames");
        const curve = all.flatMap((frame) => frame.scopes.flatMap(({ traces }) => Array.from(unpack(traces[0]!.t))));
        assert.ok(curve.every((t, at) => at === 0 || t > curve[at - 1]!));
        assert.ok(curve.length < 100 * 2 * 2.5 * 1.2, `${curve.length} points for 100 pixels a second`);
        await wait(6500);
        const before = editor.about(`spikewire/frames/${key}`).length;
        await wait(500);
        assert.equal(editor.about(`spikewire/frames/${key}`).length, before, "the lease has run out");
        editor.close();
      } finally {
        await server.stop();
      }
    });

    it("works below another admin root, and without an editor", async () => {
      const settings = { httpAdminRoot: "/admin", disableEditor: true };
      const server = await startNodeRed({ version, flow, settings });
      try {
        await running(server);
        const csv = await server.get("spikewire/views/sco/data?format=csv");
        assert.match(await csv.text(), /^t \[ms\],LIF V_m 0 \[mV\]\r\n0\.1,/);
        assert.equal((await server.post("spikewire/nodes/src/fire")).status, 204);
        const weights = (await (await server.get("spikewire/nodes/syn/weights")).json()) as WeightsData[];
        const [only] = weights;
        assert.deepEqual([weights.length, only!.synapses, only!.rows, only!.columns], [1, 1, 1, 1]);
        const text = await (await server.get("spikewire/nodes/syn/weights?format=csv")).text();
        assert.equal(text, `${only!.weights[0]![0]}\n`);
        const packed = await server.get("spikewire/nodes/syn/weights?format=packed&most=400");
        const { weights: rows, ...shape } = only!;
        assert.deepEqual(await packed.json(), [{ ...shape, values: rows.flat() }]);
        const list = await (await server.get("spikewire/nodes/syn/weights?format=list")).text();
        assert.match(list, /^# .*: source, target, weight \[pA\], delay .* ms\n0,0,/);
        assert.equal((await server.get("spikewire/nodes/lif/weights")).status, 404);
        assert.equal((await server.get("spikewire/nodes/lif/weights?format=list")).status, 404);
        const many = flow.map((one) => (["src", "lif"].includes(one.id) ? { ...one, count: "1001" } : one));
        await server.deploy(many);
        await running(server);
        const refused = await server.get("spikewire/nodes/syn/weights?format=list");
        assert.equal(refused.status, 413);
        assert.match(
          ((await refused.json()) as { error: { en: string } }).error.en,
          /has 1002001 synapses; a list holds 1000000/,
        );
        assert.equal((await server.get("spikewire/nodes/nobody/weights")).status, 404);
      } finally {
        await server.stop();
      }
    });

    it("guards every route", async () => {
      const settings = { adminAuth: { type: "credentials", users: [], default: { permissions: ["spikewire.read"] } } };
      const server = await startNodeRed({ version, flow, settings });
      try {
        const { key } = await running(server);
        assert.equal((await server.get("spikewire/views/ras/data")).status, 200);
        assert.equal((await server.post("spikewire/views/lease", { viewer: "v", views: [] })).status, 204);
        assert.equal((await server.post(`spikewire/simulations/${key}/pause`)).status, 401);
        assert.equal((await server.post("spikewire/nodes/src/fire")).status, 401);
      } finally {
        await server.stop();
      }
      const closed = await startNodeRed({
        version,
        flow,
        settings: { adminAuth: { type: "credentials", users: [] } },
      });
      try {
        for (const path of [
          "spikewire/simulations",
          "spikewire/faults",
          "spikewire/views/ras/data",
          "spikewire/nodes/syn/weights",
        ])
          assert.equal((await closed.get(path)).status, 401);
        assert.equal((await closed.post("spikewire/views/lease", { viewer: "v", views: [] })).status, 401);
      } finally {
        await closed.stop();
      }
    });
  });
