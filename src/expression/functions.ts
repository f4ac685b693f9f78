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
  pow: (a, b) => power(a, b),
  negate: (a) => -a,
  exp: (a) => Math.exp(a),
  expm1: (a) => Math.expm1(a),
  exprel: (a) => (a === 0 ? 1 : Math.expm1(a) / a),
  log: (a) => Math.log(a),
  sqrt: (a) => Math.sqrt(a),
  abs: (a) => Math.abs(a),
  floor: (a) => Math.floor(a),
  sin: (a) => Math.sin(a),
  cos: (a) => Math.cos(a),
  tanh: (a) => Math.tanh(a),
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

/** Small whole powers by repeated multiplication, as one would write them by hand: exact products, no logarithm. */
function power(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 16) return base ** exponent;
  let result = 1;
  for (let i = Math.abs(exponent); i > 0; i--) result *= base;
  return exponent < 0 ? 1 / result : result;
}
