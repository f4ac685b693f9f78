import assert from "node:assert/strict";
import fc from "fast-check";
import { SpikeRing } from "../../src/recording/spike-ring.ts";
import { column, TraceRing } from "../../src/recording/trace-ring.ts";

describe("bounded recordings", () => {
  it("keeps the latest spikes in order and counts what fell out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 9000 }), (limit, pushed) => {
        const ring = new SpikeRing(limit);
        for (let step = 0; step < pushed; step++) ring.push(step, step % 7);
        const { steps, senders } = ring.list();
        const kept = Math.min(limit, pushed);
        assert.equal(ring.size, kept);
        assert.equal(ring.forgotten, pushed - kept);
        assert.deepEqual(
          [...steps],
          Array.from({ length: kept }, (_, at) => pushed - kept + at),
        );
        assert.deepEqual(
          [...senders],
          [...steps].map((step) => step % 7),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("gives only what came after a step", () => {
    const ring = new SpikeRing(5);
    for (const step of [1, 2, 2, 3, 8, 9, 12]) ring.push(step, 0);
    assert.deepEqual([...ring.list(3).steps], [8, 9, 12]);
    assert.deepEqual([...ring.list(12).steps], []);
    assert.deepEqual([...ring.list(0).steps], [2, 3, 8, 9, 12]);
  });

  it("starts anew when cleared", () => {
    const ring = new SpikeRing(2);
    for (const step of [1, 2, 3]) ring.push(step, 0);
    ring.clear();
    ring.push(1, 4);
    assert.deepEqual({ ...ring.list() }, { steps: Float64Array.of(1), senders: Uint32Array.of(4) });
    assert.equal(ring.forgotten, 0);
  });

  it("keeps the latest rows of a trace", () => {
    const ring = new TraceRing(300, 2);
    for (let row = 0; row < 1000; row++) ring.push(row * 5, [row, -row]);
    const table = ring.table();
    assert.equal(table.steps.length, 300);
    assert.equal(table.steps[0], 700 * 5);
    assert.equal(column(table, 1).at(-1), -999);
    assert.equal(ring.forgotten, 700);
    assert.deepEqual([...ring.table(998 * 5).steps], [999 * 5]);
  });

  it("takes rows out of a larger block", () => {
    const ring = new TraceRing(10, 2);
    ring.push(3, [1, 2, 3, 4], 2);
    assert.deepEqual([...ring.table().values], [3, 4]);
  });
});
