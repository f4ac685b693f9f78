/** What a deploy leaves running, what it replaces, and what nodes say when a simulation ends by itself. */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { textOf } from "../../../nodes/common/fault.ts";
import { Bench, type Line, lines } from "./helper.ts";
import { flow, node, ours } from "./sample-flow.ts";

for (const line of Object.keys(lines) as Line[])
  describe(`deploys on Node-RED ${line}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = new Bench(line);
      await bench.start();
    });
    afterEach(async () => {
      await bench.unload();
      await bench.stop();
    });

    it("keep an unchanged simulation through partial deploys and replace a changed one", async () => {
      await bench.load(flow);
      const first = bench.hosts.last;
      first.progress(100);
      await bench.deploy([...flow, node("new", "test-listener")], "nodes");
      assert.equal(bench.hosts.made.length, 1);
      assert.deepEqual(
        first.commands.slice(1).map(({ type }) => type),
        ["pause", "start"],
      );
      const moved = flow.map((item) => (item.id === "lif" ? { ...item, x: 300 } : item));
      await bench.deploy(moved, "flows");
      assert.equal(bench.hosts.made.length, 1, "a node that moved changes nothing");
      const changed = moved.map((item) => (item.id === "lif" ? { ...item, p_tau_m: "12" } : item));
      await bench.deploy(changed, "nodes");
      await bench.hub.sessions.settled();
      await wait(0);
      assert.equal(bench.hosts.made.length, 2);
      assert.ok(first.handed && !first.disposed, "its thread goes on with the new network");
      assert.deepEqual(
        bench.hosts.last.commands.map(({ type }) => type),
        ["load"],
      );
      first.progress(101);
      assert.equal(bench.hub.sessions.all()[0]?.progress.step, 0, "the network before has nothing more to say");
      await bench.deploy(
        changed.map((item) => ({ ...item })),
        "full",
      );
      await bench.hub.sessions.settled();
      await wait(0);
      assert.equal(bench.hosts.made.length, 3, "a full deploy starts anew");
      assert.equal(bench.hosts.alive.length, 1);
    });

    it("end a thread that nobody needs, and one that does not listen yet", async () => {
      await bench.load(flow);
      const first = bench.hosts.last;
      const slower = flow.map((item) => (item.id === "lif" ? { ...item, p_tau_m: "12" } : item));
      await bench.deploy(slower, "nodes");
      await bench.hub.sessions.settled();
      await wait(0);
      assert.ok(first.disposed && !first.handed, "it has not said that it is ready");
      const second = bench.hosts.last;
      second.progress(100);
      await bench.deploy(
        flow.filter(({ id }) => !["src", "syn", "lif", "cur"].includes(String(id))),
        "full",
      );
      await bench.hub.sessions.settled();
      assert.ok(second.disposed && !second.handed);
    });

    it("never run two threads of one simulation, however quickly deploys follow each other", async () => {
      let most = 0;
      bench.hosts.goes = () => wait(30);
      await bench.load(flow);
      for (let turn = 0; turn < 5; turn++) {
        const next = flow.map((item) => (item.id === "lif" ? { ...item, p_tau_m: String(20 + turn) } : item));
        await bench.deploy(next, "nodes");
        most = Math.max(most, bench.hosts.alive.length);
      }
      await bench.hub.sessions.settled();
      await wait(0);
      assert.equal(most, 1);
      assert.equal(bench.hosts.alive.length, 1);
      const load = bench.hosts.last.told("load")[0];
      assert.equal(load?.type === "load" && load.network.populations[0]?.parameters.tau_m, 24);
    });

    it("show a fault on its node and run the rest", async () => {
      await bench.load([...flow, ours("bad", "lif", [], { p_tau_m: "-5", name: "broken" })]);
      assert.equal(bench.hosts.made.length, 1);
      const status = bench.statusOf("bad");
      assert.equal(status.fill, "red");
      assert.match(status.text ?? "", /broken\.tau_m/);
    });

    it("survive a number gone wild: its node says so, and the next start works", async () => {
      await bench.load(flow);
      const { last } = bench.hosts;
      last.progress(100);
      const data = { label: "cell", variable: "V_m", index: 0, found: "NaN", time: 10 };
      const place = { part: "lif", label: "cell" };
      last.report({ type: "failed", diagnostic: { code: "not-finite", severity: "error", place, data } });
      const session = bench.hub.sessions.all()[0]!;
      assert.equal(session.state, "failed");
      assert.match(bench.statusOf("lif").text ?? "", /cell: V_m of neuron 0 became NaN at t = 10 ms/);
      assert.equal(await bench.tell("ctl", { payload: "start" }), undefined);
      const again = bench.hosts.last;
      assert.ok(last.disposed && again !== last, "the next start makes a new thread");
      assert.deepEqual(
        again.commands.map(({ type }) => type),
        ["load", "start"],
      );
      again.progress(1);
      assert.equal(session.state, "running");
      assert.deepEqual(bench.hub.faultsOf(session), []);
      assert.equal(bench.statusOf("lif").text, undefined);
      last.progress(99);
      assert.equal(session.progress.step, 1, "the old thread has nothing more to say");
    });

    it("say once what the machine lacks, however often it is deployed", async () => {
      await bench.load(flow);
      const notice = { code: "host-without-vectors", severity: "warning", place: {}, data: {} } as const;
      bench.hosts.last.report({ type: "notice", diagnostic: notice });
      const said = bench.warningsOf("lif");
      assert.equal(said.length, 1);
      assert.match(said[0]!, /vector instructions/);
      await bench.deploy(
        flow.map((item) => (item.id === "lif" ? { ...item, p_tau_m: "33" } : item)),
        "nodes",
      );
      bench.hosts.last.report({ type: "notice", diagnostic: notice });
      assert.deepEqual(bench.warningsOf("lif"), []);
    });

    it("survive a thread that died: its node says so in the user's language, and the next start works", async () => {
      await bench.load(flow);
      const { last } = bench.hosts;
      last.progress(100);
      const data = { reason: "exit code 3" };
      last.report({ type: "failed", diagnostic: { code: "thread-ended", severity: "error", place: {}, data } });
      const [session] = bench.hub.sessions.all();
      assert.equal(session?.state, "failed");
      assert.match(bench.statusOf("lif").text ?? "", /thread ended \(exit code 3\)/);
      const [fault] = bench.hub.faultsOf(session!);
      assert.match(textOf(fault!).ko, /스레드가 끝나 멈췄습니다\(exit code 3\)/);
      await bench.tell("ctl", { payload: "start" });
      bench.hosts.last.progress(1);
      assert.equal(session?.state, "running");
      assert.equal(bench.statusOf("lif").text, undefined);
    });

    it("survive a refused plan: the next deploy tries again", async () => {
      await bench.load(flow);
      const { last } = bench.hosts;
      const place = { part: "syn", label: "synapse" };
      last.report({ type: "refused", diagnostics: [{ code: "delay-too-long", severity: "error", place, data: {} }] });
      assert.equal(bench.hub.sessions.all()[0]?.state, "refused");
      assert.equal(bench.statusOf("syn").fill, "red");
      await bench.deploy([...flow, node("new", "test-listener")], "nodes");
      await bench.hub.sessions.settled();
      await wait(0);
      assert.equal(bench.hosts.made.length, 2);
    });
  });
