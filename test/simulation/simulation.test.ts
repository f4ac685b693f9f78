import assert from "node:assert/strict";
import fc from "fast-check";
import type { Command } from "../../src/index.ts";
import { cell, network, trace } from "../golden/bench.ts";
import { HandWall, slowMachine } from "./hand-wall.ts";
import { Bench, expected, noisy } from "./run.ts";

const duration = 300;

describe("a simulation", () => {
  it("gives the same numbers at any speed of run and machine, however it is interrupted", () => {
    const command = fc.oneof(
      fc.constantFrom<Command>({ type: "pause" }, { type: "start" }),
      fc.integer({ min: -1, max: 50 }).map((steps): Command => ({ type: "step", steps })),
      fc.constantFrom(0, 0.1, 1, 7, 300).map((speed): Command => ({ type: "speed", speed })),
    );
    const script = fc.array(fc.tuple(fc.double({ min: 0, max: 80, noNaN: true }), command), { maxLength: 15 });
    const wanted = expected(noisy, duration);
    fc.assert(
      fc.property(
        fc.constantFrom(0, 0.5, 1, 20, 1000),
        fc.double({ min: 1e-4, max: 2, noNaN: true }),
        script,
        (speed, look, plans) => {
          const wall = new HandWall();
          wall.look = look;
          const bench = new Bench(noisy, { duration, speed }, wall);
          for (const [ms, each] of plans) {
            wall.pass(ms);
            // A start after the end would play the run again.
            if (bench.all("finished").length === 0) bench.simulation.obey(each as Exclude<Command, { type: "load" }>);
          }
          bench.simulation.obey({ type: "speed", speed: 0 });
          if (bench.all("finished").length === 0) bench.simulation.obey({ type: "start" });
          wall.pass(20_000);
          assert.equal(bench.all("finished").length, 1);
          assert.deepEqual(bench.recorded(), wanted);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("says that it is ready, and waits for a start unless told otherwise", () => {
    const bench = new Bench(noisy, { autostart: false, duration });
    bench.wall.pass(1000);
    assert.deepEqual(
      bench.reports.map(({ report }) => report.type),
      ["ready", "progress"],
    );
    const [ready] = bench.all("ready");
    assert.equal(ready?.synapses, 24);
    assert.ok((ready?.bytes ?? 0) > 1000 && (ready?.buildMs ?? 0) > 0);
    bench.simulation.obey({ type: "start" });
    bench.wall.pass(1000);
    assert.deepEqual(bench.recorded(), expected(noisy, duration));
  });

  it("sends batches without gap or overlap, the last before the end is told", () => {
    const bench = new Bench(noisy, { duration });
    bench.wall.pass(1000);
    const batches = bench.all("batch");
    let last = 0;
    for (const { fromStep, toStep } of batches) {
      assert.equal(fromStep, last);
      assert.ok(toStep > fromStep);
      last = toStep;
    }
    assert.equal(last, duration / noisy.dt);
    const tail = bench.reports.slice(-3).map(({ report }) => report);
    assert.deepEqual(
      tail.map(({ type }) => type),
      ["batch", "progress", "finished"],
    );
    const { progress } = bench.all("progress").at(-1)!;
    assert.deepEqual(
      [progress.running, progress.finished, progress.step, progress.time],
      [false, true, 3000, duration],
    );
    assert.ok(bench.wall.idle, "and nothing is left to do");
  });

  it("keeps to the speed asked for, and reports it", () => {
    const bench = new Bench(noisy, { speed: 0.5 });
    bench.wall.pass(2000);
    assert.ok(Math.abs(bench.step - 10_000) < 10_000 * 0.15, `${bench.step}`);
    const { realTimeFactor, stepsPerSecond } = bench.all("progress").at(-1)!.progress;
    assert.ok(Math.abs(realTimeFactor - 0.5) < 0.03 && Math.abs(stepsPerSecond - 5000) < 300, `${realTimeFactor}`);
    const before = bench.step;
    bench.simulation.obey({ type: "speed", speed: 3 });
    bench.wall.pass(2000);
    assert.ok(Math.abs(bench.step - before - 60_000) < 60_000 * 0.15);
    bench.simulation.obey({ type: "pause" });
    assert.equal(bench.all("progress").at(-1)?.progress.realTimeFactor, 0);
  });

  it("wakes for a batch and not more often, whatever the step, and ends on time", () => {
    for (const dt of [0.05, 0.1, 1]) {
      const wall = new HandWall();
      const { after } = wall;
      let wakes = 0;
      wall.after = (ms, call) => {
        wakes++;
        after.call(wall, ms, call);
      };
      const bench = new Bench({ ...noisy, dt }, { duration: 1020 }, wall);
      wall.pass(1019);
      assert.ok(wakes <= 23, `${wakes} wakes a second`);
      wall.pass(5);
      assert.equal(bench.all("finished").length, 1);
    }
  });

  it("wakes five times a second while nobody watches, and at once when somebody begins to", () => {
    const bench = new Bench(noisy);
    bench.simulation.obey({ type: "watch", watched: false });
    bench.wall.pass(1000);
    const before = bench.all("batch").length;
    bench.wall.pass(2010);
    const rare = bench.all("batch").length - before;
    assert.ok(rare >= 9 && rare <= 11, `${rare} batches in two seconds`);
    assert.ok(Math.abs(bench.step - 30_000) <= 2500);
    bench.simulation.obey({ type: "watch", watched: true });
    bench.wall.pass(60);
    assert.ok(bench.all("batch").length >= before + rare + 1);
    bench.wall.pass(1000);
    const often = bench.all("batch").length - before - rare;
    assert.ok(often >= 20 && often <= 23, `${often} batches in a second`);
    const found = bench.recorded();
    const last = bench.all("batch").at(-1)?.toStep ?? 0;
    assert.deepEqual(found, expected(noisy, last * noisy.dt), "nothing is lost");
  });

  it("sends at most twenty batches and four reports of progress a second, even when recorders fill up sooner", () => {
    const indices = Array.from({ length: 300 }, (_, i) => i);
    const { population } = cell("n", "lif", { I_e: 400 });
    const dense = network({
      populations: [{ ...population, count: 300 }],
      recorders: [trace("V", "n", "V_m", indices)],
    });
    const wall = new HandWall();
    // A thousand steps take 50 ms, in which the buffer of some hundred rows fills several times.
    const undo = slowMachine(wall, () => 0.05);
    try {
      const bench = new Bench(dense, { speed: 0, duration: 1500 }, wall);
      wall.pass(1000);
      const times = bench.reports.flatMap(({ wall, report }) => (report.type === "batch" ? [wall] : []));
      assert.ok(times.length >= 10, `${times.length} batches`);
      // The end is told at once, so the last batch may follow sooner.
      for (let i = 1; i < times.length - 1; i++) assert.ok((times[i] ?? 0) - (times[i - 1] ?? 0) >= 49, `${times[i]}`);
      assert.ok(bench.all("progress").length <= 7);
      assert.deepEqual(bench.recorded(), expected(dense, 1500));
      for (const { traces } of bench.all("batch")) assert.equal(traces.length, 1, "each recorder once");
    } finally {
      undo();
    }
  });

  it("forgets what a machine too slow could not do, instead of catching up for ever", () => {
    const wall = new HandWall();
    let perStep = 0.2;
    const undo = slowMachine(wall, () => perStep);
    try {
      // The machine manages half of real time: five seconds leave it two and a half behind.
      const bench = new Bench(noisy, {}, wall);
      wall.pass(5000);
      bench.simulation.obey({ type: "pause" });
      const slow = bench.step;
      assert.ok(slow > 20_000 && slow < 26_000, `${slow}`);
      bench.simulation.obey({ type: "start" });
      wall.pass(5000);
      perStep = 0.001;
      const before = bench.step;
      wall.pass(3000);
      bench.simulation.obey({ type: "pause" });
      const caught = bench.step - before - 30_000;
      // Progress is told every 250 ms, and as much may be owed.
      assert.ok(Math.abs(caught) <= 2 * 2500, `${caught} steps more than real time`);
    } finally {
      undo();
    }
  });

  it("looks at commands every few milliseconds, however fast it runs", () => {
    const wall = new HandWall();
    const undo = slowMachine(wall, () => 0.01);
    try {
      const bench = new Bench(noisy, { speed: 0 }, wall);
      wall.pass(500);
      let longest = 0;
      const pass = (): number => {
        const before = wall.time;
        wall.pass(0.001);
        return wall.time - before;
      };
      for (let i = 0; i < 50; i++) longest = Math.max(longest, pass());
      assert.ok(longest < 20, `a slice of ${longest} ms`);
      assert.ok(bench.all("batch").length > 0);
    } finally {
      undo();
    }
  });
});
