import assert from "node:assert/strict";
import fc from "fast-check";
import { Range } from "../../nodes/sidebar/editor/range.ts";
import { Ring } from "../../nodes/sidebar/editor/ring.ts";

describe("the memory of a plot", () => {
  it("keeps the newest points in order, whatever comes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(5)), (capacity, gaps) => {
        const ring = new Ring(capacity);
        const all: [number, number][] = [];
        let time = 0;
        for (const [index, gap] of gaps.entries()) {
          time += gap;
          all.push([time, index]);
          ring.push(time, index);
        }
        const kept = all.slice(-capacity);
        assert.equal(ring.length, kept.length);
        for (const [index, [t, v]] of kept.entries()) assert.deepEqual([ring.time(index), ring.value(index)], [t, v]);
        const first = kept.findIndex(([t]) => t >= time / 2);
        assert.equal(ring.firstFrom(time / 2), first < 0 ? kept.length : first);
      }),
    );
  });

  it("gives an axis that grows at once and does not tremble", () => {
    const ring = new Ring(100);
    const range = new Range();
    for (let t = 0; t < 10; t++) ring.push(t, t === 5 ? -55 : -70);
    const first = range.follow([ring], 0, 10);
    assert.ok(first.min < -70 && first.max > -55);
    ring.push(11, -54);
    ring.push(12, -69);
    assert.deepEqual(range.follow([ring], 10.5, 12), first);
    ring.push(13, 30);
    assert.ok(range.follow([ring], 10.5, 13).max > 30);
  });
});
