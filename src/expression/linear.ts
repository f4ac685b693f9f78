import { apply, type Expression, namesOf, number } from "./expression.ts";
import { prune } from "./simplify.ts";

/** An expression as a sum of coefficients times variables, plus a rest free of them. */
export interface LinearForm {
  readonly coefficients: ReadonlyMap<string, Expression>;
  readonly rest: Expression;
}

/** The linear form of an expression in some variables, or null when it is not linear in them. */
export function linearIn(e: Expression, variables: ReadonlySet<string>): LinearForm | null {
  const form = split(e, variables);
  if (!form) return null;
  const coefficients = new Map<string, Expression>();
  for (const [variable, coefficient] of form.coefficients) {
    const pruned = prune(coefficient);
    if (!(pruned.op === "number" && pruned.value === 0)) coefficients.set(variable, pruned);
  }
  return { coefficients, rest: prune(form.rest) };
}

function split(e: Expression, variables: ReadonlySet<string>): LinearForm | null {
  if (!namesOf(e).some((n) => variables.has(n))) return { coefficients: new Map(), rest: e };
  if (e.op === "name") return { coefficients: new Map([[e.name, number(1)]]), rest: number(0) };
  if (e.op === "number") return null;
  const [a, b] = e.args.map((arg) => split(arg, variables));
  if (!a) return null;
  if (e.op === "negate") return map(a, (x) => apply("negate", x));
  if (!b) return null;
  const constant = (form: LinearForm): boolean => form.coefficients.size === 0;
  if (e.op === "add" || e.op === "subtract") return combine(e.op, a, b);
  if (e.op === "multiply" && constant(b)) return map(a, (x) => apply("multiply", x, b.rest));
  if (e.op === "multiply" && constant(a)) return map(b, (x) => apply("multiply", a.rest, x));
  if (e.op === "divide" && constant(b)) return map(a, (x) => apply("divide", x, b.rest));
  return null;
}

function map(form: LinearForm, change: (x: Expression) => Expression): LinearForm {
  const coefficients = new Map([...form.coefficients].map(([variable, x]) => [variable, change(x)]));
  return { coefficients, rest: change(form.rest) };
}

function combine(op: "add" | "subtract", a: LinearForm, b: LinearForm): LinearForm {
  const coefficients = new Map(a.coefficients);
  for (const [variable, x] of b.coefficients) {
    coefficients.set(variable, apply(op, coefficients.get(variable) ?? number(0), x));
  }
  return { coefficients, rest: apply(op, a.rest, b.rest) };
}
