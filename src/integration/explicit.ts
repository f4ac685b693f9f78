import { apply, type Expression, name, number, substitute } from "../expression/expression.ts";
import { parse } from "../expression/parse.ts";
import type { ExplicitMethod } from "./methods.ts";
import type { Assignment, Stepper, System } from "./system.ts";

/** Applies an explicit method to a system: the program of one step. */
export function explicitStepper(system: System, method: ExplicitMethod): Stepper {
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
      const value = substitute(rate, here);
      const held = system.held?.names.includes(variable) ? system.held.where : null;
      // A held variable must stand still in every stage, not only at the end: the others read it.
      program.push({
        target: `${stage.name}.${variable}`,
        value: held ? apply("choose", held, number(0), value) : value,
      });
    }
  });
  const next = new Map<string, string>();
  const end = parse(method.next);
  for (const variable of variables) {
    const target = `next.${variable}`;
    program.push({ target, value: substitute(end, ownNames(variable, method)) });
    next.set(variable, target);
  }
  return { program, next, derived: [] };
}

/** `x` and the stages of a method's text, as the names of one variable. */
function ownNames(variable: string, method: ExplicitMethod): ReadonlyMap<string, Expression> {
  const stages = method.stages.map((stage) => [stage.name, name(`${stage.name}.${variable}`)] as const);
  return new Map<string, Expression>([["x", name(variable)], ...stages]);
}
