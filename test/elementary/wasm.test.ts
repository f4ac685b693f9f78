import assert from "node:assert/strict";
import fc from "fast-check";
import { atan } from "../../src/elementary/atan.ts";
import { exp } from "../../src/elementary/exp.ts";
import { expm1, exprel } from "../../src/elementary/expm1.ts";
import { log, log1p } from "../../src/elementary/log.ts";
import { phi1 } from "../../src/elementary/phi1.ts";
import { pow, powGeneral } from "../../src/elementary/pow.ts";
import { cos, sin } from "../../src/elementary/sin-cos.ts";
import { tanh } from "../../src/elementary/tanh.ts";
import type { Block, Value } from "../../src/engine/wasm/block.ts";
import { atan as wasmAtan } from "../../src/engine/wasm/elementary/atan.ts";
import * as wasmExp from "../../src/engine/wasm/elementary/exp.ts";
import * as wasmExpm1 from "../../src/engine/wasm/elementary/expm1.ts";
import * as wasmLog from "../../src/engine/wasm/elementary/log.ts";
import { phi1 as wasmPhi1 } from "../../src/engine/wasm/elementary/phi1.ts";
import * as wasmPow from "../../src/engine/wasm/elementary/pow.ts";
import * as wasmSinCos from "../../src/engine/wasm/elementary/sin-cos.ts";
import { tanh as wasmTanh } from "../../src/engine/wasm/elementary/tanh.ts";
import { compiled } from "./compiled.ts";

type Emit = (block: Block, ...args: Value[]) => Value;

const size = 4096;
const rounds = 50;

/** Each function and its twin, with the range in which its results are neither limits nor rounded away. */
const unary: readonly (readonly [name: string, ours: (x: number) => number, twin: Emit, from: number, to: number])[] = [
  ["exp", exp, wasmExp.exp, -750, 712],
  ["expm1", expm1, wasmExpm1.expm1, -65, 712],
  ["exprel", exprel, wasmExpm1.exprel, -65, 732],
  ["phi1", phi1, wasmPhi1, -65, 732],
  ["log", log, wasmLog.log, 0, 3],
  ["log1p", log1p, wasmLog.log1p, -1.1, 3],
  ["sin", sin, wasmSinCos.sin, -1e6, 1e6],
  ["cos", cos, wasmSinCos.cos, -1e6, 1e6],
  ["tanh", tanh, wasmTanh, -25, 25],
  ["atan", atan, wasmAtan, -5, 5],
];

const double = new Float64Array(1);
const pattern = new BigInt64Array(double.buffer);
function around(x: number): number[] {
  return [-1n, 0n, 1n].map((step) => {
    double[0] = x;
    pattern[0] = (pattern[0] as bigint) + step;
    return double[0];
  });
}

const powers = Array.from({ length: 2098 }, (_, i) => 2 ** (i - 1074));
const multiples = (unit: number): number[] => Array.from({ length: 2400 }, (_, i) => (i - 1200) * unit);
/** Zeros, infinities, NaN, the edges of all exponents and of the reductions, and their neighbours. */
const edges: readonly number[] = [
  ...[0, Number.POSITIVE_INFINITY, Number.NaN, Number.MAX_VALUE],
  ...powers.flatMap(around),
  ...multiples(Math.LN2 / 2).flatMap(around),
  ...multiples(Math.PI / 4).flatMap(around),
  ...powers.flatMap((power) => around(Math.SQRT1_2 * power)),
].flatMap((x) => [x, -x]);

/** Doubles of random bits: every exponent is as likely, and so are both signs. */
const anyBits = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((bits) => {
  pattern[0] = bits;
  return double[0] as number;
});

const golden = 0.6180339887498949;
/** Numbers spread evenly without pattern, others in each round. */
const spread = (from: number, to: number, round: number, step = golden): number[] =>
  Array.from({ length: size }, (_, i) => from + (to - from) * (((i + round / rounds) * step) % 1));

describe("elementary functions: the twins of WebAssembly have the same bits", () => {
  for (const [name, ours, twin, from, to] of unary) {
    it(name, async () => {
      const { args, results, run } = await compiled(twin, 1, size);
      const check = (given: readonly number[]): void => {
        for (let start = 0; start < given.length; start += size) {
          const part = given.slice(start, start + size);
          args[0]?.set(part);
          run(part.length + (part.length % 2));
          for (const [i, x] of part.entries()) {
            const expected = ours(x);
            if (!Object.is(results[i], expected)) assert.fail(`${name}(${x}) is ${results[i]}, not ${expected}`);
          }
        }
      };
      check(edges);
      fc.assert(fc.property(fc.array(anyBits, { minLength: size, maxLength: size }), check), { numRuns: 5 });
      for (let round = 0; round < rounds; round++) {
        check(spread(from, to, round));
        check(spread(-2, 2, round));
      }
    });
  }

  const binary = [
    ["pow", pow, wasmPow.pow],
    ["powGeneral", powGeneral, wasmPow.powGeneral],
  ] as const;
  for (const [name, ours, twin] of binary) {
    it(name, async () => {
      const { args, results, run } = await compiled(twin, 2, size);
      const check = (x: readonly number[], y: readonly number[]): void => {
        args[0]?.set(x);
        args[1]?.set(y);
        run(size);
        for (let i = 0; i < x.length; i++) {
          const [base, exponent] = [x[i], y[i]] as [number, number];
          const expected = ours(base, exponent);
          if (!Object.is(results[i], expected)) assert.fail(`${base} ** ${exponent} is ${results[i]}, not ${expected}`);
        }
      };
      const bases = [0, 1, 0.5, 2, 3, 1e300, 5e-324, 2 ** -1022, Number.POSITIVE_INFINITY, Number.NaN];
      const exponents = [...bases, ...Array.from({ length: 20 }, (_, i) => i), 0.1, 1.5, 1e15 + 1, 2 ** 53, 1e18];
      const signed = (values: readonly number[]): number[] => values.flatMap((value) => [value, -value]);
      const pairs = signed(bases).flatMap((x) => signed(exponents).map((y) => [x, y] as const));
      check(
        pairs.map(([x]) => x),
        pairs.map(([, y]) => y),
      );
      const many = fc.array(anyBits, { minLength: size, maxLength: size });
      fc.assert(fc.property(many, many, check), { numRuns: 5 });
      for (let round = 0; round < rounds; round++) {
        check(spread(0, 20, round), spread(-20, 20, round, Math.SQRT2));
        check(spread(-3, 3, round), spread(-18, 18, round, Math.SQRT2).map(Math.round));
        check(spread(0, Number.MAX_VALUE, round), spread(-3, 3, round, Math.SQRT2));
        // Results over the whole range of numbers.
        const x = spread(0.5, 2, round);
        check(
          x,
          spread(-750, 712, round, Math.SQRT2).map((result, i) => result / Math.log(x[i] as number)),
        );
      }
    });
  }
});
