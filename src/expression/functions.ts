import { atan } from "../elementary/atan.ts";
import { exp } from "../elementary/exp.ts";
import { expm1, exprel } from "../elementary/expm1.ts";
import { log } from "../elementary/log.ts";
import { phi1 } from "../elementary/phi1.ts";
import { pow } from "../elementary/pow.ts";
import { cos, sin } from "../elementary/sin-cos.ts";
import { tanh } from "../elementary/tanh.ts";
import type { FunctionName } from "./expression.ts";

type Pure = Exclude<FunctionName, "random">;

/**
 * What each function computes. Every engine must give these very bits, so this is the one place that says how.
 * `random` is missing: it depends on who draws.
 */
export const compute: { readonly [F in Pure]: (a: number, b: number, c: number) => number } = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  pow,
  negate: (a) => -a,
  exp,
  expm1,
  exprel,
  phi1,
  log,
  sqrt: (a) => Math.sqrt(a),
  abs: (a) => Math.abs(a),
  floor: (a) => Math.floor(a),
  sin,
  cos,
  tanh,
  atan,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  less: (a, b) => (a < b ? 1 : 0),
  lessOrEqual: (a, b) => (a <= b ? 1 : 0),
  greater: (a, b) => (a > b ? 1 : 0),
  greaterOrEqual: (a, b) => (a >= b ? 1 : 0),
  equal: (a, b) => (a === b ? 1 : 0),
  and: (a, b) => (a !== 0 && b !== 0 ? 1 : 0),
  or: (a, b) => (a !== 0 || b !== 0 ? 1 : 0),
  not: (a) => (a === 0 ? 1 : 0),
  choose: (a, b, c) => (a !== 0 ? b : c),
};
