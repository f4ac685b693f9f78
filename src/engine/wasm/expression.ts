import type { Expression, FunctionName } from "../../expression/expression.ts";
import { chooseByMask } from "./assembler.ts";
import type { Block, Value } from "./block.ts";
import { elementary } from "./elementary/index.ts";
import { powGeneral } from "./elementary/pow.ts";

/** Gives the value of a name; and, for names that are conditions, the mask. */
export interface Names {
  readonly value: (name: string) => Value;
  readonly mask?: (name: string) => Value | undefined;
  /** Draws a random number; only sources do. */
  readonly random?: () => Value;
}

type Plain = Exclude<FunctionName, "random">;

/** Operations with an instruction of their own, which gives the same bits as the reference. */
const instructions: Partial<Record<Plain, string>> = {
  add: "f64x2.add",
  subtract: "f64x2.sub",
  multiply: "f64x2.mul",
  divide: "f64x2.div",
  min: "f64x2.min",
  max: "f64x2.max",
  negate: "f64x2.neg",
  sqrt: "f64x2.sqrt",
  abs: "f64x2.abs",
  floor: "f64x2.floor",
};

/** Comparisons: all bits set where they hold. */
const comparisons: Partial<Record<Plain, string>> = {
  less: "f64x2.lt",
  lessOrEqual: "f64x2.le",
  greater: "f64x2.gt",
  greaterOrEqual: "f64x2.ge",
  equal: "f64x2.eq",
};

/** Combinations of conditions. */
const logic: Partial<Record<Plain, string>> = { and: "v128.and", or: "v128.or", not: "v128.not" };

/** True when everything in an expression has instructions here. */
export function isEmittable(e: Expression): boolean {
  return hasInstructions(e, false);
}

/** The same for expressions that may draw random numbers, but not where a condition decides whether one is drawn. */
export function isDrawable(e: Expression): boolean {
  return hasInstructions(e, true);
}

function hasInstructions(e: Expression, draws: boolean): boolean {
  if (e.op === "number" || e.op === "name") return true;
  if (e.op === "random") return draws;
  const emittable = e.args.every((arg, i) => hasInstructions(arg, draws && !(e.op === "choose" && i > 0)));
  if (e.op === "pow" && isSmallPower(e.args[1])) return emittable;
  const known = e.op in instructions || e.op in comparisons || e.op in logic || e.op === "choose" || e.op in elementary;
  return known && emittable;
}

/** The value of an expression for two neurons at once. */
export function valueFor(e: Expression, block: Block, names: Names): Value {
  if (e.op === "number") return block.constant(e.value);
  if (e.op === "name") return names.value(e.name);
  if (e.op === "random") {
    if (!names.random) throw new Error("random numbers are drawn by sources only");
    return names.random();
  }
  if (e.op in comparisons || e.op in logic) return block.op("v128.and", maskFor(e, block, names), block.constant(1));
  if (e.op === "choose") {
    const [condition, yes, no] = e.args as readonly [Expression, Expression, Expression];
    const [a, b] = [valueFor(yes, block, names), valueFor(no, block, names)];
    return block.op(chooseByMask, a, b, maskFor(condition, block, names));
  }
  if (e.op === "pow" && isSmallPower(e.args[1])) return power(e.args, block, names);
  const args = e.args.map((arg) => valueFor(arg, block, names));
  const instruction = instructions[e.op];
  if (instruction) return block.op(instruction, ...args);
  const expand = e.op === "pow" && e.args[1]?.op === "number" ? powGeneral : elementary[e.op];
  if (!expand) throw new Error(`${e.op} has no instructions`);
  return expand(block, ...args);
}

/** A condition: all bits of a neuron's half are set where the value is not zero. */
export function maskFor(e: Expression, block: Block, names: Names): Value {
  if (e.op === "name") {
    const mask = names.mask?.(e.name);
    if (mask) return mask;
  } else if (e.op !== "number") {
    const compare = comparisons[e.op as Plain];
    if (compare) return block.op(compare, ...e.args.map((arg) => valueFor(arg, block, names)));
    const combine = logic[e.op as Plain];
    if (combine) return block.op(combine, ...e.args.map((arg) => maskFor(arg, block, names)));
  }
  return block.op("f64x2.ne", valueFor(e, block, names), block.constant(0));
}

/** Powers that the reference computes by repeated multiplication. */
function isSmallPower(exponent: Expression | undefined): boolean {
  return exponent?.op === "number" && Number.isInteger(exponent.value) && Math.abs(exponent.value) <= 16;
}

/** The products of the reference one after the other; its first, 1 times the base, changes nothing. */
function power([base, exponent]: readonly Expression[], block: Block, names: Names): Value {
  const times = exponent?.op === "number" ? exponent.value : 0;
  if (!base || times === 0) return block.constant(1);
  const factor = valueFor(base, block, names);
  let product = factor;
  for (let i = 1; i < Math.abs(times); i++) product = block.op("f64x2.mul", product, factor);
  return times < 0 ? block.op("f64x2.div", block.constant(1), product) : product;
}
