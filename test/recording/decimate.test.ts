import assert from "node:assert/strict";
import fc from "fast-check";
import { decimate } from "../../src/recording/decimate.ts";

const wave = Array.from({ length: 10_000 }, (_, at) => Math.sin(at / 50));
const times = wave.map((_, at) => at);

describe("decimation", () => {
  it("keeps the peaks of every pixel column in at most two points", () => {
    const { t, v } = decimate(times, wave, { from: -1, to: 9_999, columns: 100 });
    assert.ok(t.length <= 200);
    assert.equal(Math.max(...v), Math.max(...wave));
    assert.equal(Math.min(...v), Math.min(...wave));
  });

  it("shows a needle one sample wide", () => {
    const flat = times.map((at) => (at === 4_321 ? 1 : 0));
    const { t, v } = decimate(times, flat, { from: -1, to: 9_999, columns: 50 });
    assert.equal(t[v.indexOf(1)], 4_321);
  });

  it("keeps few points as they are, within the window", () => {
    assert.deepEqual(decimate([1, 2, 3, 4], [5, 6, 7, 8], { from: 1, to: 3, columns: 10 }), { t: [2, 3], v: [6, 7] });
  });

  it("never disturbs the order of time nor invents a point", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 300 }), fc.nat(20), (values, columns) => {
        const stamps = values.map((_, at) => at);
        const { t, v } = decimate(stamps, values, { from: -1, to: values.length, columns });
        assert.ok(t.every((time, at) => at === 0 || time > t[at - 1]!));
        assert.ok(t.every((time, at) => values[time] === v[at]));
      }),
    );
  });
});
