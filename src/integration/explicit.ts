import { apply, type Expression, name, namesOf, number, substitute } from "../expression/expression.ts";
import { linearIn } from "../expression/linear.ts";
import { parse } from "../expression/parse.ts";
import type { IsConstant } from "./exact.ts";
import type { ExplicitMethod } from "./methods.ts";
import type { Assignment, Equation, Stepper, System } from "./system.ts";

/**
 * Applies an explicit method to a system: the program of one step. With a method of one stage, a variable that only decays, at a
 * constant rate, is multiplied by a number that is computed once.
 */
export function explicitStepper(system: System, method: ExplicitMethod, constant: IsConstant): Stepper {
  const end = parse(method.next);
  const [first] = method.stages;
  const factors = new Map<string, Expression>();
  for (const equation of first && method.stages.length === 1 ? system.equations : []) {
    const slope = constantSlope(equation, constant);
    const names = new Map<string, Expression>([["x", number(1)]]);
    if (slope) factors.set(equation.name, substitute(end, names.set(first?.name ?? "", slope)));
  }
  const program: Assignment[] = [];
  const variables = system.equations.map((equation) => equation.name);
  method.stages.forEach((stage, index) => {
    const at = parse(stage.at);
    const here = new Map<string, Expression>();
    for (const variable of variables) {
      const value = substitute(at, ownNames(variable, method));
      if (value.op === "name") continue;
      const target = `${stage.name}.at.${variable}`;
      program.push({ target, value });
      here.set(variable, name(target));
    }
    for (const { name: given, value } of system.intermediates) {
      const target = index === 0 ? given : `${stage.name}.${given}`;
      program.push({ target, value: substitute(value, here) });
      here.set(given, name(target));
    }
    for (const { name: variable, rate } of system.equations) {
      if (factors.has(variable)) continue;
      const value = substitute(rate, here);
      const isLast = method.stages.length === 1;
      const held = !isLast && system.held?.names.includes(variable) ? system.held.where : null;
      // A held variable must stand still in every stage, not only at the end: the others read it in the next.
      program.push({
        target: `${stage.name}.${variable}`,
        value: held ? apply("choose", held, number(0), value) : value,
      });
    }
  });
  const next = new Map<string, string>();
  for (const variable of variables) {
    const target = `next.${variable}`;
    const factor = factors.get(variable);
    const value = factor ? apply("multiply", name(variable), factor) : substitute(end, ownNames(variable, method));
    program.push({ target, value });
    next.set(variable, target);
  }
  return { program, next, derived: [] };
}

/** The a of x' = a x, if it is constant. */
function constantSlope({ name: variable, rate }: Equation, constant: IsConstant): Expression | null {
  const form = linearIn(rate, new Set([variable]));
  const slope = form?.coefficients.get(variable);
  const isDecay = form?.rest.op === "number" && form.rest.value === 0;
  return slope && isDecay && namesOf(slope).every(constant) ? slope : null;
}

/** `x` and the stages of a method's text, as the names of one variable. */
function ownNames(variable: string, method: ExplicitMethod): ReadonlyMap<string, Expression> {
  const stages = method.stages.map((stage) => [stage.name, name(`${stage.name}.${variable}`)] as const);
  return new Map<string, Expression>([["x", name(variable)], ...stages]);
}
