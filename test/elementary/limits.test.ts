import assert from "node:assert/strict";
import fc from "fast-check";
import { exp } from "../../src/elementary/exp.ts";
import { expm1, exprel } from "../../src/elementary/expm1.ts";
import { log, log1p } from "../../src/elementary/log.ts";
import { phi1, phi1Constants } from "../../src/elementary/phi1.ts";
import { pow, powGeneral } from "../../src/elementary/pow.ts";
import { cos, sin } from "../../src/elementary/sin-cos.ts";
import { tanh } from "../../src/elementary/tanh.ts";

const infinity = Number.POSITIVE_INFINITY;
const nan = Number.NaN;
const any = fc.double();

/** f(x) for the arguments in the first row, bit by bit; -0 is not 0. */
function assertTable(table: Readonly<Record<string, readonly [f: (x: number) => number, ...values: number[]]>>): void {
  const at = [0, -0, infinity, -infinity, nan];
  for (const [name, [f, ...values]] of Object.entries(table)) {
    for (const [i, x] of at.entries()) assert.ok(Object.is(f(x), values[i]), `${name}(${x}) = ${f(x)}`);
  }
}

describe("elementary functions: limits and identities", () => {
  it("zeros, infinities, NaN", () => {
    assertTable({
      //            0          -0         inf       -inf       NaN
      exp: [exp, 1, 1, infinity, 0, nan],
      expm1: [expm1, 0, -0, infinity, -1, nan],
      exprel: [exprel, 1, 1, infinity, 0, nan],
      phi1: [phi1, 1, 1, infinity, 0, nan],
      log: [log, -infinity, -infinity, infinity, nan, nan],
      log1p: [log1p, 0, -0, infinity, nan, nan],
      sin: [sin, 0, -0, nan, nan, nan],
      cos: [cos, 1, 1, nan, nan, nan],
      tanh: [tanh, 0, -0, 1, -1, nan],
    });
  });

  it("edges of the range", () => {
    assert.equal(exp(-745.2), 0);
    assert.equal(exp(-745.1), Number.MIN_VALUE);
    assert.equal(exp(709.79), infinity);
    assert.ok(Number.isFinite(exp(709.78)));
    assert.equal(exp(1e300), infinity);
    assert.equal(exp(-1e300), 0);
    assert.equal(expm1(-1e300), -1);
    assert.ok(Number.isFinite(exprel(716.35)));
    assert.equal(exprel(716.4), infinity);
    assert.equal(exprel(-1e300), 1e-300);
    assert.equal(log(1), 0);
    assert.equal(log(-1), nan);
    assert.equal(log(-5e-324), nan);
    assert.equal(log1p(-1), -infinity);
    assert.equal(log1p(-1.5), nan);
    assert.equal(tanh(1e300), 1);
    assert.equal(tanh(-20), -1);
  });

  it("pow has the limits of ECMAScript, for any two numbers", () => {
    const special = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, -1e300, 5e-324, infinity, -infinity, nan];
    const exponents = [...special, 17, -17, 18, -18, 0.1, -0.1, 1e15 + 1, 2 ** 53, -(2 ** 53), 1e18];
    const check = (x: number, y: number): void => {
      const theirs = x ** y;
      for (const ours of [powGeneral(x, y), pow(x, y)]) {
        if (Number.isFinite(theirs) && theirs !== 0) {
          const tolerance = Math.max(Math.abs(theirs) * 1e-14, Number.MIN_VALUE);
          assert.ok(Math.abs(ours - theirs) <= tolerance, `${x} ** ${y} = ${ours}, not ${theirs}`);
        } else assert.ok(Object.is(ours, theirs), `${x} ** ${y} = ${ours}, not ${theirs}`);
      }
    };
    for (const x of special) for (const y of exponents) check(x, y);
    const unclear = (x: number, y: number): boolean => {
      const size = Math.abs(y * Math.log(Math.abs(x)));
      // Within a rounding error of overflow and underflow, and where products of 16 factors underflow on their way.
      return size > 700 && size < 750;
    };
    fc.assert(
      fc.property(any, any, (x, y) => {
        if (!unclear(x, y)) check(x, y);
      }),
      { numRuns: 5000 },
    );
  });

  it("pow is exact where it can be", () => {
    assert.equal(powGeneral(2, 0.5), Math.SQRT2);
    for (let k = -1074; k <= 1023; k++) assert.equal(powGeneral(2, k), 2 ** k, `2 ** ${k}`);
    for (let n = 1; n <= 1000; n++) assert.equal(powGeneral(n * n, 0.5), n);
  });

  it("odd and even functions keep or lose the sign, bit by bit", () => {
    fc.assert(
      fc.property(any, (x) => {
        assert.ok(Object.is(tanh(-x), -tanh(x)));
        if (Math.abs(x) > 1e15) return;
        assert.ok(Object.is(sin(-x), -sin(x)));
        assert.ok(Object.is(cos(-x), cos(x)));
      }),
    );
  });

  it("inverses and sums agree", () => {
    const moderate = fc.double({ min: -30, max: 30, noNaN: true });
    const near = (a: number, b: number, tolerance: number): void =>
      assert.ok(Math.abs(a - b) <= tolerance, `${a} is not ${b}`);
    fc.assert(
      fc.property(moderate, (x) => {
        near(exp(x) * exp(-x), 1, 1e-15);
        near(expm1(x), exp(x) - 1, 4e-16 * Math.max(1, exp(x)));
        near(exprel(x) * x, expm1(x), 4e-16 * Math.abs(expm1(x)));
        near(log(exp(x)), x, 4e-16 * Math.max(1, Math.abs(x)));
        near(log1p(expm1(x)), x, 4e-16 * Math.abs(x) * Math.max(1, exp(-x)));
        near(sin(x) ** 2 + cos(x) ** 2, 1, 1e-15);
        near(tanh(x), expm1(2 * x) / (exp(2 * x) + 1), 1e-15 * Math.abs(tanh(x)));
      }),
    );
  });

  it("grow where they should, across every join", () => {
    // By is what changes the value by several units of its last place, more than its error.
    const rises = (f: (x: number) => number, from: number, by: number): void => {
      for (let i = 0, last = f(from - by); i < 200; i++) {
        const next = f(from + i * by);
        assert.ok(next >= last, `${f.name} falls at ${from + i * by}`);
        last = next;
      }
    };
    for (let k = -40; k <= 40; k++) {
      const join = (k + 0.5) * Math.LN2;
      const by = Math.max(Math.abs(join), 1) * 2 ** -49;
      for (const f of [exp, exprel, phi1, log1p]) if (f !== log1p || join > -0.5) rises(f, join - 100 * by, by);
      rises(expm1, join - 100 * by, by * (1 + exp(-join)));
      rises(log, Math.SQRT1_2 * 2 ** k * (1 - 100 * 2 ** -48), Math.SQRT1_2 * 2 ** (k - 48) * (1 + Math.abs(k)));
      if (Math.abs(join) < 7) rises(tanh, join / 2 - 100 * by, by * exp(Math.abs(join)));
    }
    for (const join of [-phi1Constants.near, phi1Constants.near]) rises(phi1, join - 100 * 2 ** -49, 2 ** -49);
    for (let k = 0; k < 20; k++) {
      const join = (2 * k + 0.5) * Math.PI * 0.5;
      rises(k % 2 === 0 ? sin : (x) => -sin(x), join - 100 * 2 ** -46, 2 ** -46);
    }
  });

  it("beyond 1e6 sine and cosine stay within -1 and 1, and for long near the truth", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        assert.ok(Math.abs(sin(x)) <= 1 && Math.abs(cos(x)) <= 1);
        if (Math.abs(x) < 1e12) assert.ok(Math.abs(sin(x) - Math.sin(x)) <= 4e-16 * Math.max(1, Math.abs(x)));
      }),
    );
  });
});
