/** What people do to a flow while it runs: edit, delete, copy, disable, wrap up, deploy in every way. Nothing crashes, nothing is left over. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { RasterData, SimulationSummary } from "../../../nodes/common/frames.ts";
import { unpack } from "../../../nodes/common/packed.ts";
import { imported, readExample } from "../../examples/example.ts";
import { statuses } from "../../node-red/comms.ts";
import {
  type DeployType,
  type FlowItem,
  type NodeRedServer,
  type NodeRedVersion,
  nodeRedVersions,
  startNodeRed,
} from "../../node-red/server.ts";
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

/** As the chain, but without end and in real time. */
const endless = chain.map((item) => (item.id === "clk" ? { ...item, duration: "", speed: "1" } : item));
/** The same on a tab of its own. */
const beside = JSON.parse(JSON.stringify(endless).replaceAll(/"(t1|clk|src|syn|lif|ras)"/g, '"$1b"')) as Item[];

const changed = (flow: readonly Item[], id: string, more: object): Item[] =>
  flow.map((item) => (item.id === id ? { ...item, ...more } : item));
/** As the editor deletes: the node goes, and the wires to it. */
const without = (flow: readonly Item[], id: string): Item[] =>
  flow
    .filter((item) => item.id !== id)
    .map((item) =>
      item.wires ? { ...item, wires: item.wires.map((ends) => ends.filter((end) => end !== id)) } : item,
    );

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[])
  describe(`editing on Node-RED ${version}`, function () {
    this.timeout(90_000);
    let server: NodeRedServer;
    before(async () => {
      server = await startNodeRed({ version });
    });
    after(async () => {
      await server?.stop();
    });
    afterEach(() => {
      assert.ok(server.running);
      assert.deepEqual(
        server.lines.filter((line) => /uncaught|TypeError|MaxListeners/i.test(line)),
        [],
      );
    });

    /** The simulation of a clock once it has done some steps. */
    async function running(of: string, after = 0): Promise<SimulationSummary> {
      for (let turn = 0; turn < 200; turn++) {
        const found = (await simulations(server)).find((each) => each.clock === of);
        if (found && found.state === "running" && found.progress.step > after) return found;
        await wait(25);
      }
      throw new Error(`${of} does not run: ${JSON.stringify(await simulations(server))}`);
    }

    async function run(flow: readonly FlowItem[], type: DeployType = "full"): Promise<SimulationSummary[]> {
      await server.deploy(flow, type);
      return ended(server);
    }

    async function spikes(view: string): Promise<number[][]> {
      const { steps, rows } = (await (await server.get(`spikewire/views/${view}/data`)).json()) as RasterData;
      return [Array.from(unpack(steps)), Array.from(unpack(rows))];
    }

    for (const type of ["nodes", "flows"] as const)
      it(`a node edited while it runs starts its own simulation anew, and no other (${type})`, async () => {
        await server.deploy([...endless, ...beside]);
        const [own, other] = [await running("clk", 1000), await running("clkb", 1000)];
        await server.deploy([...changed(endless, "lif", { p_tau_m: "12" }), ...beside], type);
        const [edited, kept] = [await running("clk"), await running("clkb", other.progress.step)];
        assert.notEqual(edited.epoch, own.epoch);
        assert.equal(kept.epoch, other.epoch);
        assert.equal((await simulations(server)).length, 2);
      });

    it("what is only drawn otherwise runs on: moved, in a group, with another comment beside it", async () => {
      await server.deploy(endless);
      const before = await running("clk", 500);
      const grouped = changed(endless, "lif", { x: 400, g: "g" });
      const group: Item = { id: "g", type: "group", z: "t1", nodes: ["lif"], style: {}, name: "cells" };
      await server.deploy([...grouped, group, node("note", "comment")], "nodes");
      assert.equal((await running("clk", before.progress.step)).epoch, before.epoch);
      await server.deploy(endless, "nodes");
      assert.equal((await running("clk", before.progress.step)).epoch, before.epoch);
    });

    it("a synapse deleted while spikes run over it leaves a source and a cell that hear nothing of each other", async () => {
      // A cell cut off from every node that names a clock would go to the default simulation of its tab.
      const named = changed(endless, "lif", { clock: "clk" });
      const short = changed(named, "clk", { duration: "100", speed: "0" });
      await server.deploy(named);
      await running("clk", 200);
      const [summary] = await run(without(short, "syn"), "nodes");
      assert.equal(summary?.synapses, 0);
      assert.deepEqual(await counts(server), { lif: 0 });
      // A flow file may hold a wire whose end is gone.
      await run(short.filter(({ id }) => id !== "syn"));
      assert.deepEqual(await counts(server), { lif: 0 });
      await run(short, "nodes");
      assert.deepEqual(await counts(server), { lif: 9 });
    });

    it("a flow deleted while it runs ends, and the others run on", async () => {
      await server.deploy([...endless, ...beside]);
      const other = await running("clkb", 200);
      await server.deploy(beside, "flows");
      const kept = await running("clkb", other.progress.step);
      assert.equal(kept.epoch, other.epoch);
      assert.deepEqual(
        (await simulations(server)).map(({ clock: of }) => of),
        ["clkb"],
      );
    });

    for (const type of ["nodes", "flows"] as const)
      it(`a tab disabled while it runs ends, and comes back when it is enabled (${type})`, async () => {
        await server.deploy([...endless, ...beside]);
        await running("clk", 200);
        const other = await running("clkb", 200);
        await server.deploy([...changed(endless, "t1", { disabled: true }), ...beside], type);
        assert.deepEqual(
          (await simulations(server)).map(({ clock: of }) => of),
          ["clkb"],
        );
        await server.deploy([...endless, ...beside], type);
        await running("clk", 200);
        assert.equal((await running("clkb", other.progress.step)).epoch, other.epoch);
      });

    it("a restart of the flows starts everything from step 0, with the same spikes", async () => {
      const [before] = await run(chain);
      const first = await spikes("ras");
      await server.deploy([], "reload");
      const [after] = await ended(server);
      assert.notEqual(after?.epoch, before?.epoch);
      assert.deepEqual(await spikes("ras"), first);
    });

    it("two cells of one name are two populations", async () => {
      const twins = [
        ...changed(changed(chain, "lif", { name: "cell" }), "syn", { wires: [["lif", "lif2"]] }),
        ours("lif2", "lif", ["ras"], { name: "cell" }),
      ];
      const [summary] = await run(twins);
      assert.deepEqual(summary?.faults, []);
      assert.deepEqual(await counts(server), { lif: 9, lif2: 9 });
      const csv = await (await server.get("spikewire/views/ras/data?format=csv")).text();
      assert.equal(csv.trim().split("\n").length, 1 + 18);
    });

    it("an example imported twice runs twice, with the same spikes", async () => {
      const example = readExample("04 - Networks/02 - Thousand LIF cells.json").map((item) =>
        item.type === "spikewire-clock" ? { ...item, duration: "100", speed: "0" } : item,
      );
      const [one, two] = ["a", "b"].map((mark) => imported(example, mark) as unknown as FlowItem[]);
      const both = await run([...one!, ...two!]);
      assert.equal(both.length, 2);
      assert.deepEqual(
        both.flatMap(({ faults }) => faults),
        [],
      );
      const [a, b] = await Promise.all(
        [one!, two!].map((flow) => spikes(flow.find(({ type }) => type === "spikewire-raster")!.id)),
      );
      assert.ok(a![0]!.length > 100);
      assert.deepEqual(a, b);
    });

    it("what Node-RED exports and imports again is the same flow", async () => {
      const [before] = await run(chain);
      const expected = await spikes("ras");
      const { flows } = (await (await server.get("flows")).json()) as { flows: FlowItem[] };
      const [after] = await run(flows, "nodes");
      assert.equal(after?.epoch, before?.epoch, "nothing has changed");
      await run(flows);
      assert.deepEqual(await spikes("ras"), expected);
    });

    it("an edit inside a subflow changes every instance", async () => {
      const flow = (weight: string): Item[] => [
        tab("t1"),
        clock,
        {
          id: "sub",
          type: "subflow",
          name: "column",
          in: [{ x: 0, y: 0, wires: [{ id: "is" }] }],
          out: [{ x: 0, y: 0, wires: [{ id: "il", port: 0 }] }],
        },
        synapse("is", ["il"], { z: "sub", weight }),
        ours("il", "lif", [], { z: "sub" }),
        source(["a", "b"]),
        node("a", "subflow:sub", ["ras"]),
        node("b", "subflow:sub", ["ras"]),
        raster(),
      ];
      await run(flow("20"));
      assert.deepEqual(await counts(server), { "a-il": 9, "b-il": 9 });
      await run(flow("1"), "nodes");
      assert.deepEqual(await counts(server), { "a-il": 0, "b-il": 0 });
    });

    it("a link call carries messages, no spikes: the source says so, and the rest runs", async () => {
      const [summary] = await run([
        ...changed(chain, "src", { wires: [["syn", "call"]] }),
        node("call", "link call", ["ras"], { links: ["in"], linkType: "static", timeout: "30" }),
        node("in", "link in", ["syn2", "out"], { links: [] }),
        synapse("syn2", ["lif"]),
        node("out", "link out", [], { mode: "return", links: [], wires: [] }),
      ]);
      assert.deepEqual(await counts(server), { lif: 9 });
      assert.deepEqual(
        summary?.faults.filter(({ node: at }) => at === "src").map(({ severity }) => severity),
        ["warning"],
      );
      const shown = await statuses(server, (so_far) => so_far.get("src")?.fill === "yellow");
      assert.equal(shown.get("src")?.fill, "yellow");
    });

    it("a group in a group, with everything in it, is the same network", async () => {
      const members = ["src", "syn", "lif", "ras"];
      const grouped = chain.map((item) => (members.includes(item.id) ? { ...item, g: "inner" } : item));
      await run([
        ...grouped,
        { id: "inner", type: "group", z: "t1", g: "outer", nodes: members, style: {}, env: [] },
        { id: "outer", type: "group", z: "t1", nodes: ["inner"], style: {}, env: [] },
      ]);
      assert.deepEqual(await counts(server), { lif: 9 });
    });

    it("gives its memory back: thirty deploys of a network of 30 MB take no more than the first few", async function () {
      if (process.platform !== "linux") this.skip();
      const large = (tau: number): Item[] => [
        tab("t1"),
        clock,
        source(["syn"], { count: "1000" }),
        synapse("syn", ["lif"], {
          connectivity: "fixed-indegree",
          indegree: "1000",
          weightSpread: "normal",
          stream: 1,
        }),
        ours("lif", "lif", ["ras"], { count: "2000", p_tau_m: String(tau) }),
        raster(),
      ];
      const used: number[] = [];
      for (let turn = 0; turn < 30; turn++) {
        await run(large(10 + turn), turn % 2 ? "full" : "nodes");
        used.push(residentMB(server.pid));
      }
      // Garbage is collected when it pleases, and pages come back in lumps of 20 MB: sixty deploys end where thirty do. After ten to warm
      // up, the least of the last five stays near what was used before; a leak of a megabyte a deploy would not.
      assert.ok(Math.min(...used.slice(-5)) < Math.max(...used.slice(10, 15)) + 15, used.join(" "));
      assert.equal(workers(server.pid), 1);
      await server.deploy([tab("t1")]);
      assert.deepEqual(await simulations(server), []);
      await wait(500);
      assert.equal(workers(server.pid), 0);
    });
  });

/** Memory of a process [MB]. */
function residentMB(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}
