import { scalar } from "../../src/engine/reference/scalar.ts";
import { type Expression, number, substitute } from "../../src/expression/expression.ts";

/** The value of an expression by the walker that the engine uses for single events. */
export function evaluate(e: Expression, values: Readonly<Record<string, number>>): number {
  return scalar(e, (name) => () => values[name] ?? Number.NaN)();
}

/** The expression with values in place of names. */
export function filledIn(e: Expression, values: Readonly<Record<string, number>>): Expression {
  return substitute(e, new Map(Object.entries(values).map(([name, value]) => [name, number(value)])));
}
