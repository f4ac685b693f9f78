/** Weights asked of a simulation that answers in time, late, never or wrongly. */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { unattended } from "../../../nodes/common/unattended.ts";
import { inquire } from "../../../nodes/network/sessions/inquiries.ts";
import { Bench } from "./helper.ts";
import { flow, ours } from "./sample-flow.ts";

const drawn = { name: "drawn", connectivity: "list", pairs: "[[0, 0, 5], [1, 0, 7]]" };
const withHistogram = [
  ...flow.map((one) => (one.id === "syn" ? { ...one, ...drawn, wires: [["lif", "his"]] } : one)),
  ours("his", "histogram", ["hear2"], { name: "weights", shows: "weights", bin: "" }),
];
const counts = { count: 2, mean: 6, sd: Math.SQRT2, bins: { start: 4, width: 4, counts: [2] } };

describe("weights that are asked for", () => {
  let bench: Bench;
  let logged: string[];
  beforeEach(async () => {
    bench = new Bench("5.0");
    await bench.start();
    logged = [];
  });
  afterEach(async () => {
    await bench.unload();
    await bench.stop();
  });

  async function load(nodes: readonly object[]): Promise<void> {
    await bench.load(nodes);
    bench.red.log.error = (text) => void logged.push(text);
    bench.hosts.last.ready();
  }
  const session = () => bench.hub.sessions.all()[0]!;
  /** A request that goes on while the simulation is asked for something. */
  async function during(path: string, type: "weights" | "synapses", answer: (request: number) => object | undefined) {
    const before = bench.hosts.last.told(type).length;
    const going = bench.request.get(path).then((response: unknown) => response);
    while (bench.hosts.last.told(type).length === before) await wait(5);
    const asked = bench.hosts.last.told(type).at(-1);
    const report = answer(asked && "request" in asked ? asked.request : -1);
    if (report) bench.hosts.last.report(report as Parameters<(typeof bench.hosts.last)["report"]>[0]);
    else session().questions.giveUp();
    return (await going) as { status: number; text: string; body: { error: { en: string } } };
  }

  it("are none, not unknown, where there is no synapse", async () => {
    await load(flow);
    const list = { from: "src", to: "lif", sources: [], targets: [], weights: [], delays: [] };
    const found = { count: 0, lists: [list] };
    const { status, text } = await during("/spikewire/nodes/syn/weights?format=list", "synapses", (request) => ({
      ...{ type: "synapses", request, found },
    }));
    assert.equal(status, 200);
    assert.match(text, /^# spike source → cell: source, target, weight \[pA\], delay 1 ms\n$/);
  });

  it("of several projections are given one by one when asked so, for a field takes them for one", async () => {
    await load(flow);
    const size = { sources: 4, targets: 1, synapses: 4, each: { sources: 1, targets: 1 }, rows: 1, columns: 4 };
    const matrices = [1, 2].map((from) => ({
      ...{ from: "src", to: "lif", ...size, least: 0, greatest: from },
      values: new Float64Array(4).fill(from),
    }));
    const lists = [1, 2].map((weight) => {
      const ends = { sources: Uint32Array.of(3), targets: Uint32Array.of(0), delays: Uint32Array.of(10) };
      return { from: "src", to: "lif", ...ends, weights: Float64Array.of(weight) };
    });
    const csv = async (path: string) => {
      const answer = (request: number) => ({ type: "weights", request, matrices });
      return (await during(`/spikewire/nodes/syn/weights?format=csv${path}`, "weights", answer)).text;
    };
    const list = async (path: string) => {
      const answer = (request: number) => ({ type: "synapses", request, found: { count: 2, lists } });
      return (await during(`/spikewire/nodes/syn/weights?format=list${path}`, "synapses", answer)).text;
    };
    assert.equal(await csv(""), "1,1,1,1\n\n2,2,2,2\n");
    assert.equal(await csv("&path=1"), "2,2,2,2\n");
    assert.match(await list("&path=1"), /^# [^\n]*\n3,0,2\n$/);
    assert.equal((await list("")).split("#").length, 3);
  });

  for (const [format, type] of [
    ["list", "synapses"],
    ["csv", "weights"],
    ["packed", "weights"],
  ] as const)
    it(`cannot be told as ${format} by a simulation that gives no answer; a node without weights has none`, async () => {
      await load(flow);
      const { status, body } = await during(`/spikewire/nodes/syn/weights?format=${format}`, type, () => undefined);
      assert.equal(status, 503);
      assert.match(body.error.en, /"[^"]+": its weights cannot be told now/);
      assert.equal((await bench.request.get(`/spikewire/nodes/lif/weights?format=${format}`)).status, 404);
    });

  it("that come to something unforeseen are logged and answered, and Node-RED goes on", async () => {
    await load(flow);
    for (const [format, type, wrong] of [
      ["list", "synapses", { found: { count: 1, lists: [null] } }],
      ["json", "weights", { matrices: [null] }],
    ] as const) {
      const path = `/spikewire/nodes/syn/weights?format=${format}`;
      const answer = (request: number) => ({ type, request, ...wrong });
      // Of what has begun to be sent only the end can be kept back.
      const response = await during(path, type, answer).catch((reason: Error) => reason);
      if (!(response instanceof Error)) assert.equal(response.status, 500);
    }
    assert.equal(logged.length, 2);
    assert.match(logged[1] ?? "", /^spikewire: TypeError: .*\n +at /);
    assert.equal((await bench.request.get("/spikewire/simulations")).status, 200);
  });

  it("send nothing where the answer never comes, or comes when another simulation has taken the place", async () => {
    await load(withHistogram);
    await bench.tell("his", { payload: "" });
    session().questions.giveUp();
    await wait(30);
    assert.deepEqual(bench.heard("hear2"), []);
    await bench.tell("his", { payload: "" });
    const asked = bench.hosts.last.told("weight-counts").at(-1);
    assert.ok(asked?.type === "weight-counts");
    // The answer and the end come within one turn: nobody has heard the answer yet.
    session().questions.answer(asked.request, counts);
    await session().dispose();
    await wait(30);
    assert.deepEqual(bench.heard("hear2"), []);
    assert.deepEqual(logged, []);
  });

  it("are asked for again after a question that could not be put", async () => {
    await load(withHistogram);
    const { weightCounts } = session();
    session().weightCounts = () => Promise.reject(new Error("no thread"));
    await bench.tell("his", { payload: "" });
    assert.match(logged[0] ?? "", /no thread/);
    session().weightCounts = weightCounts;
    inquire(
      session(),
      bench.red.log,
      () => true,
      () => {},
    );
    assert.equal(bench.hosts.last.told("weight-counts").length, 1);
  });
});

describe("work that nobody waits for", () => {
  it("is that of a sweep: neither a thread that does not begin nor a report that makes no sense ends Node-RED", async () => {
    const bench = new Bench("5.0");
    await bench.start();
    try {
      const sweeping = flow.map((one) => (one.id === "lif" ? { ...one, wires: [["swp"]] } : one));
      const sweep = ours("swp", "sweep", [], { parameter: "I_e", values: "0, 100" });
      await bench.load([...sweeping, sweep]);
      const logged: string[] = [];
      bench.red.log.error = (text) => void logged.push(text);
      const running = bench.hosts.made.find((host) =>
        host.told("load").some((load) => "run" in load && load.run.speed === 0),
      );
      assert.ok(running);
      running.report({ type: "batch", fromStep: 0, toStep: 1 } as never);
      await wait(5);
      assert.match(logged.splice(0).join(), /^spikewire: TypeError/);
      bench.hub.createHost = () => assert.fail("no thread to be had");
      await bench.deploy([...sweeping, { ...sweep, values: "0, 200" }], "full");
      await wait(5);
      assert.match(logged.join(), /no thread to be had/);
    } finally {
      await bench.unload();
      await bench.stop();
    }
  });

  it("is logged when it fails, at once or later, and says why to who wants to know", async () => {
    const logged: string[] = [];
    const log = { error: (text: string) => void logged.push(text) };
    const reasons: string[] = [];
    const failed = (reason: string) => void reasons.push(reason);
    unattended(log, () => assert.fail("at once"), failed);
    unattended(log, () => Promise.reject(new Error("later")), failed);
    // What is thrown need be no error.
    unattended(log, () => Promise.reject("text"));
    unattended(log, () => wait(0));
    await wait(20);
    assert.deepEqual([...reasons].sort(), ["at once", "later"]);
    assert.equal(logged.length, 3);
    assert.ok(logged.every((text) => text.startsWith("spikewire: ")));
  });
});
