import { add, apply, type Expression, name, namesOf, substitute } from "../expression/expression.ts";
import { linearIn } from "../expression/linear.ts";
import { closedSteppers, type IsConstant } from "./exact.ts";
import { relaxed } from "./relaxation.ts";
import type { Stepper, System } from "./system.ts";

/**
 * Exponential Euler: an equation x' = a x + b that is linear in its own variable is solved exactly with a and b held at
 * the start of the step (Rush & Larsen 1978, doi:10.1109/TBME.1978.326270); any other equation takes an Euler step;
 * kernels, which stand alone, are exact.
 */
export function exponentialEulerStepper(system: System, constant: IsConstant): Stepper {
  const { program, next, derived } = closedSteppers(system, constant);
  program.push(...system.intermediates.map(({ name: target, value }) => ({ target, value })));
  for (const { name: variable, rate } of system.equations) {
    if (next.has(variable)) continue;
    const target = `next.${variable}`;
    program.push({ target, value: advanced(variable, writeOut(variable, rate, system)) });
    next.set(variable, target);
  }
  return { program, next, derived };
}

/**
 * The rate with those intermediates written out that are linear in the variable itself: a current such as g (V - E). One
 * that depends on it in another way, such as the share of channels open at V, is held like the other variables.
 */
function writeOut(variable: string, rate: Expression, system: System): Expression {
  const values = new Map<string, Expression>();
  for (const { name: given, value } of system.intermediates) {
    const whole = substitute(value, values);
    if (namesOf(whole).includes(variable) && linearIn(whole, new Set([variable]))) values.set(given, whole);
  }
  return substitute(rate, values);
}

function advanced(variable: string, rate: Expression): Expression {
  const form = linearIn(rate, new Set([variable]));
  const slope = form?.coefficients.get(variable);
  if (!form || !slope) return add(name(variable), apply("multiply", name("dt"), rate));
  return relaxed(variable, slope, form.rest, "dt");
}
