import assert from "node:assert/strict";
import fc from "fast-check";
import wabt from "wabt";
import {
  exponentNear,
  powerOfTwo,
  roundToWhole,
  scale,
  wholeBits,
  withoutExponent,
} from "../../src/elementary/bits.ts";

/** The instructions that bits.ts names, on both lanes of a vector. */
const text = `(module
  (func $round (param $x v128) (result v128)
    (f64x2.sub (f64x2.add (local.get $x) (v128.const f64x2 0x1.8p52 0x1.8p52)) (v128.const f64x2 0x1.8p52 0x1.8p52)))
  (func $power (param $k v128) (result v128)
    (i64x2.shl (f64x2.add (local.get $k) (v128.const f64x2 0x1.80000000003ffp52 0x1.80000000003ffp52)) (i32.const 52)))
  (func $scale (param $y v128) (param $k v128) (result v128) (local $first v128)
    (local.set $first (f64x2.pmin
      (f64x2.pmax (local.get $k) (v128.const f64x2 -960 -960)) (v128.const f64x2 1023 1023)))
    (f64x2.mul (f64x2.mul (local.get $y) (call $power (local.get $first)))
      (call $power (f64x2.sub (local.get $k) (local.get $first)))))
  (func $exponent (param $x v128) (result v128)
    (f64x2.sub
      (v128.or
        (i64x2.shr_u (i64x2.add (local.get $x) (v128.const i64x2 0x95f6200000000 0x95f6200000000)) (i32.const 52))
        (v128.const f64x2 0x1p52 0x1p52))
      (v128.const f64x2 0x1.00000000003ffp52 0x1.00000000003ffp52)))
  (func $rest (param $x v128) (result v128)
    (i64x2.sub (local.get $x) (i64x2.shl
      (i64x2.sub
        (i64x2.shr_u (i64x2.add (local.get $x) (v128.const i64x2 0x95f6200000000 0x95f6200000000)) (i32.const 52))
        (v128.const i64x2 1023 1023))
      (i32.const 52))))
  ${["round", "power", "exponent", "rest"]
    .map(
      (name) => `(func (export "${name}") (param $x f64) (result f64)
        (f64x2.extract_lane 1 (call $${name} (f64x2.splat (local.get $x)))))`,
    )
    .join("\n")}
  (func (export "scale") (param $y f64) (param $k f64) (result f64)
    (f64x2.extract_lane 1 (call $scale (f64x2.splat (local.get $y)) (f64x2.splat (local.get $k)))))
  (func (export "bits") (param $x f64) (result i32)
    (i32x4.extract_lane 2 (f64x2.add (f64x2.splat (local.get $x)) (v128.const f64x2 0x1.8p52 0x1.8p52)))))`;

type Compiled = Readonly<
  Record<"round" | "power" | "exponent" | "rest" | "scale" | "bits", (...x: number[]) => number>
>;

async function compile(): Promise<Compiled> {
  const module = (await wabt()).parseWat("simd.wat", text, { simd: true });
  const { instance } = await WebAssembly.instantiate(new Uint8Array(module.toBinary({}).buffer));
  module.destroy();
  return instance.exports as unknown as Compiled;
}

describe("elementary functions: WebAssembly SIMD", () => {
  let simd: Compiled;
  before(async () => {
    simd = await compile();
  });

  it("has the steps of bits.ts, bit by bit", () => {
    for (let k = -1022; k <= 1023; k++) assert.equal(simd.power(k), powerOfTwo(k));
    const mantissa = fc.double({ min: 0.5, max: 2, noNaN: true });
    const whole = fc.integer({ min: -1899, max: 1899 });
    fc.assert(fc.property(mantissa, whole, (y, k) => assert.ok(Object.is(simd.scale(y, k), scale(y, k)))));
    const normal = fc.double({ min: 2 ** -1022, noNaN: true });
    fc.assert(
      fc.property(normal, (x) => {
        assert.equal(simd.exponent(x), exponentNear(x));
        if (Number.isFinite(x)) assert.equal(simd.rest(x), withoutExponent(x, exponentNear(x)));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (x) => {
        assert.ok(Object.is(simd.round(x), roundToWhole(x)));
        assert.equal(simd.bits(x), wholeBits(x));
      }),
    );
  });
});
