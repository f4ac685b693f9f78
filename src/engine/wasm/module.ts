import type { Operator, Plan } from "../../plan/plan.ts";
import { emitOperator } from "./operators.ts";
import type { Places } from "./program.ts";

/** The text of a plan's module, and the names of the functions in it by the position of their operator. */
export interface EmittedModule {
  readonly text: string;
  readonly functions: ReadonlyMap<Operator, string>;
}

const pageBytes = 65_536;

/** Pages of memory for a plan. */
export function pagesOf(plan: Plan): number {
  return Math.max(1, Math.ceil(plan.bytes / pageBytes));
}

/** Emits every operator that has instructions for all it does. Offsets in memory are those of the plan. */
export function emitModule(plan: Plan): EmittedModule {
  const regions = new Map(plan.regions.map((region) => [region.name, region]));
  const places: Places = (name) => regions.get(name);
  const functions = new Map<Operator, string>();
  const texts: string[] = [];
  plan.operators.forEach((operator, i) => {
    const name = `${operator.slot}-${i}`;
    const text = emitOperator(operator, name, places);
    if (text === null) return;
    functions.set(operator, name);
    texts.push(
      `;; ${operator.slot}: ${operator.op} of ${printable(plan.labels[operator.part] ?? operator.part)}`,
      text,
    );
  });
  const body = texts.map((text) => text.replace(/^/gm, "  "));
  const memory = `  (import "plan" "memory" (memory ${pagesOf(plan)}))`;
  return { text: ["(module", memory, ...body, ")", ""].join("\n"), functions };
}

/** A label in a comment of the text: one line of plain characters. */
function printable(label: string): string {
  return label.replace(/[^\x20-\x7e]/g, "?");
}
