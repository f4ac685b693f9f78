/** Sweeps of the examples against the formula and the reference. */
import assert from "node:assert/strict";
import { cases } from "../golden/cases.ts";
import { type Curve, swept } from "./swept.ts";

describe("example: Rate against current", function () {
  this.timeout(60_000);
  let found: Map<string, readonly Curve[]>;

  before(async () => {
    found = await swept("06 - Analysis/03 - Rate against current.json");
  });

  it("finds the rate G(v_in) of LIF for every current and refractory time", () => {
    const curves = found.get("LIF: rate")!;
    assert.deepEqual(
      curves.map(({ t_ref }) => t_ref),
      [0, 2, 5],
    );
    for (const { values, results, t_ref = 0 } of curves) {
      assert.equal(values.length, 41);
      for (const [k, current] of values.entries()) {
        const v = (current * 20) / 250 / 15;
        const interval = v > 1 ? t_ref - 20 * Math.log(1 - 1 / v) : Number.POSITIVE_INFINITY;
        // A spike is stamped at the end of the step it falls into, so an interval is longer by up to 0.1 ms; and in 1 s one
        // spike more or less is counted than the rate times 1 s.
        const [least, most] = [1000 / (interval + 0.1) - 1, 1000 / interval + 1];
        assert.ok(results[k]! >= least && results[k]! <= most, `${results[k]} at ${current} pA, ${t_ref} ms`);
      }
    }
  });

  it("finds the counts of the FS cell: one spike from 97.7 pA, without end from 121.5 pA", () => {
    const of = cases("izhikevich", "izhikevich_fi").find(({ id }) => id === "izh-fi-fs")!;
    const expected = new Map(
      (of.inputs.I_pA as number[]).map((current, k) => [current, (of.expect.spike_counts as number[])[k]!]),
    );
    const [{ values, results }] = found.get("FS: spikes in 1 s") as [Curve];
    let compared = 0;
    for (const [k, value] of values.entries()) {
      const count = expected.get(value);
      if (count === undefined) continue;
      assert.equal(results[k], count, `${value} pA`);
      compared++;
    }
    assert.ok(compared >= 6);
    const at = (current: number) => results[values.indexOf(current)];
    assert.deepEqual([at(97.6), at(97.7), at(121)], [0, 1, 1]);
    assert.ok(at(122)! > 20);
  });
});
