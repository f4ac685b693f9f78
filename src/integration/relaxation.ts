import { add, apply, type Expression, name, number } from "../expression/expression.ts";
import { linearIn } from "../expression/linear.ts";
import { prune } from "../expression/simplify.ts";

/** How a variable of plasticity relaxes between two events. */
export type RelaxationMethod = "exact" | "euler";

const times = (a: Expression, b: Expression): Expression => apply("multiply", a, b);

/**
 * The value of a variable with rate a x + b, constant a and b, after a time `elapsed` [ms] without an event, or null when
 * the rate has another form. `exact`: the solution. `euler`: what n = t / dt steps of the Euler method give,
 * x* + (x - x*) (1 + a dt)^n with the fixed point x* = -b / a, for comparison with programs on a grid.
 */
export function relaxation(
  variable: string,
  rate: Expression,
  elapsed: string,
  method: RelaxationMethod,
): Expression | null {
  const form = linearIn(rate, new Set([variable]));
  const slope = form?.coefficients.get(variable);
  if (!form || !slope) return null;
  return prune(
    method === "euler" ? onGrid(variable, slope, form.rest, elapsed) : relaxed(variable, slope, form.rest, elapsed),
  );
}

/**
 * The solution of x' = a x + b after a time t, x exp(a t) + b t exprel(a t), in the form x + (a x + b) t exprel(a t): the
 * same because exp(s) = 1 + s exprel(s), with one function to evaluate in place of two.
 * Within one step its argument is usually near 0, between events seldom.
 */
export function relaxed(variable: string, slope: Expression, rest: Expression, time: string): Expression {
  const x = name(variable);
  const scaled = times(slope, name(time));
  if (rest.op === "number" && rest.value === 0) return times(x, apply("exp", scaled));
  const rate = add(times(slope, x), rest);
  return add(x, times(rate, times(name(time), apply(time === "dt" ? "phi1" : "exprel", scaled))));
}

function onGrid(variable: string, slope: Expression, rest: Expression, elapsed: string): Expression {
  const fixed = apply("divide", apply("negate", rest), slope);
  const steps = apply("divide", name(elapsed), name("dt"));
  const factor = apply("pow", add(number(1), times(slope, name("dt"))), steps);
  return add(fixed, times(apply("subtract", name(variable), fixed), factor));
}
