import type { Expression } from "../../../expression/expression.ts";
import { Block } from "../block.ts";
import { isEmittable, valueFor } from "../expression.ts";
import type { Firing } from "./firing.ts";
import { type EventContext, number, Reader } from "./names.ts";

/** Lets a source fire only in steps in which a condition holds; null when there are no instructions for it. */
export function onlyDuring(condition: Expression | null, firing: Firing, { addresses }: EventContext): Firing | null {
  if (condition === null) return firing;
  if (!isEmittable(condition)) return null;
  const block = new Block();
  const reader = new Reader(block, addresses);
  const value = valueFor(condition, block, { value: (name) => reader.single(name) });
  block.line("(local.set $holds (f64.ne", ...number(value), "(f64.const 0)))");
  const { locals, before, body } = block.print();
  return {
    functions: firing.functions,
    locals: ["(local $holds i32)", ...locals, ...firing.locals],
    lines: [...before, ...body, "(if (local.get $holds) (then", ...firing.lines.map((line) => `  ${line}`), "))"],
  };
}
