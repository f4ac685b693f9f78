import type { Operator, Plan } from "../../plan/plan.ts";
import { Memory } from "../memory.ts";
import type { Operation } from "../reference/context.ts";
import { ReferenceEngine, type Stepper, type Workshop } from "../reference/reference.ts";
import { findFault } from "../reference/step.ts";
import type { Assemble } from "./assembler.ts";
import { wasmHost } from "./host.ts";
import { emitModule, pagesOf } from "./module.ts";

/** Most steps asked for at once: the count is a 32-bit number. */
const mostSteps = 2 ** 30;

/**
 * An engine whose steps are WebAssembly, two neurons at a time, in the memory of the plan; what is emitted computes the same
 * operations in the same order as the reference, so every bit is the same. Operators that have no instructions for what they
 * do are called back and run as the reference runs them.
 */
export function wasmEngine(plan: Plan, assemble: Assemble): ReferenceEngine {
  const { text, host } = emitModule(plan);
  if (!wasmHost) throw new Error("this host has no WebAssembly");
  const memory = new wasmHost.Memory({ initial: pagesOf(plan) });
  const module = assemble(text);
  const { Instance } = wasmHost;
  return new ReferenceEngine(plan, new Memory(plan, memory.buffer), (workshop) => {
    const operations = host.map((operator) => workshop.operation(operator));
    const call = (k: number): number => {
      (operations[k] as Operation)();
      return workshop.isFaulty() ? 1 : 0;
    };
    const { exports } = new Instance(module, { plan: { memory, host: call } });
    return stepper(plan, workshop, exports.run as (steps: number) => number, exports.fault as { value: number });
  });
}

function stepper(plan: Plan, { context, onFault }: Workshop, run: Stepper, fault: { value: number }): Stepper {
  return (steps) => {
    const done = run(Math.min(steps, mostSteps));
    // The emitted code says only that some value is not finite; which one is looked up then.
    if (fault.value > 0) {
      const operator = plan.operators[fault.value - 1] as Operator;
      if (operator.op === "run") findFault(operator, context.memory, onFault)();
    }
    return done;
  };
}
