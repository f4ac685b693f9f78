/**
 * How long our elementary functions take beside those of the JavaScript engine, and as WebAssembly, in one run: ns a value, the
 * best of many rounds taken in turn, and ratios to Math.
 *
 *     node bench/elementary.ts [name ...]
 */
import { exp } from "../src/elementary/exp.ts";
import { expm1, exprel } from "../src/elementary/expm1.ts";
import { log, log1p } from "../src/elementary/log.ts";
import { phi1 } from "../src/elementary/phi1.ts";
import { powGeneral } from "../src/elementary/pow.ts";
import { cos, sin } from "../src/elementary/sin-cos.ts";
import { tanh } from "../src/elementary/tanh.ts";
import type { Block, Value } from "../src/engine/wasm/block.ts";
import * as wasmExp from "../src/engine/wasm/elementary/exp.ts";
import * as wasmExpm1 from "../src/engine/wasm/elementary/expm1.ts";
import * as wasmLog from "../src/engine/wasm/elementary/log.ts";
import { phi1 as wasmPhi1 } from "../src/engine/wasm/elementary/phi1.ts";
import { powGeneral as wasmPowGeneral } from "../src/engine/wasm/elementary/pow.ts";
import * as wasmSinCos from "../src/engine/wasm/elementary/sin-cos.ts";
import { tanh as wasmTanh } from "../src/engine/wasm/elementary/tanh.ts";
import { compiled } from "../test/elementary/compiled.ts";

const size = 2048;
const rounds = 200;
const repeats = 10;

/** A loop of its own for each function, so that the compiler treats each as it would in an engine. */
type Loop = (x: Float64Array, y: Float64Array) => void;
interface Rivals {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly ours: Loop;
  readonly theirs: Loop;
  readonly twin: (block: Block, x: Value) => Value;
}

const all: readonly Rivals[] = [
  {
    name: "exp",
    from: -20,
    to: 5,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = exp(x[i] as number);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = Math.exp(x[i] as number);
    },
    twin: wasmExp.exp,
  },
  {
    name: "expm1",
    from: -5,
    to: 5,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = expm1(x[i] as number);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = Math.expm1(x[i] as number);
    },
    twin: wasmExpm1.expm1,
  },
  {
    name: "exprel",
    from: -5,
    to: 5,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = exprel(x[i] as number);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = x[i] === 0 ? 1 : Math.expm1(x[i] as number) / (x[i] as number);
    },
    twin: wasmExpm1.exprel,
  },
  {
    name: "phi1",
    from: -0.3,
    to: 0.3,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = phi1(x[i] as number);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = x[i] === 0 ? 1 : Math.expm1(x[i] as number) / (x[i] as number);
    },
    twin: wasmPhi1,
  },
  {
    name: "log",
    from: 0.001,
    to: 1,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = log(x[i] as number);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = Math.log(x[i] as number);
    },
    twin: wasmLog.log,
  },
  {
    name: "log1p",
    from: -0.9,
    to: 1,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = log1p(x[i] as number);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = Math.log1p(x[i] as number);
    },
    twin: wasmLog.log1p,
  },
  {
    name: "sin",
    from: -100,
    to: 100,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = sin(x[i] as number);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = Math.sin(x[i] as number);
    },
    twin: wasmSinCos.sin,
  },
  {
    name: "cos",
    from: -100,
    to: 100,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = cos(x[i] as number);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = Math.cos(x[i] as number);
    },
    twin: wasmSinCos.cos,
  },
  {
    name: "tanh",
    from: -3,
    to: 3,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = tanh(x[i] as number);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = Math.tanh(x[i] as number);
    },
    twin: wasmTanh,
  },
  {
    name: "pow",
    from: 0.1,
    to: 10,
    ours: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = powGeneral(x[i] as number, 2.7);
    },
    theirs: (x, y) => {
      for (let i = 0; i < size; i++) y[i] = (x[i] as number) ** 2.7;
    },
    twin: (block, x) => wasmPowGeneral(block, x, block.constant(2.7)),
  },
];

const y = new Float64Array(size);
function time(loop: () => void): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < repeats; i++) loop();
  return Number(process.hrtime.bigint() - start) / (repeats * size);
}

const wanted = process.argv.slice(2);
console.log("function   ours ns   wasm ns   Math ns   ours/Math   wasm/Math");
for (const { name, from, to, ours, theirs, twin } of all) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // The golden ratio's multiples spread the arguments evenly and without pattern.
  const x = Float64Array.from({ length: size }, (_, i) => from + (to - from) * ((i * 0.6180339887498949) % 1));
  const wasm = await compiled(twin, 1, size);
  wasm.args[0]?.set(x);
  const rivals = [() => ours(x, y), () => wasm.run(size), () => theirs(x, y)];
  const best = rivals.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [i, rival] of rivals.entries()) best[i] = Math.min(best[i] as number, time(rival));
  }
  const [own, pair, other] = best as [number, number, number];
  const columns = [own.toFixed(1), pair.toFixed(1), other.toFixed(1)].map((text) => text.padStart(7));
  const ratios = [own / other, pair / other].map((ratio) => ratio.toFixed(2).padStart(9));
  console.log(name.padEnd(10), [...columns, ...ratios].join("   "));
}
