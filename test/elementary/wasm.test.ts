import assert from "node:assert/strict";
import fc from "fast-check";
import { exp } from "../../src/elementary/exp.ts";
import { expm1, exprel } from "../../src/elementary/expm1.ts";
import { log, log1p } from "../../src/elementary/log.ts";
import { phi1 } from "../../src/elementary/phi1.ts";
import type { Block, Value } from "../../src/engine/wasm/block.ts";
import * as wasmExp from "../../src/engine/wasm/elementary/exp.ts";
import * as wasmExpm1 from "../../src/engine/wasm/elementary/expm1.ts";
import * as wasmLog from "../../src/engine/wasm/elementary/log.ts";
import { phi1 as wasmPhi1 } from "../../src/engine/wasm/elementary/phi1.ts";
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

describe("elementary functions: the twins of WebAssembly have the same bits", () => {
  for (const [name, ours, twin, from, to] of unary) {
    it(name, async () => {
      const { args, results, run } = await compiled(twin, 1, size);
      const x = args[0] as Float64Array;
      const check = (given: readonly number[]): void => {
        for (let start = 0; start < given.length; start += size) {
          const part = given.slice(start, start + size);
          x.set(part);
          run(part.length + (part.length % 2));
          for (const [i, each] of part.entries()) {
            const expected = ours(each);
            if (!Object.is(results[i], expected)) assert.fail(`${name}(${each}) is ${results[i]}, not ${expected}`);
          }
        }
      };
      check(edges);
      fc.assert(fc.property(fc.array(anyBits, { minLength: size, maxLength: size }), check), { numRuns: 5 });
      for (let round = 0; round < rounds; round++) {
        check(
          Array.from(
            { length: size },
            (_, i) => from + (to - from) * (((i + round / rounds) * 0.6180339887498949) % 1),
          ),
        );
        check(Array.from({ length: size }, (_, i) => (((i + round / rounds) * 0.6180339887498949) % 1) * 4 - 2));
      }
    });
  }
});
