import { apply, type Expression, name, namesOf, number, uses } from "../expression/expression.ts";
import { fold } from "../expression/simplify.ts";

/** A number or what only parameters decide. */
function isFixed(e: Expression, constant: (name: string) => boolean): boolean {
  return !uses(e, "random") && namesOf(e).every(constant);
}

/**
 * Replaces every largest part of an expression that contains constant names only, and is more than a name, by the name
 * that `keep` gives to it. The order of the remaining operations stays as written, but a division
 * by something constant becomes a product with its inverse: it takes a fifth of the time, for half a unit in the last place.
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
  if (e.op === "divide") {
    const [above, below] = e.args as readonly [Expression, Expression];
    if (isFixed(below, constant)) {
      const inverse = fold(apply("divide", number(1), below));
      return apply("multiply", visit(above, constant, keep), inverse.op === "number" ? inverse : name(keep(inverse)));
    }
  }
  return { op: e.op, args: e.args.map((arg) => visit(arg, constant, keep)) };
}
