/**
 * How long our elementary functions take beside those of the JavaScript engine, in one run: ns a call, the best of many
 * rounds taken in turn, and the ratio.
 *
 *     node bench/elementary.ts
 */
import { exp } from "../src/elementary/exp.ts";
import { expm1, exprel } from "../src/elementary/expm1.ts";
import { log, log1p } from "../src/elementary/log.ts";
import { powGeneral } from "../src/elementary/pow.ts";
import { cos, sin } from "../src/elementary/sin-cos.ts";
import { tanh } from "../src/elementary/tanh.ts";

const size = 2048;
const rounds = 200;
const repeats = 10;

/** A loop of its own for each function, so that the compiler treats each as it would in an engine. */
type Loop = (x: Float64Array, y: Float64Array) => void;
interface Pair {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly ours: Loop;
  readonly theirs: Loop;
}

const pairs: readonly Pair[] = [
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
  },
];

const y = new Float64Array(size);
function time(loop: Loop, x: Float64Array): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < repeats; i++) loop(x, y);
  return Number(process.hrtime.bigint() - start) / (repeats * size);
}

console.log("function   ours ns   Math ns   ratio");
for (const { name, from, to, ours, theirs } of pairs) {
  // The golden ratio's multiples spread the arguments evenly and without pattern.
  const x = Float64Array.from({ length: size }, (_, i) => from + (to - from) * ((i * 0.6180339887498949) % 1));
  let [own, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    own = Math.min(own, time(ours, x));
    other = Math.min(other, time(theirs, x));
  }
  const columns = [own.toFixed(1).padStart(7), other.toFixed(1).padStart(7), (own / other).toFixed(2).padStart(5)];
  console.log(name.padEnd(10), columns.join("   "));
}
