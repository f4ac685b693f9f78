import assert from "node:assert/strict";
import fc from "fast-check";
import { atan } from "../../src/elementary/atan.ts";
import { exp } from "../../src/elementary/exp.ts";
import { expm1, exprel } from "../../src/elementary/expm1.ts";
import { log, log1p } from "../../src/elementary/log.ts";
import { phi1 } from "../../src/elementary/phi1.ts";
import { powGeneral } from "../../src/elementary/pow.ts";
import { cos, sin } from "../../src/elementary/sin-cos.ts";
import { tanh } from "../../src/elementary/tanh.ts";
import { errorInUlp, exact } from "./exact.ts";

type Arguments = fc.Arbitrary<number>;

const runs = 1500;
const between = (min: number, max: number): Arguments => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
/** Evenly spread, where `between` spreads over the bit patterns. */
const evenly = (min: number, max: number): Arguments =>
  fc.integer({ min: 0, max: 2 ** 40 }).map((i) => min + ((max - min) * i) / 2 ** 40);
/** Doubles a few steps around a point. */
function around(point: number): Arguments {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, point);
  const pattern = view.getBigInt64(0);
  return fc.integer({ min: -50, max: 50 }).map((steps) => {
    view.setBigInt64(0, pattern + BigInt(steps));
    return view.getFloat64(0);
  });
}
const wholes = (max: number): Arguments => fc.integer({ min: -max, max });
/** Where the next whole multiple of ln 2 takes over, and the multiples themselves. */
const joinsOfExp = (max: number): Arguments => wholes(max).chain((k) => around((k * Math.LN2) / 2));
const quarters: Arguments = wholes(1_273_000).chain((k) => around((k * Math.PI) / 4));
const joinsOfLog = wholes(1000).chain((k) => around(Math.SQRT1_2 * 2 ** k));

/** Each function, the error it states, and the arguments it is tried at. */
const cases: readonly (readonly [keyof typeof exact, (x: number) => number, number, readonly Arguments[]])[] = [
  ["exp", exp, 1.2, [between(-746, 710), evenly(-746, 709.7), evenly(-745.2, -708), evenly(-2, 2), joinsOfExp(2040)]],
  ["expm1", expm1, 1.4, [between(-60, 710), evenly(-1, 1), evenly(-40, 709.7), joinsOfExp(300)]],
  ["phi1", phi1, 1.9, [between(-60, 716.3), evenly(-1, 1), evenly(-40, 716.3), joinsOfExp(300)]],
  ["exprel", exprel, 1.9, [between(-60, 716.3), evenly(-1, 1), evenly(-40, 716.3), joinsOfExp(300)]],
  ["log", log, 1, [between(5e-324, Number.MAX_VALUE), evenly(0.5, 2), around(1), joinsOfLog]],
  ["log1p", log1p, 1.5, [between(-1 + 2 ** -53, 1e300), evenly(-1 + 2 ** -52, 1), evenly(0.3, 0.5)]],
  ["tanh", tanh, 1.5, [between(-30, 30), evenly(-1, 1), evenly(-22.5, 22.5), joinsOfExp(30)]],
  ["atan", atan, 1.5, [between(-1e6, 1e6), evenly(-3, 3), around(0.66), around(2.414213562373095)]],
  ["sin", sin, 1, [between(-1e6, 1e6), evenly(-1e6, 1e6), evenly(-7, 7), quarters]],
  ["cos", cos, 1, [between(-1e6, 1e6), evenly(-1e6, 1e6), evenly(-7, 7), quarters]],
];

describe("elementary functions: accuracy", function () {
  this.timeout(60_000);

  for (const [name, compute, bound, spreads] of cases) {
    it(`${name} is within ${bound} ulp`, () => {
      let worst = 0;
      for (const spread of spreads) {
        const check = (x: number): void => {
          // A few steps below 0 there is no number.
          if (x === 0 || !Number.isFinite(x)) return;
          const error = errorInUlp(compute(x), (exact[name] as (x: number) => ReturnType<typeof exact.exp>)(x));
          worst = Math.max(worst, error);
          assert.ok(error < bound, `${name}(${x}) = ${compute(x)} is ${error} ulp off`);
        };
        fc.assert(fc.property(spread, check), { numRuns: runs });
      }
      // Should it be far smaller, the measure is broken.
      assert.ok(worst > 0.45, `the worst error found is ${worst} ulp`);
    });
  }

  it("pow is within 1 ulp", () => {
    const check = (x: number, y: number): void => {
      const size = Math.abs(y * Math.log(x));
      if (x === 1 || !(size > 1e-30 && size < 746)) return;
      const error = errorInUlp(powGeneral(x, y), exact.pow(x, y));
      assert.ok(error < 1, `${x} ** ${y} = ${powGeneral(x, y)} is ${error} ulp off`);
    };
    const positive = between(5e-324, Number.MAX_VALUE);
    fc.assert(fc.property(evenly(0.01, 20), evenly(-20, 20), check), { numRuns: runs });
    fc.assert(fc.property(positive, between(-3, 3), check), { numRuns: runs });
    // Results over the whole range of numbers, from any base: the exponent magnifies the error of the logarithm most.
    const fromResult = (x: number, result: number): void => check(x, result / Math.log(x));
    for (const base of [positive, evenly(0.5, 2), around(1), joinsOfLog]) {
      fc.assert(fc.property(base, evenly(-745, 709.7), fromResult), { numRuns: runs });
    }
  });

  it("is measured rightly", () => {
    assert.equal(errorInUlp(1, exact.exp(2 ** -60)), 2 ** -8);
    assert.ok(errorInUlp(1 + 2 ** -52, exact.exp(2 ** -53)) > 0.49);
    assert.ok(Math.abs(errorInUlp(1 + 2 ** -50, exact.exp(2 ** -52)) - 3) < 1e-3);
    assert.equal(errorInUlp(Number.MIN_VALUE, exact.expm1(Number.MIN_VALUE)), 0);
    for (const [x, value] of [
      [1, Math.E],
      [Math.LN2, 2],
    ] as const) {
      assert.ok(errorInUlp(value, exact.exp(x)) < 1);
    }
    assert.ok(errorInUlp(Math.SQRT2, exact.pow(2, 0.5)) < 0.5);
    // sin of the double nearest to pi is what that double lacks to pi.
    assert.ok(errorInUlp(1.2246467991473532e-16, exact.sin(Math.PI)) < 0.5);
    assert.ok(errorInUlp(0.5, exact.tanh(0.5493061443340548)) < 1);
  });
});
