import assert from "node:assert/strict";
import fc from "fast-check";
import { atan } from "../../src/elementary/atan.ts";
import { exponentNear, powerOfTwo, roundToWhole, scale, signBit, wholeBits } from "../../src/elementary/bits.ts";
import { exp } from "../../src/elementary/exp.ts";
import { expm1, exprel } from "../../src/elementary/expm1.ts";
import { log, log1p } from "../../src/elementary/log.ts";
import { phi1 } from "../../src/elementary/phi1.ts";
import { powGeneral } from "../../src/elementary/pow.ts";
import { cos, sin } from "../../src/elementary/sin-cos.ts";
import { tanh } from "../../src/elementary/tanh.ts";

/** The bits of ten thousand results, mixed into one number (FNV-1a over 32-bit words). */
function fingerprint(f: (x: number) => number, from: number, to: number): string {
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  let mixed = 0x811c9dc5;
  for (let i = 0; i < 10_000; i++) {
    double[0] = f(from + (to - from) * (((i * 40503) % 65536) / 65536));
    for (const word of words) mixed = Math.imul(mixed ^ word, 0x01000193) >>> 0;
  }
  return mixed.toString(16);
}

describe("elementary functions: bits", () => {
  it("are these, on every machine and in every engine", () => {
    assert.deepEqual(
      {
        exp: fingerprint(exp, -750, 715),
        expm1: fingerprint(expm1, -5, 5),
        exprel: fingerprint(exprel, -5, 5),
        phi1: fingerprint(phi1, -1, 1),
        log: fingerprint(log, 0, 3),
        log1p: fingerprint(log1p, -1, 3),
        sin: fingerprint(sin, -1e6, 1e6),
        cos: fingerprint(cos, -10, 10),
        tanh: fingerprint(tanh, -20, 20),
        atan: fingerprint(atan, -4, 4),
        pow: fingerprint((x) => powGeneral(x, 2.7), 0, 10),
      },
      {
        exp: "eb6fae12",
        expm1: "d6e4c8d1",
        exprel: "fb587788",
        phi1: "4db030d2",
        log: "22d4f728",
        log1p: "77ec765b",
        sin: "53a8a9bd",
        cos: "f7fd8323",
        tanh: "eb59d184",
        atan: "d5fb5d4e",
        pow: "da658504",
      },
    );
  });

  it("rounds to whole numbers, ties to even, and shows their lowest bits", () => {
    for (const [x, whole] of [
      [0.5, 0],
      [1.5, 2],
      [-0.5, 0],
      [-2.5, -2],
      [2.51, 3],
      [-1074.3, -1074],
    ] as const) {
      assert.equal(roundToWhole(x), whole);
      assert.equal(wholeBits(x), whole);
    }
  });

  it("splits a number into a power of two and a rest around 1", () => {
    const normal = fc.double({ min: 2 ** -1022, max: Number.MAX_VALUE, noNaN: true });
    fc.assert(
      fc.property(normal, (x) => {
        const k = exponentNear(x);
        const rest = x * powerOfTwo(-k);
        // The step is taken at the high word of sqrt(1/2).
        assert.ok(rest > Math.SQRT1_2 - 2 ** -20 && rest < Math.SQRT2, `${x}: ${rest}`);
        assert.equal(k > 1023 ? rest * 2 * powerOfTwo(1023) : rest * powerOfTwo(k), x);
      }),
    );
    assert.equal(exponentNear(Number.POSITIVE_INFINITY), 1024);
    assert.deepEqual(
      [signBit(0), signBit(-0), signBit(-1), signBit(Number.NEGATIVE_INFINITY)],
      [false, true, true, true],
    );
  });

  it("scales with one rounding, into subnormal numbers and to infinity", () => {
    for (let k = -1074; k <= 1023; k++) assert.equal(scale(1, k), powerOfTwo(k));
    assert.equal(powerOfTwo(-1074), Number.MIN_VALUE);
    assert.equal(powerOfTwo(1023) * (2 - 2 ** -52), Number.MAX_VALUE);
    assert.equal(scale(0.5, 1024), powerOfTwo(1023));
    assert.equal(scale(1, 1024), Number.POSITIVE_INFINITY);
    assert.equal(scale(1.5, -1075), Number.MIN_VALUE);
    assert.equal(scale(1, -1075), 0);
    // Just above a tie in subnormal places: two roundings would fall to the even side.
    assert.equal(scale(1 + 2 ** -52, -1075), Number.MIN_VALUE);
  });
});
