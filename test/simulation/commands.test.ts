import assert from "node:assert/strict";
import { cell, network } from "../golden/bench.ts";
import { HandWall } from "./hand-wall.ts";
import { Bench, expected, noisy } from "./run.ts";

describe("commands to a simulation", () => {
  it("step: does that many steps and pauses, without waiting for the clock", () => {
    const bench = new Bench(noisy, { autostart: false, speed: 0.001 });
    bench.simulation.obey({ type: "step", steps: 25 });
    bench.wall.pass(1);
    assert.deepEqual([bench.step, bench.all("progress").at(-1)?.progress.running], [25, false]);
    bench.simulation.obey({ type: "step", steps: 1 });
    bench.wall.pass(1);
    assert.equal(bench.step, 26);
    bench.wall.pass(5000);
    assert.equal(bench.step, 26);
  });

  it("step: an odd number of steps is taken as one, and never leaves the run hanging", () => {
    for (const steps of [0, -5, Number.NaN, 0.5]) {
      const bench = new Bench(noisy, { autostart: false });
      bench.simulation.obey({ type: "step", steps });
      bench.wall.pass(10);
      assert.deepEqual([bench.step, bench.all("progress").at(-1)?.progress.running], [1, false], `${steps}`);
    }
  });

  it("pause: sends what was recorded, and stands still", () => {
    const bench = new Bench(noisy);
    bench.wall.pass(120);
    bench.simulation.obey({ type: "pause" });
    const { step } = bench;
    assert.equal(bench.all("batch").at(-1)?.toStep, step);
    const count = bench.reports.length;
    bench.wall.pass(1000);
    bench.simulation.obey({ type: "pause" });
    assert.equal(bench.reports.length, count);
    bench.simulation.obey({ type: "start" });
    bench.wall.pass(100);
    bench.simulation.obey({ type: "pause" });
    assert.ok(bench.step > step && bench.step < step + 1100, "the pause is not made up for");
  });

  it("reset: starts recordings anew, goes on when running and stays when paused", () => {
    const bench = new Bench(noisy, { duration: 300 });
    bench.wall.pass(150);
    bench.simulation.obey({ type: "reset" });
    bench.wall.pass(1000);
    assert.deepEqual(bench.recorded(), expected(noisy, 300));
    const paused = new Bench(noisy);
    paused.wall.pass(150);
    paused.simulation.obey({ type: "pause" });
    paused.simulation.obey({ type: "reset" });
    paused.wall.pass(150);
    const { progress } = paused.all("progress").at(-1)!;
    assert.deepEqual([progress.running, progress.step], [false, 0]);
    assert.deepEqual(paused.recorded().spikes, {});
  });

  it("start: after the end plays the run again, the same", () => {
    const bench = new Bench(noisy, { duration: 100 });
    bench.wall.pass(300);
    const first = bench.recorded();
    bench.simulation.obey({ type: "start" });
    bench.wall.pass(300);
    assert.equal(bench.all("finished").length, 2);
    assert.equal(bench.all("cleared").length, 1);
    assert.deepEqual(bench.recorded(), first);
  });

  it("fire, inject and set act from the next step", () => {
    const driven = network({
      populations: [cell("n", "lif", { V_th: 1e6, E_L: 0, V_reset: -1 }).population],
      spikeSources: [{ key: "m", label: "m", model: "message", parameters: {}, count: 2, stream: 0 }],
      currentSources: [{ key: "c", label: "c", model: "message-current", parameters: {}, stream: 0 }],
      drives: [{ key: "d", from: "c", to: "n" }],
      recorders: [
        { key: "fired", records: "spikes", of: "m" },
        { key: "I", records: "trace", of: "c", variable: "I", indices: [], everySteps: 1 },
      ],
    });
    const bench = new Bench(driven, { autostart: false });
    const step = (): void => {
      bench.simulation.obey({ type: "step", steps: 1 });
      bench.wall.pass(1);
    };
    step();
    bench.simulation.obey({ type: "fire", source: "m", indices: [1] });
    bench.simulation.obey({ type: "inject", source: "c", value: 4 });
    step();
    bench.simulation.obey({ type: "set", part: "c", parameter: "gain", value: 3 });
    bench.simulation.obey({ type: "fire", source: "m", indices: null });
    step();
    const { spikes, traces } = bench.recorded();
    assert.deepEqual(spikes.fired, [
      [2, 1],
      [3, 0],
      [3, 1],
    ]);
    assert.deepEqual(traces.I, [
      [1, 0],
      [2, 4],
      [3, 12],
    ]);
  });

  it("fire acts when it comes, though the simulation sleeps meanwhile", () => {
    const bench = new Bench(noisy);
    const sent: number[] = [];
    for (let k = 0; k < 20; k++) {
      bench.wall.pass(13);
      bench.simulation.obey({ type: "fire", source: "m", indices: [0] });
      // The run began when the wall was at 1000 ms.
      sent.push((bench.wall.time - 1000) / noisy.dt);
    }
    bench.wall.pass(100);
    const found = (bench.recorded().spikes.fired ?? []).map(([step]) => step);
    assert.equal(found.length, sent.length);
    found.forEach((step, k) => {
      assert.ok(Math.abs(step - (sent[k] as number)) <= 3, `stamped ${step}, sent at step ${sent[k]}`);
    });
  });

  it("for parts that do not exist do nothing", () => {
    const bench = new Bench(noisy, { duration: 100 });
    bench.simulation.obey({ type: "set", part: "nobody", parameter: "x", value: 1 });
    bench.simulation.obey({ type: "set", part: "n", parameter: "spikes", value: 1 });
    bench.simulation.obey({ type: "fire", source: "nobody", indices: null });
    bench.simulation.obey({ type: "inject", source: "nobody", value: 1 });
    bench.wall.pass(300);
    assert.deepEqual(bench.recorded(), expected(noisy, 100));
  });

  it("dispose: the rest is silence", () => {
    const bench = new Bench(noisy);
    bench.wall.pass(100);
    bench.simulation.dispose();
    const count = bench.reports.length;
    bench.wall.pass(1000);
    assert.equal(bench.reports.length, count);
    assert.ok(bench.wall.idle);
  });

  it("a run shorter than a step does one step", () => {
    const bench = new Bench(noisy, { duration: 0.01 });
    bench.wall.pass(100);
    assert.deepEqual([bench.step, bench.all("finished").length], [1, 1]);
  });
});

describe("a simulation at fault", () => {
  it("says so once and stops, while others on the same clock go on", () => {
    const wall = new HandWall();
    const exploding = network({
      populations: [{ ...cell("n", "izhikevich-2007", {}).population, label: "Cells", initial: { V_m: 1e200 } }],
    });
    const bad = new Bench(exploding, {}, wall);
    const good = new Bench(noisy, { duration: 100 }, wall);
    wall.pass(500);
    assert.equal(bad.all("failed").length, 1);
    const { diagnostic } = bad.all("failed")[0]!;
    assert.deepEqual([diagnostic.code, diagnostic.place.part, diagnostic.place.label], ["not-finite", "n", "Cells"]);
    bad.simulation.obey({ type: "start" });
    bad.simulation.obey({ type: "step", steps: 3 });
    wall.pass(500);
    assert.equal(bad.all("failed").length, 1);
    assert.deepEqual(good.recorded(), expected(noisy, 100));
    bad.simulation.obey({ type: "reset" });
    bad.simulation.obey({ type: "start" });
    wall.pass(100);
    assert.equal(bad.all("failed").length, 2, "a run started anew fails anew");
  });
});
