import assert from "node:assert/strict";
import fc from "fast-check";
import { functions } from "../../src/expression/expression.ts";
import { compute } from "../../src/expression/functions.ts";

/** (exp(x) - 1) / x by its series, for small x. */
function series(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 2; k < 25; k++) {
    term *= x / k;
    sum += term;
  }
  return sum;
}

const of = (fn: keyof typeof compute, ...[a = 0, b = 0, c = 0]: readonly number[]): number => compute[fn](a, b, c);

describe("functions", () => {
  it("are all computed, but for the one that draws", () => {
    assert.deepEqual([...Object.keys(compute), "random"].sort(), Object.keys(functions).sort());
  });

  it("exprel is smooth through 0", () => {
    assert.equal(of("exprel", 0), 1);
    assert.equal(of("exprel", -0), 1);
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (x) => {
        assert.ok(Math.abs(of("exprel", x) - series(x)) <= 2e-15 * series(x), `x = ${x}`);
      }),
    );
    for (let exponent = -320; exponent < -16; exponent++)
      assert.equal(of("exprel", 10 ** exponent), 1, `1e${exponent}`);
  });

  it("small whole powers are products", () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), fc.integer({ min: -16, max: 16 }), (x, n) => {
        let product = 1;
        for (let i = 0; i < Math.abs(n); i++) product *= x;
        assert.ok(Object.is(of("pow", x, n), n < 0 ? 1 / product : product));
      }),
    );
    assert.equal(of("pow", 2, 0.5), Math.SQRT2);
    assert.equal(of("pow", 2, 100), 2 ** 100);
  });

  it("conditions are 0 and 1, and any number but 0 is true", () => {
    assert.deepEqual(
      [of("less", 1, 2), of("less", 2, 2), of("lessOrEqual", 2, 2), of("greater", 2, 1), of("greaterOrEqual", 1, 2)],
      [1, 0, 1, 1, 0],
    );
    assert.deepEqual(
      [of("equal", 2, 2), of("and", 3, -1), of("and", 3, 0), of("or", 0, 5), of("not", 5)],
      [1, 1, 0, 1, 0],
    );
    assert.deepEqual([of("choose", -3, 7, 8), of("choose", 0, 7, 8)], [7, 8]);
    assert.equal(of("less", Number.NaN, 1), 0);
  });
});
