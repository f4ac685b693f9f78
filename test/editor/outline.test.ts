import assert from "node:assert/strict";
import { outline } from "../../nodes/sidebar/editor/outline.ts";

describe("the outline of a curve", () => {
  it("is the curve itself where it fits", () => {
    assert.deepEqual([...outline([3, 1, 2], 3)], [0, 1, 2]);
    assert.deepEqual([...outline([], 3)], []);
  });

  it("keeps the beginning, the end and every needle of a long one, in their order", () => {
    const values = Float64Array.from({ length: 10_000 }, (_, at) => at / 10_000);
    values[1234] = 50;
    values[7777] = -50;
    const kept = [...outline(values, 100)];
    assert.ok(kept.length <= 100);
    assert.ok(kept.includes(1234) && kept.includes(7777));
    assert.equal(kept[0], 0);
    assert.equal(kept.at(-1), 9999);
    assert.deepEqual(
      kept,
      [...kept].sort((one, other) => one - other),
    );
  });
});
