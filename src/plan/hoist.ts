import { type Expression, name, namesOf, uses } from "../expression/expression.ts";
import { fold } from "../expression/simplify.ts";

/**
 * Replaces every largest part of an expression that contains constant names only, and is more than a name, by the name
 * that `keep` gives to it. The order of the remaining operations stays as written.
 */
export function hoist(
  e: Expression,
  constant: (name: string) => boolean,
  keep: (part: Expression) => string,
): Expression {
  const folded = fold(e);
  return visit(folded, constant, keep);
}

function visit(e: Expression, constant: (name: string) => boolean, keep: (part: Expression) => string): Expression {
  if (e.op === "number" || e.op === "name") return e;
  const names = namesOf(e);
  if (names.length > 0 && names.every(constant) && !uses(e, "random")) return name(keep(e));
  return { op: e.op, args: e.args.map((arg) => visit(arg, constant, keep)) };
}
