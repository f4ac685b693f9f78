/** An expression as a tree of plain data. */
export type Expression =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "name"; readonly name: string }
  | { readonly op: FunctionName; readonly args: readonly Expression[] };

/** Every function an expression may apply; operators are functions too. */
export type FunctionName = keyof typeof functions;

/**
 * The functions, with their number of arguments. Conditions are numbers: 0 is false, anything else true.
 * `exprel(x)` = (exp(x) - 1) / x, and 1 at 0: it removes the singularities of rates such as x / (1 - exp(-x)).
 * `phi1(x)` is the same by another way, quicker where x is near 0, such as a rate times a step.
 * `random()` is a uniform number in (0, 1], allowed in sources only.
 */
export const functions = {
  add: { arity: 2 },
  subtract: { arity: 2 },
  multiply: { arity: 2 },
  divide: { arity: 2 },
  pow: { arity: 2 },
  negate: { arity: 1 },
  exp: { arity: 1 },
  expm1: { arity: 1 },
  exprel: { arity: 1 },
  phi1: { arity: 1 },
  log: { arity: 1 },
  sqrt: { arity: 1 },
  abs: { arity: 1 },
  floor: { arity: 1 },
  sin: { arity: 1 },
  cos: { arity: 1 },
  tanh: { arity: 1 },
  atan: { arity: 1 },
  min: { arity: 2 },
  max: { arity: 2 },
  less: { arity: 2 },
  lessOrEqual: { arity: 2 },
  greater: { arity: 2 },
  greaterOrEqual: { arity: 2 },
  equal: { arity: 2 },
  and: { arity: 2 },
  or: { arity: 2 },
  not: { arity: 1 },
  /** `condition ? first : second`. */
  choose: { arity: 3 },
  random: { arity: 0 },
} as const;

export const number = (value: number): Expression => ({ op: "number", value });
export const name = (text: string): Expression => ({ op: "name", name: text });
export const apply = (op: FunctionName, ...args: readonly Expression[]): Expression => ({ op, args });
export const add = (a: Expression, b: Expression): Expression => apply("add", a, b);

/** The arguments of a node; a leaf has none. */
function argumentsOf(e: Expression): readonly Expression[] {
  return e.op === "number" || e.op === "name" ? [] : e.args;
}

/** All names in an expression, each once, in order of appearance. */
export function namesOf(e: Expression): string[] {
  const found = new Set<string>();
  const visit = (node: Expression): void => {
    if (node.op === "name") found.add(node.name);
    for (const arg of argumentsOf(node)) visit(arg);
  };
  visit(e);
  return [...found];
}

/** True when a function occurs in an expression. */
export function uses(e: Expression, fn: FunctionName): boolean {
  return e.op === fn || argumentsOf(e).some((arg) => uses(arg, fn));
}

/** The expression with names replaced. */
export function substitute(e: Expression, replace: ReadonlyMap<string, Expression>): Expression {
  if (e.op === "number") return e;
  if (e.op === "name") return replace.get(e.name) ?? e;
  return { op: e.op, args: e.args.map((arg) => substitute(arg, replace)) };
}
