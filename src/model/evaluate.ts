/** Numbers of expressions that somebody else has parsed: small enough for the browser, which has no parser. */
import type { Expression } from "../expression/expression.ts";
import { compute } from "../expression/functions.ts";

/** Numbers by name, in the units of the equations. */
export type Values = Readonly<Record<string, number>>;

/** The value of an expression; NaN where it names more than is given. */
export function evaluateAt(e: Expression, values: Values): number {
  if (e.op === "number") return e.value;
  if (e.op === "name") return values[e.name] ?? Number.NaN;
  if (e.op === "random") return Number.NaN;
  const [a = 0, b = 0, c = 0] = e.args.map((arg) => evaluateAt(arg, values));
  return compute[e.op](a, b, c);
}
