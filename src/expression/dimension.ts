import { type Dimension, dimensionless, isDimensionless, multiply, power, sameDimension } from "../units/dimension.ts";
import { unitNamed, unitText } from "../units/unit.ts";
import { type Expression, type FunctionName, namesOf, number, substitute } from "./expression.ts";
import { fold } from "./simplify.ts";

/** Two quantities that cannot be added, a function of a quantity with a unit, an unknown name: the author's fault. */
export class DimensionError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "DimensionError";
  }
}

/** Functions whose arguments must have one common dimension; those that return it, and those that return a condition. */
const alike: ReadonlySet<FunctionName> = new Set(["add", "subtract", "min", "max"]);
const compares: ReadonlySet<FunctionName> = new Set(["less", "lessOrEqual", "greater", "greaterOrEqual", "equal"]);
const keeps: ReadonlySet<FunctionName> = new Set(["negate", "abs"]);

/**
 * Dimension of an expression, given those of its names; unit names (`ms`, `mV`, ...) are known. A literal 0 fits any
 * dimension when compared or added. Throws DimensionError.
 */
export function dimensionOf(e: Expression, known: ReadonlyMap<string, Dimension>): Dimension {
  if (e.op === "number") return dimensionless;
  if (e.op === "name") {
    const found = known.get(e.name) ?? unitNamed(e.name);
    if (!found) throw new DimensionError(`unknown name ${e.name}; known: ${[...known.keys()].join(", ")}`);
    return found;
  }
  const dims = e.args.map((arg) => dimensionOf(arg, known));
  const [a = dimensionless, b = dimensionless, c = dimensionless] = dims;
  if (e.op === "multiply") return multiply(a, b);
  if (e.op === "divide") return multiply(a, power(b, -1));
  if (e.op === "pow") return powerDimension(e.args[1] as Expression, a, b);
  if (e.op === "sqrt") return power(a, 0.5);
  if (keeps.has(e.op)) return a;
  if (alike.has(e.op)) return common(e.op, e.args, a, b);
  if (compares.has(e.op)) {
    common(e.op, e.args, a, b);
    return dimensionless;
  }
  if (e.op === "choose") return common(e.op, e.args.slice(1), b, c);
  const odd = dims.find((d) => !isDimensionless(d));
  if (odd) throw new DimensionError(`${e.op} needs a number without unit, found ${unitText(odd)}`);
  return dimensionless;
}

function common(op: string, args: readonly Expression[], a: Dimension, b: Dimension): Dimension {
  const zero = (e: Expression | undefined): boolean => e?.op === "number" && e.value === 0;
  if (sameDimension(a, b) || zero(args[1])) return a;
  if (zero(args[0])) return b;
  throw new DimensionError(`${op} of ${unitText(a)} and ${unitText(b)}`);
}

function powerDimension(exponent: Expression, base: Dimension, exponentDimension: Dimension): Dimension {
  if (!isDimensionless(exponentDimension))
    throw new DimensionError(`the exponent has unit ${unitText(exponentDimension)}`);
  const constant = fold(exponent);
  if (constant.op === "number") return power(base, constant.value);
  if (isDimensionless(base)) return dimensionless;
  throw new DimensionError(`a quantity in ${unitText(base)} needs a constant exponent`);
}

/** The expression with unit names replaced by 1: in the coherent set they carry no number. */
export function dropUnits(e: Expression, known: ReadonlySet<string>): Expression {
  const replace = new Map(namesOf(e).flatMap((n) => (unitNamed(n) && !known.has(n) ? [[n, number(1)] as const] : [])));
  return replace.size === 0 ? e : fold(substitute(e, replace));
}
