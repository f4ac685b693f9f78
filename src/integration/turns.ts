import { apply, type Expression, name, substitute } from "../expression/expression.ts";
import { parse } from "../expression/parse.ts";
import { closedSteppers, type IsConstant } from "./exact.ts";
import type { TurnMethod } from "./methods.ts";
import type { Stepper, System } from "./system.ts";

/** Applies a method that advances variables by turns: the program of one step. */
export function turnStepper(system: System, method: TurnMethod, constant: IsConstant): Stepper {
  const { program, next, derived } = closedSteppers(system, constant);
  const open = system.equations.filter((equation) => !next.has(equation.name));
  /** Names of values as the turns so far left them. */
  const here = new Map<string, Expression>();
  method.turns.forEach((turn, index) => {
    const last = index === method.turns.length - 1;
    for (const { name: given, value } of system.intermediates) {
      const target = index === 0 ? given : `turn${index}.${given}`;
      program.push({ target, value: substitute(value, here) });
      here.set(given, name(target));
    }
    const taking = open.filter((e) => turn.of === "all" || (e.name === system.membrane) === (turn.of === "membrane"));
    const moved = taking.map(({ name: variable, rate }) => {
      const x = here.get(variable) ?? name(variable);
      const names = new Map<string, Expression>([
        ["x", x],
        ["f", substitute(rate, here)],
      ]);
      const value = substitute(parse(turn.next), names);
      const target = `turn${index}.next.${variable}`;
      const held = !last && system.held?.names.includes(variable) ? system.held.where : null;
      // A held variable must stand still in every turn, not only at the end: the others read it.
      program.push({ target, value: held ? apply("choose", held, x, value) : value });
      return [variable, target] as const;
    });
    // All variables of a turn advance together.
    for (const [variable, target] of moved) {
      here.set(variable, name(target));
      next.set(variable, target);
    }
  });
  return { program, next, derived };
}
