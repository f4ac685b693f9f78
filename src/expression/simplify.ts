import { type Expression, number } from "./expression.ts";
import { compute } from "./functions.ts";

const isNumber = (e: Expression | undefined, value: number): boolean => e?.op === "number" && e.value === value;

/** The expression with constants folded and neutral elements dropped; rewrites only what changes no bit of the value. */
export function fold(e: Expression): Expression {
  if (e.op === "number" || e.op === "name") return e;
  const args = e.args.map(fold);
  const [a, b] = args;
  if (e.op !== "random" && args.every((arg) => arg.op === "number")) {
    const [x = 0, y = 0, z = 0] = args.map((arg) => (arg.op === "number" ? arg.value : 0));
    return number(compute[e.op](x, y, z));
  }
  if (e.op === "multiply" && a && isNumber(b, 1)) return a;
  if (e.op === "multiply" && b && isNumber(a, 1)) return b;
  if (e.op === "divide" && a && isNumber(b, 1)) return a;
  if (e.op === "pow" && a && isNumber(b, 1)) return a;
  return { op: e.op, args };
}

/** As `fold`, and drops added and multiplied zeros; for derived coefficients, where 0 * x counts as 0. */
export function prune(e: Expression): Expression {
  if (e.op === "number" || e.op === "name") return e;
  const args = e.args.map(prune);
  const [a, b] = args;
  if (a && b) {
    if (e.op === "add" && isNumber(a, 0)) return b;
    if ((e.op === "add" || e.op === "subtract") && isNumber(b, 0)) return a;
    if (e.op === "subtract" && isNumber(a, 0)) return prune({ op: "negate", args: [b] });
    if (e.op === "multiply" && (isNumber(a, 0) || isNumber(b, 0))) return number(0);
    if (e.op === "divide" && isNumber(a, 0)) return number(0);
  }
  return fold({ op: e.op, args });
}
