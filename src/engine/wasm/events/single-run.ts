import type { Run } from "../../../plan/operators/neurons.ts";
import { isEmittable } from "../expression.ts";
import { EventBlock, type EventContext, number } from "./names.ts";

/** A program for one number, such as a current that all neurons share: returns 1 when a value that should be finite is not. */
export function emitSingleRun(name: string, op: Run, { addresses }: EventContext): string | null {
  const { n, lines } = op.program;
  if (n !== 1 || !lines.every((line) => isEmittable(line.value))) return null;
  const event = new EventBlock(addresses, []);
  const { block } = event;
  for (const { target, value } of lines) event.set(target, event.value(value));
  for (const target of new Set(lines.map((line) => line.target))) {
    if (!addresses.has(target)) continue;
    block.line(`(f64.store (i32.const ${addresses.offset(target)})`, ...number(event.read(target)), ")");
  }
  const checked = op.finite.map(({ region }) => {
    const value = event.read(region);
    return block.op("f64x2.sub", value, value);
  });
  const sum = checked.reduce((all, one) => block.op("f64x2.add", all, one), block.constant(0));
  block.line("(v128.any_true", block.op("f64x2.ne", sum, block.constant(0)), ")");
  const { locals, before, body } = block.print();
  const text = [...locals, ...before, ...body];
  return [`(func $${name} (result i32)`, ...text.map((line) => `  ${line}`), ")"].join("\n");
}
