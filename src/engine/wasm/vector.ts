import type { Expression, FunctionName } from "../../expression/expression.ts";

/** Gives the text that reads a name: a pair of doubles. */
export type Read = (name: string) => string;

type Vectorised = Exclude<FunctionName, "random">;
type Emit = (...args: readonly string[]) => string;

export const splat = (value: number): string => `(f64x2.splat (f64.const ${literal(value)}))`;

/** A double as WebAssembly text; hexadecimal keeps every bit. */
function literal(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0" : String(value);
}

const binary =
  (op: string): Emit =>
  (a, b) =>
    `(f64x2.${op} ${a} ${b})`;
const unary =
  (op: string): Emit =>
  (a) =>
    `(f64x2.${op} ${a})`;

/** Operations with an instruction of their own, which gives the same bits as the reference. */
const arithmetic: Partial<Record<Vectorised, Emit>> = {
  add: binary("add"),
  subtract: binary("sub"),
  multiply: binary("mul"),
  divide: binary("div"),
  min: binary("min"),
  max: binary("max"),
  negate: unary("neg"),
  sqrt: unary("sqrt"),
  abs: unary("abs"),
  floor: unary("floor"),
};

/** Comparisons: all bits set where they hold. */
const comparisons: Partial<Record<Vectorised, Emit>> = {
  less: binary("lt"),
  lessOrEqual: binary("le"),
  greater: binary("gt"),
  greaterOrEqual: binary("ge"),
  equal: binary("eq"),
};

/** Combinations of conditions. */
const logic: Partial<Record<Vectorised, Emit>> = {
  and: (a, b) => `(v128.and ${a} ${b})`,
  or: (a, b) => `(v128.or ${a} ${b})`,
  not: (a) => `(v128.not ${a})`,
};

/** True when an expression can be computed here bit for bit as the reference does. */
export function isEmittable(e: Expression): boolean {
  if (e.op === "number" || e.op === "name") return true;
  if (e.op === "random") return false;
  if (e.op === "pow") return isSmallPower(e.args[1]) && e.args.every(isEmittable);
  const known = e.op in arithmetic || e.op in comparisons || e.op in logic || e.op === "choose";
  return known && e.args.every(isEmittable);
}

/** Powers that the reference computes by repeated multiplication. */
function isSmallPower(exponent: Expression | undefined): boolean {
  return exponent?.op === "number" && Number.isInteger(exponent.value) && Math.abs(exponent.value) <= 16;
}

/** The text of an expression for two neurons at once. */
export function emitValue(e: Expression, read: Read): string {
  if (e.op === "number") return splat(e.value);
  if (e.op === "name") return read(e.name);
  if (e.op in comparisons || e.op in logic) return `(v128.and ${emitMask(e, read)} ${splat(1)})`;
  if (e.op === "pow") return emitPower(e.args, read);
  const args = e.args;
  if (e.op === "choose") {
    const [condition, yes, no] = args as readonly [Expression, Expression, Expression];
    return `(v128.bitselect ${emitValue(yes, read)} ${emitValue(no, read)} ${emitMask(condition, read)})`;
  }
  const emit = arithmetic[e.op as Vectorised];
  if (!emit) throw new Error(`${e.op} has no instruction`);
  return emit(...args.map((arg) => emitValue(arg, read)));
}

/** The text of a condition: all bits of a neuron's half are set where the value is not zero. */
function emitMask(e: Expression, read: Read): string {
  if (e.op !== "number" && e.op !== "name") {
    const compare = comparisons[e.op as Vectorised];
    if (compare) return compare(...e.args.map((arg) => emitValue(arg, read)));
    const combine = logic[e.op as Vectorised];
    if (combine) return combine(...e.args.map((arg) => emitMask(arg, read)));
  }
  return `(f64x2.ne ${emitValue(e, read)} ${splat(0)})`;
}

function emitPower([base, exponent]: readonly Expression[], read: Read): string {
  const power = exponent?.op === "number" ? exponent.value : 0;
  if (!base || power === 0) return splat(1);
  const factor = emitValue(base, read);
  const product = Array.from({ length: Math.abs(power) - 1 }).reduce<string>(
    (p) => `(f64x2.mul ${p} ${factor})`,
    factor,
  );
  return power < 0 ? `(f64x2.div ${splat(1)} ${product})` : product;
}
