import type { Expression } from "../../expression/expression.ts";
import { compute } from "../../expression/functions.ts";

/** The value of an expression, read from wherever its names are bound. */
export type Scalar = () => number;

/** Gives the reader of a name. */
export type Bind = (name: string) => Scalar;

/** An expression made ready to be evaluated for one event at a time. */
export function scalar(e: Expression, bind: Bind): Scalar {
  if (e.op === "number") {
    const { value } = e;
    return () => value;
  }
  if (e.op === "name") return bind(e.name);
  if (e.op === "random") return bind("random");
  const f = compute[e.op];
  const zero: Scalar = () => 0;
  const [a = zero, b = zero, c = zero] = e.args.map((arg) => scalar(arg, bind));
  if (e.op === "choose") return () => (a() !== 0 ? b() : c());
  return e.args.length === 1 ? () => f(a(), 0, 0) : e.args.length === 2 ? () => f(a(), b(), 0) : () => f(a(), b(), c());
}
