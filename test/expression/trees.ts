/** Random expressions, and a second way to compute them. */
import fc from "fast-check";
import { apply, type Expression, type FunctionName, functions, name, number } from "../../src/expression/expression.ts";

/** Names used in random expressions. */
export const letters = ["a", "b", "c"] as const;

const leaf = fc.oneof(fc.constantFrom(...letters).map(name), fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 3, 10).map(number));

const deterministic = (Object.keys(functions) as FunctionName[]).filter((fn) => fn !== "random");

/** An expression of any function in any nesting. */
export const expressions: fc.Arbitrary<Expression> = trees(deterministic);

/** Expressions of some functions only. */
export function trees(allowed: readonly FunctionName[]): fc.Arbitrary<Expression> {
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc
        .constantFrom(...allowed)
        .chain((op) =>
          fc.tuple(...Array.from({ length: functions[op].arity }, () => tie("tree"))).map((args) => apply(op, ...args)),
        ),
    ),
  }));
  return tree;
}

/** Values for the letters: small, so that most expressions stay finite. */
export const values = fc.record({
  a: fc.double({ min: -4, max: 4, noNaN: true }),
  b: fc.double({ min: -4, max: 4, noNaN: true }),
  c: fc.double({ min: -4, max: 4, noNaN: true }),
});

const operators: Partial<Record<FunctionName, string>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  less: "<",
  lessOrEqual: "<=",
  greater: ">",
  greaterOrEqual: ">=",
  equal: "==",
  and: "and",
  or: "or",
};

/** An expression as text a person might write, every part in brackets. */
export function written(e: Expression): string {
  if (e.op === "number") return e.value < 0 ? `(${e.value})` : String(e.value);
  if (e.op === "name") return e.name;
  const args = e.args.map(written);
  const sign = operators[e.op];
  if (sign) return `(${args.join(` ${sign} `)})`;
  if (e.op === "choose") return `(${args[0]} ? ${args[1]} : ${args[2]})`;
  if (e.op === "negate") return `(-${args[0]})`;
  if (e.op === "pow") return `(${args[0]} ^ ${args[1]})`;
  return `${e.op}(${args.join(", ")})`;
}
