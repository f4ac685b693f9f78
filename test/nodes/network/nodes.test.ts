/** What nodes take from messages, and what they send to ordinary nodes, editors and routes. */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Frame } from "../../../nodes/common/frames.ts";
import { unpack } from "../../../nodes/common/packed.ts";
import { Bench, type Line, lines } from "./helper.ts";
import { flow, ours } from "./sample-flow.ts";

for (const line of Object.keys(lines) as Line[])
  describe(`nodes on Node-RED ${line}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = new Bench(line);
      await bench.start();
    });
    afterEach(async () => {
      await bench.unload();
      await bench.stop();
    });

    it("compile the flow once it has started, and load it into a simulation", async () => {
      await bench.load(flow);
      const [load] = bench.hosts.last.told("load");
      assert.ok(load?.type === "load");
      assert.deepEqual(
        load.network.projections.map(({ from, synapse, to }) => [from, synapse, to]),
        [["src", "syn", "lif"]],
      );
      assert.deepEqual(load.run, { duration: null, speed: 1, autostart: true });
    });

    it("take messages: fire, inject, a parameter, the weight", async () => {
      await bench.load(flow);
      const { commands } = bench.hosts.last;
      const commandAfter = async (id: string, message: object) => {
        const before = commands.length;
        assert.equal(await bench.tell(id, message), undefined);
        assert.equal(commands.length, before + 1);
        return commands.at(-1);
      };
      assert.deepEqual(await commandAfter("src", { topic: "button" }), { type: "fire", source: "src", indices: null });
      assert.deepEqual(await commandAfter("src", { payload: 2 }), { type: "fire", source: "src", indices: [2] });
      assert.deepEqual(await commandAfter("src", { payload: [0, 3] }), {
        type: "fire",
        source: "src",
        indices: [0, 3],
      });
      const all = { type: "fire", source: "src", indices: null };
      assert.deepEqual(await commandAfter("src", { payload: Date.now() }), all, "an inject node as it is dropped");
      assert.deepEqual(await commandAfter("src", { payload: "hello" }), all);
      assert.deepEqual(await commandAfter("src", { payload: "2" }), { type: "fire", source: "src", indices: [2] });
      assert.deepEqual(await commandAfter("cur", { payload: 12.5 }), { type: "inject", source: "cur", value: 12.5 });
      assert.deepEqual(await commandAfter("lif", { topic: "tau_m", payload: 12 }), {
        type: "set",
        part: "lif",
        parameter: "tau_m",
        value: 12,
      });
      assert.deepEqual(await commandAfter("syn", { topic: "weight", payload: "-30" }), {
        type: "set",
        part: "syn",
        parameter: "weight",
        value: -30,
      });
    });

    it("refuse messages that make no sense, with a sentence, and tell the simulation nothing", async () => {
      await bench.load(flow);
      const before = bench.hosts.last.commands.length;
      assert.match((await bench.tell("src", { payload: [4] })) ?? "", /from 0 to 3/);
      assert.match((await bench.tell("src", { payload: 1.5 })) ?? "", /from 0 to 3/);
      assert.match((await bench.tell("cur", { payload: "much" })) ?? "", /number/);
      assert.match((await bench.tell("lif", { topic: "tau_m", payload: -1 })) ?? "", /tau_m.*0 ms/);
      assert.match((await bench.tell("lif", { topic: "tau_m" })) ?? "", /number/);
      assert.match((await bench.tell("lif", { topic: "nonsense", payload: 1 })) ?? "", /no "nonsense".*tau_m/);
      assert.match((await bench.tell("lif", { payload: 1 })) ?? "", /needs a topic.*tau_m/);
      assert.match((await bench.tell("lif", { topic: "V_reset", payload: -40 })) ?? "", /cell\.V_reset.*below V_th/);
      assert.match((await bench.tell("lif", { topic: "V_th", payload: -80 })) ?? "", /V_reset = -70 mV, V_th = -80/);
      assert.match((await bench.tell("ctl", { payload: "dance" })) ?? "", /"dance"/);
      assert.match(
        (await bench.tell("ctl", { topic: "speed", payload: -1 })) ?? "",
        /number of 0 or more \(found -1\)/,
      );
      assert.match((await bench.tell("ctl", { topic: "step", payload: 1.5 })) ?? "", /whole number of 1 or more/);
      assert.equal(bench.hosts.last.commands.length, before);
    });

    it("check the order of parameters against what earlier messages made of them", async () => {
      await bench.load(flow);
      assert.equal(await bench.tell("lif", { topic: "V_th", payload: -30 }), undefined);
      assert.equal(await bench.tell("lif", { topic: "V_reset", payload: -40 }), undefined);
      assert.match((await bench.tell("lif", { topic: "V_th", payload: -50 })) ?? "", /V_reset = -40 mV, V_th = -50/);
    });

    it("control the run by payload and by topic", async () => {
      await bench.load(flow);
      const { last } = bench.hosts;
      for (const message of [
        { payload: "pause" },
        { topic: "start" },
        { topic: "step", payload: 5 },
        { payload: "step" },
        { payload: "reset" },
        { topic: "speed", payload: 0 },
      ])
        assert.equal(await bench.tell("ctl", message), undefined);
      assert.deepEqual(last.commands.slice(1), [
        { type: "pause" },
        { type: "start" },
        { type: "step", steps: 5 },
        { type: "step", steps: 1 },
        { type: "reset" },
        { type: "speed", speed: 0 },
      ]);
      last.progress(10);
      await bench.tell("ctl", { payload: "toggle" });
      assert.deepEqual(last.commands.at(-1), { type: "pause" });
    });

    it("send spikes, progress and the whole recording to ordinary nodes only", async () => {
      await bench.load(flow);
      const { last } = bench.hosts;
      last.ready();
      last.spikes("spikes:lif", 0, 500, [13, 200]);
      last.spikes("spikes:lif", 500, 1000, []);
      last.progress(1000, { running: false, finished: true });
      last.report({ type: "finished" });
      await wait(30);
      assert.deepEqual(
        bench.heard("hear").map(({ topic, payload }) => ({ topic, payload })),
        [
          {
            topic: "cell",
            payload: [
              { t: 1.3, i: 0 },
              { t: 20, i: 0 },
            ],
          },
        ],
      );
      const whole = bench.heard("hear2").at(-1);
      assert.equal(whole.complete, true);
      assert.equal(whole.payload.length, 2);
      const progress = bench.heard("hear3").at(-1);
      assert.equal(progress.topic, "progress");
      assert.equal(progress.payload.finished, true);
    });

    it("of a synapse send its weights when asked", async () => {
      await bench.load(
        flow.map((one) => (one.id === "syn" ? { ...one, name: "excitation", wires: [["lif", "hear2"]] } : one)),
      );
      const host = bench.hosts.last;
      assert.equal(await bench.tell("syn", { topic: "weights" }), undefined);
      const [asked] = host.told("weights");
      assert.ok(asked?.type === "weights" && asked.synapse === "syn");
      const size = { sources: 4, targets: 1, synapses: 4, each: { sources: 1, targets: 1 }, rows: 1, columns: 4 };
      const range = { least: -4, greatest: 2 };
      const matrix = { from: "src", to: "lif", ...size, ...range, values: Float64Array.of(1, 2, 0, -4) };
      host.report({ type: "weights", request: asked.request, matrices: [matrix] });
      await wait(30);
      const { topic, payload } = bench.heard("hear2").at(-1) as { topic: string; payload: { weights: object[] } };
      assert.equal(topic, "excitation");
      assert.deepEqual(payload.weights, [
        { ...size, ...range, from: "spike source", to: "cell", weights: [[1, 2, 0, -4]] },
      ]);
    });

    it("of weights ask the simulation, for a message and when a run ends", async () => {
      const drawn = { name: "drawn", connectivity: "list", pairs: "[[0, 0, 5], [1, 0, 7]]" };
      await bench.load([
        ...flow.map((one) => (one.id === "syn" ? { ...one, ...drawn, wires: [["lif", "his"]] } : one)),
        ours("his", "histogram", ["hear2"], { name: "weights", shows: "weights", bin: "" }),
      ]);
      const host = bench.hosts.last;
      const counts = { count: 2, mean: 6, sd: Math.SQRT2, bins: { start: 4, width: 4, counts: [2] } };
      const answer = async (at: number, complete: boolean) => {
        const asked = host.told("weight-counts")[at];
        assert.ok(asked?.type === "weight-counts" && asked.synapse === "syn" && asked.width === null);
        host.report({ type: "weight-counts", request: asked.request, counts });
        await wait(30);
        assert.deepEqual(JSON.parse(JSON.stringify(bench.heard("hear2").at(-1))), {
          _msgid: (bench.heard("hear2").at(-1) as { _msgid: string })._msgid,
          topic: "weights",
          payload: [{ from: "drawn", ...counts }],
          complete,
        });
      };
      assert.equal(await bench.tell("his", { payload: "" }), undefined);
      await answer(0, false);
      host.report({ type: "finished" });
      await answer(1, true);
    });

    it("give every listener a message of its own", async () => {
      await bench.load([...flow.filter(({ id }) => id !== "lif"), ours("lif", "lif", ["hear", "hear2"])]);
      bench.hosts.last.spikes("spikes:lif", 0, 500, [13]);
      await wait(30);
      const [one, other] = [bench.heard("hear")[0], bench.heard("hear2")[0]];
      assert.deepEqual(one.payload, other.payload);
      assert.notEqual(one.payload, other.payload);
    });

    it("send what a scope records while the run goes on", async () => {
      await bench.load([
        ...flow.filter(({ id }) => id !== "lif"),
        ours("lif", "lif", ["sco"]),
        ours("sco", "scope", ["hear"], { name: "look", every: "0.2" }),
      ]);
      const load = bench.hosts.last.told("load")[0];
      const recorder = load?.type === "load" && load.network.recorders.find(({ records }) => records === "trace");
      assert.ok(recorder && recorder.records === "trace");
      const values = Float64Array.of(-70, -69, -68);
      const trace = { recorder: recorder.key, firstStep: 2, everySteps: 2, width: 1, values };
      bench.hosts.last.report({ type: "batch", fromStep: 0, toStep: 6, spikes: [], traces: [trace] });
      bench.hosts.last.report({ type: "finished" });
      await wait(30);
      const payload = { t: [0.2, 0.4, 0.6], V_m: [[-70, -69, -68]] };
      assert.deepEqual(
        bench.heard("hear").map(({ topic, payload: sent, complete }) => [topic, sent, complete]),
        [
          ["look", payload, undefined],
          ["look", payload, true],
        ],
      );
    });

    it("publish frames only while somebody looks, and let a simulation be quiet while nobody does", async () => {
      await bench.load(flow.filter(({ type }) => type !== "test-listener"));
      const { last } = bench.hosts;
      last.ready();
      last.progress(0);
      assert.deepEqual(last.told("watch"), [{ type: "watch", watched: false }]);
      last.spikes("spikes:lif", 0, 500, [13]);
      assert.equal(bench.published.length, 0);
      bench.red.events.emit("comms:message:spikewire/view", {
        data: { viewer: "v", views: [{ id: "ras", width: 300, window: 1000 }] },
      });
      last.progress(500);
      assert.deepEqual(last.told("watch").slice(1), [{ type: "watch", watched: true }]);
      last.spikes("spikes:lif", 500, 1000, [600]);
      last.spikes("spikes:lif", 1000, 1500, [1100]);
      last.spikes("spikes:lif", 1500, 2000, [1600]);
      await wait(80);
      const frames: { data: Frame }[] = bench.published.filter(({ topic }) => topic === "spikewire/frames/tab-t1");
      assert.equal(frames.length, 2);
      assert.deepEqual(
        frames.flatMap(({ data }) => Array.from(unpack(data.rasters[0]!.offsets), (offset) => data.fromStep + offset)),
        [600, 1100, 1600],
      );
    });

    it("answer the admin routes", async () => {
      await bench.load(flow);
      const { last } = bench.hosts;
      last.ready();
      last.spikes("spikes:lif", 0, 500, [13]);
      const [summary] = (await bench.request.get("/spikewire/simulations").expect(200)).body;
      assert.equal(summary.key, "tab-t1");
      assert.equal(summary.views[0].id, "ras");
      const data = (await bench.request.get("/spikewire/views/ras/data").expect(200)).body;
      assert.deepEqual([data.steps, data.rows], [[13], [0]]);
      const csv = await bench.request.get("/spikewire/views/ras/data?format=csv").expect(200);
      assert.equal(csv.text, "t [ms],population,index\r\n1.3,cell,0\r\n");
      await bench.request.post("/spikewire/simulations/tab-t1/step").send({ steps: 3 }).expect(200);
      assert.deepEqual(last.commands.at(-1), { type: "step", steps: 3 });
      await bench.request.post("/spikewire/simulations/tab-t1/speed").send({ speed: 0.5 }).expect(200);
      await bench.request.post("/spikewire/simulations/tab-t1/speed").send({}).expect(400);
      await bench.request.post("/spikewire/simulations/tab-t1/dance").expect(400);
      await bench.request.post("/spikewire/nodes/src/fire").expect(204);
      assert.deepEqual(last.commands.at(-1), { type: "fire", source: "src", indices: null });
      const missing = await bench.request.post("/spikewire/nodes/none/fire").expect(404);
      assert.match(missing.body.error.ko, /배포/);
      await bench.request.get("/spikewire/views/none/data").expect(404);
      await bench.request.post("/spikewire/views/lease").send({ viewer: "v", views: [] }).expect(204);
      await bench.request.post("/spikewire/views/lease").send({ nonsense: 1 }).expect(400);
    });
  });
