import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { RasterData, SimulationSummary } from "../../../nodes/common/frames.ts";
import { unpack } from "../../../nodes/common/packed.ts";
import { type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "../../node-red/server.ts";
import {
  chain,
  clock,
  counts,
  ended,
  type Item,
  node,
  ours,
  raster,
  simulations,
  source,
  synapse,
  tab,
  workers,
} from "./small-flows.ts";

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[])
  describe(`life cycle on Node-RED ${version}`, function () {
    this.timeout(90_000);
    let server: NodeRedServer;
    before(async () => {
      server = await startNodeRed({ version });
    });
    after(async () => {
      await server.stop();
    });

    /** Deploys and waits for the end of all runs. */
    async function run(flow: readonly Item[], type: "full" | "nodes" | "flows" = "full"): Promise<SimulationSummary[]> {
      await server.deploy(flow, type);
      return ended(server);
    }

    it("runs a chain: every input spike makes the neuron fire", async () => {
      const [summary] = await run(chain);
      assert.equal(summary?.state, "finished");
      assert.equal(summary?.progress.time, 100);
      assert.deepEqual(await counts(server), { lif: 9 });
    });

    it("goes through a junction, a group and links across tabs", async () => {
      await run([
        tab("t1"),
        tab("t2"),
        clock,
        { id: "g", type: "group", z: "t1", nodes: ["src", "syn"], style: {}, name: "g" },
        source(["j"], { g: "g" }),
        { id: "j", type: "junction", z: "t1", x: 0, y: 0, wires: [["syn", "out"]] },
        synapse("syn", ["lif"], { g: "g" }),
        ours("lif", "lif", ["ras"]),
        raster(),
        node("out", "link out", [], { mode: "link", links: ["in"], wires: [] }),
        node("in", "link in", ["syn2"], { z: "t2", links: ["out"] }),
        synapse("syn2", ["lif2"], { z: "t2" }),
        ours("lif2", "lif", ["ras2"], { z: "t2" }),
        raster("ras2", { z: "t2" }),
      ]);
      assert.deepEqual(await counts(server), { lif: 9 });
      assert.deepEqual(await counts(server, "ras2"), { lif2: 9 });
      assert.deepEqual((await simulations(server))[0]?.tabs, ["t1", "t2"]);
    });

    it("joins the default simulations of tabs that a link connects", async () => {
      await server.deploy([
        tab("t1"),
        tab("t2"),
        source(["out"], { clock: "" }),
        node("out", "link out", [], { mode: "link", links: ["in"], wires: [] }),
        node("in", "link in", ["syn"], { z: "t2", links: ["out"] }),
        synapse("syn", ["lif"], { z: "t2" }),
        ours("lif", "lif", [], { z: "t2" }),
      ]);
      assert.deepEqual(
        (await simulations(server)).map(({ clock: of, tabs }) => [of, tabs]),
        [[null, ["t1", "t2"]]],
      );
    });

    it("enters subflows in subflows, each instance on its own", async () => {
      const inside = (id: string, type: string, z: string, wires: readonly string[], more: object = {}): Item =>
        ours(id, type, wires, { z, ...more });
      const subflow = (id: string, first: string, last: string): Item => ({
        id,
        type: "subflow",
        name: id,
        in: [{ x: 0, y: 0, wires: [{ id: first }] }],
        out: [{ x: 0, y: 0, wires: [{ id: last, port: 0 }] }],
      });
      await run([
        tab("t1"),
        clock,
        subflow("inner", "is", "il"),
        inside("is", "synapse", "inner", ["il"], { weight: "20", model: "delta" }),
        inside("il", "lif", "inner", []),
        subflow("outer", "oi", "oi"),
        node("oi", "subflow:inner", [], { z: "outer" }),
        source(["a", "b"]),
        node("a", "subflow:outer", ["ras"], { name: "first" }),
        node("b", "subflow:outer", ["ras", "next"]),
        synapse("next", ["lif"]),
        ours("lif", "lif", ["ras"]),
        raster(),
      ]);
      assert.deepEqual(await counts(server), { "a-oi-il": 9, "b-oi-il": 9, lif: 9 });
    });

    it("leaves out disabled nodes and tabs", async () => {
      await run([
        tab("t1"),
        tab("t2", { disabled: true }),
        clock,
        source(["syn", "off", "far"]),
        synapse("syn", ["lif"]),
        synapse("off", ["lif"], { d: true }),
        ours("lif", "lif", ["ras"]),
        ours("lif2", "lif", ["ras"], { d: true }),
        raster(),
        synapse("far", ["lif"], { z: "t2" }),
      ]);
      assert.deepEqual(await counts(server), { lif: 9 });
      const [summary] = await simulations(server);
      assert.equal(summary?.synapses, 1);
      assert.deepEqual(summary?.faults, []);
    });

    it("sees a rewire under a deploy of modified nodes", async () => {
      await run(chain);
      const rewired = chain.map((item) => (item.id === "src" ? { ...item, wires: [["syn", "ras"]] } : item));
      await run(rewired, "nodes");
      assert.deepEqual(await counts(server), { lif: 9, src: 10 });
    });

    it("follows a changed clock", async () => {
      await run(chain);
      const longer = chain.map((item) => (item.id === "clk" ? { ...item, duration: "200" } : item));
      const [summary] = await run(longer, "nodes");
      assert.equal(summary?.progress.time, 200);
      assert.deepEqual(await counts(server), { lif: 19 });
    });

    it("keeps what is unchanged through a partial deploy, and starts anew on a full one", async () => {
      const [before] = await run(chain);
      const [same] = await run([...chain, node("c", "comment")], "nodes");
      assert.equal(same?.epoch, before?.epoch);
      const [again] = await run(chain, "full");
      assert.notEqual(again?.epoch, before?.epoch);
      assert.deepEqual(await counts(server), { lif: 9 });
    });

    it("waits for a missing type and runs when it is repaired", async () => {
      await run(chain);
      await server.deploy([...chain, node("what", "no-such-type")], "full");
      await wait(800);
      assert.deepEqual(await simulations(server), []);
      await run(chain);
      assert.deepEqual(await counts(server), { lif: 9 });
    });

    it("stops and starts with the flows", async () => {
      await run(chain);
      const from = server.lines.length;
      assert.ok((await server.post("flows/state", { state: "stop" })).ok);
      await server.waitForLine(/Stopped flows/, { from });
      await wait(800);
      assert.deepEqual(await simulations(server), []);
      assert.ok((await server.post("flows/state", { state: "start" })).ok);
      await ended(server);
      assert.deepEqual(await counts(server), { lif: 9 });
    });

    it("shows faults and runs the rest", async () => {
      const [summary] = await run([
        ...chain,
        ours("bad", "lif", ["ras"], { name: "broken", p_tau_m: "-5", clock: "clk" }),
        ours("dead", "synapse", []),
        ours("big", "lif", [], { count: "1e10", clock: "clk" }),
        ours("str8", "spike-source", ["lif"], { clock: "clk", name: "straight" }),
      ]);
      assert.deepEqual(await counts(server), { lif: 9 });
      assert.deepEqual(summary?.faults.map(({ node: at }) => at).sort(), ["bad", "big", "str8"]);
      assert.ok(server.lines.some((line) => /\[error\].*broken\.tau_m/.test(line)));
      assert.ok(server.running);
    });

    it("says which clocks meet", async () => {
      await run(
        [
          ...chain,
          { ...clock, id: "clk2", name: "other" },
          ours("lif", "lif", ["ras"], { clock: "clk2", name: "torn" }),
          ours("lif9", "lif", ["ras9"], { clock: "clk" }),
          raster("ras9"),
        ].filter(({ id, clock: of }) => id !== "lif" || of === "clk2"),
      );
      assert.ok(server.lines.some((line) => /torn.*other.*clock|torn.*clock.*other/.test(line)));
      assert.ok((await simulations(server)).length === 1);
    });

    it("gives the same spikes with new ids, in any order, at any speed", async () => {
      const random = [
        tab("t1"),
        clock,
        source(["syn"], { model: "poisson", p_rate: "200", count: "20", stream: "5" }),
        synapse("syn", ["lif"], { weight: "8", connectivity: "fixed-probability", probability: "0.5", stream: "6" }),
        ours("lif", "lif", ["back", "ras"], { count: "10" }),
        synapse("back", ["lif"], { weight: "-4", connectivity: "fixed-probability", probability: "0.3", stream: "6" }),
        raster(),
      ];
      const spikes = async (view: string): Promise<unknown> => {
        const { steps, rows } = (await (await server.get(`spikewire/views/${view}/data`)).json()) as RasterData;
        return [Array.from(unpack(steps)), Array.from(unpack(rows))];
      };
      await run(random);
      const expected = await spikes("ras");
      assert.ok((expected as number[][])[0]!.length > 20);
      const text = JSON.stringify([...random].reverse());
      const renamed = text
        .replaceAll(/"(src|syn|lif|back|ras|clk)"/g, '"x9$1"')
        .replaceAll('"speed":"0"', '"speed":"2"');
      await run(JSON.parse(renamed) as Item[]);
      assert.deepEqual(await spikes("x9ras"), expected);
    });

    it("does not grow with fifty redeploys", async () => {
      await run(chain);
      const threads = () =>
        server.get("spikewire/simulations").then(async (answer) => ((await answer.json()) as []).length);
      for (let turn = 0; turn < 50; turn++) {
        const next = chain.map((item) => (item.id === "lif" ? { ...item, p_tau_m: String(10 + (turn % 7)) } : item));
        await server.deploy(next, turn % 2 ? "full" : "nodes");
      }
      await ended(server);
      assert.equal(await threads(), 1);
      assert.equal(workers(server.pid), 1);
      assert.ok(!server.lines.some((line) => /MaxListeners/.test(line)));
      assert.ok(!server.lines.some((line) => /uncaught/i.test(line)));
    });
  });
