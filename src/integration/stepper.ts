import { apply, name } from "../expression/expression.ts";
import type { MethodName } from "../model/description.ts";
import { exactStepper, type IsConstant } from "./exact.ts";
import { explicitStepper } from "./explicit.ts";
import { exponentialEulerStepper } from "./exponential-euler.ts";
import { euler, eulerExactKernels, halfSteps, membraneFirst, rk2, rk4 } from "./methods.ts";
import type { Stepper, System } from "./system.ts";
import { turnStepper } from "./turns.ts";

const steppers: { readonly [M in MethodName]: (system: System, constant: IsConstant) => Stepper } = {
  /** A system that is not linear after all (a conductance on a linear membrane) falls back to exponential Euler. */
  exact: (system, constant) => exactStepper(system, constant) ?? exponentialEulerStepper(system, constant),
  "exponential-euler": exponentialEulerStepper,
  euler: (system, constant) => explicitStepper(system, euler, constant),
  "euler-exact-kernels": (system, constant) => turnStepper(system, eulerExactKernels, constant),
  "half-steps": (system, constant) => turnStepper(system, halfSteps, constant),
  "membrane-first": (system, constant) => turnStepper(system, membraneFirst, constant),
  rk2: (system, constant) => explicitStepper(system, rk2, constant),
  rk4: (system, constant) => explicitStepper(system, rk4, constant),
};

/** One step of a system by a method, as a program. */
export function stepper(system: System, method: MethodName, constant: IsConstant): Stepper {
  const made = steppers[method](system, constant);
  const { held } = system;
  if (!held) return made;
  const program = made.program.map((line) => {
    const variable = held.names.find((each) => made.next.get(each) === line.target);
    return variable ? { target: line.target, value: apply("choose", held.where, name(variable), line.value) } : line;
  });
  return { ...made, program };
}
