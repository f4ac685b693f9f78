import assert from "node:assert/strict";
import fc from "fast-check";
import { Meter } from "../../src/simulation/meter.ts";
import { Pace } from "../../src/simulation/pace.ts";

describe("pace", () => {
  it("owes speed times wall time, in whole steps", () => {
    const pace = new Pace(0.1, 2);
    pace.restart(500, 70);
    assert.deepEqual(
      [pace.due(500, 70), pace.due(500.04, 70), pace.due(500.06, 70), pace.due(510, 70)],
      [0, 0, 1, 200],
    );
    assert.equal(pace.due(510, 150), 120);
    assert.equal(pace.due(510, 400), 0, "never negative");
  });

  it("waits until the next step is due, and not longer", () => {
    const numbers = fc.tuple(
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
    );
    fc.assert(
      fc.property(numbers, ([dt, speed, passed]) => {
        const pace = new Pace(dt, speed);
        pace.restart(100, 0);
        const wall = 100 + passed;
        const step = pace.due(wall, 0);
        const wait = pace.wait(wall, step);
        assert.ok(wait >= 0 && wait <= dt / speed + 1e-9);
        assert.equal(pace.due(wall + wait + 1e-6, step), 1);
      }),
    );
  });

  it("tells how far behind it is in wall time, at any speed", () => {
    for (const speed of [0.1, 1, 50]) {
      const pace = new Pace(0.1, speed);
      pace.restart(0, 0);
      assert.ok(Math.abs(pace.behind(300, 0) - 300) <= 0.1 / speed, `speed ${speed}`);
    }
  });

  it("counts anew from a change of speed", () => {
    const pace = new Pace(1, 1);
    pace.restart(0, 0);
    pace.setSpeed(10, 100, 100);
    assert.equal(pace.due(110, 100), 100);
  });

  it("without a limit always owes more, waits for nothing and is never behind", () => {
    const pace = new Pace(0.1, 0);
    assert.ok(pace.unlimited);
    assert.deepEqual([pace.due(0, 1e9), pace.wait(0, 1e9), pace.behind(1e9, 0)], [Number.POSITIVE_INFINITY, 0, 0]);
  });
});

describe("meter", () => {
  it("measures steps a second over its window", () => {
    const meter = new Meter(1000);
    assert.equal(meter.stepsPerSecond(), 0);
    meter.mark(0, 0);
    assert.equal(meter.stepsPerSecond(), 0);
    for (let wall = 10; wall <= 5000; wall += 10) meter.mark(wall, wall * 3);
    assert.equal(meter.stepsPerSecond(), 3000);
    for (let wall = 5010; wall <= 6100; wall += 10) meter.mark(wall, 15_000 + (wall - 5000));
    assert.equal(meter.stepsPerSecond(), 1000, "what lies behind the window counts no more");
    meter.clear();
    assert.equal(meter.stepsPerSecond(), 0);
  });
});
