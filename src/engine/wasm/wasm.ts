import type { Operator, Plan } from "../../plan/plan.ts";
import { Memory } from "../memory.ts";
import type { Context, Operation } from "../reference/context.ts";
import { ReferenceEngine } from "../reference/reference.ts";
import { findFault, type OnFault } from "../reference/step.ts";
import type { Assemble } from "./assembler.ts";
import { wasmHost } from "./host.ts";
import { emitModule, pagesOf } from "./module.ts";

type Exported = (slot?: number) => number;

/**
 * An engine that runs the operators over whole populations as WebAssembly, two neurons at a time, in the memory of the plan;
 * what is emitted computes the same operations in the same order as the reference, so every bit is the same. Operators
 * that have no instructions for what they do run as the reference runs them.
 */
export function wasmEngine(plan: Plan, assemble: Assemble): ReferenceEngine {
  const { text, functions } = emitModule(plan);
  if (!wasmHost) throw new Error("this host has no WebAssembly");
  const memory = new wasmHost.Memory({ initial: pagesOf(plan) });
  const instance = new wasmHost.Instance(assemble(text), { plan: { memory } });
  return new ReferenceEngine(plan, new Memory(plan, memory.buffer), (operator, context, onFault) => {
    const name = functions.get(operator);
    return name === undefined ? null : operation(operator, instance.exports[name] as Exported, context, onFault);
  });
}

function operation(operator: Operator, call: Exported, { memory, now }: Context, onFault: OnFault): Operation {
  switch (operator.op) {
    case "deliver":
      return () => void call(now.step % operator.ringSlots);
    case "route":
      return () => void call((now.step + 1 + operator.delaySteps) % operator.ringSlots);
    case "run":
      return checked(call, findFault(operator, memory, onFault));
    default:
      return () => void call();
  }
}

/** The emitted code says only that some value is not finite; which one is looked up then. */
function checked(call: Exported, find: Operation): Operation {
  return () => {
    if (call() !== 0) find();
  };
}
