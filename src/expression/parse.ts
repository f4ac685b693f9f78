import { apply, type Expression, type FunctionName, functions, name, number } from "./expression.ts";
import { parseMath } from "./mathjs.ts";

/** A text that is not an expression we can compute: a fault of the model's author. */
export class ExpressionError extends Error {
  readonly text: string;
  constructor(text: string, reason: string) {
    super(`"${text}": ${reason}`);
    this.name = "ExpressionError";
    this.text = text;
  }
}

/** The parts of mathjs's tree that we read; its own types are wider than what we allow. */
interface MathNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly fn?: string | { readonly type?: string; readonly name?: string };
  readonly args?: readonly MathNode[];
  readonly content?: MathNode;
  readonly condition?: MathNode;
  readonly trueExpr?: MathNode;
  readonly falseExpr?: MathNode;
}

/** mathjs's operator names where they differ from ours. */
const operatorNames: Readonly<Record<string, FunctionName>> = {
  unaryMinus: "negate",
  smaller: "less",
  smallerEq: "lessOrEqual",
  larger: "greater",
  largerEq: "greaterOrEqual",
};

/** Functions of two arguments that may be given more. */
const chained: ReadonlySet<FunctionName> = new Set(["add", "multiply", "min", "max", "and", "or"]);

/** Parses an expression. Throws ExpressionError for what mathjs refuses and for anything beyond our functions. */
export function parse(text: string): Expression {
  let tree: MathNode;
  try {
    tree = parseMath(text) as MathNode;
  } catch (error) {
    throw new ExpressionError(text, (error as Error).message);
  }
  return convert(tree, text);
}

/** Parses `target = expression`. */
export function parseAssignment(text: string): { readonly target: string; readonly value: Expression } {
  const match = /^\s*([A-Za-z_]\w*)\s*(\+?)=(?!=)(.*)$/s.exec(text);
  if (!match?.[1] || match[3] === undefined) throw new ExpressionError(text, "expected name = expression");
  const value = parse(match[3]);
  return { target: match[1], value: match[2] ? apply("add", name(match[1]), value) : value };
}

function convert(node: MathNode, text: string): Expression {
  const child = (inner: MathNode | undefined): Expression => {
    if (!inner) throw new ExpressionError(text, "incomplete expression");
    return convert(inner, text);
  };
  switch (node.type) {
    case "ConstantNode":
      if (typeof node.value !== "number" || !Number.isFinite(node.value))
        throw new ExpressionError(text, `only finite numbers are allowed, not ${node.value}`);
      return number(node.value);
    case "SymbolNode":
      return name(node.name ?? "");
    case "ParenthesisNode":
      return child(node.content);
    case "ConditionalNode":
      return apply("choose", child(node.condition), child(node.trueExpr), child(node.falseExpr));
    case "OperatorNode":
    case "FunctionNode":
      return call(node, text, child);
    default:
      throw new ExpressionError(text, `${node.type} is not allowed in an expression`);
  }
}

function call(node: MathNode, text: string, child: (inner: MathNode | undefined) => Expression): Expression {
  // mathjs says that `a.exp(x)` calls `exp`, yet it means a member of a.
  if (typeof node.fn === "object" && node.fn.type !== "SymbolNode")
    throw new ExpressionError(text, "only functions by their name may be called");
  const given = typeof node.fn === "string" ? node.fn : (node.fn?.name ?? "");
  if (given === "unaryPlus") return child(node.args?.[0]);
  const op = operatorNames[given] ?? (given as FunctionName);
  if (!Object.hasOwn(functions, op)) {
    throw new ExpressionError(text, `unknown function ${given}; known: ${Object.keys(functions).join(", ")}`);
  }
  const args = (node.args ?? []).map(child);
  // Several arguments mean a chain from the left, where that has one meaning: max(a, b, c), but not less(a, b, c).
  if (args.length > 2 && chained.has(op)) return args.reduce((left, right) => apply(op, left, right));
  if (args.length !== functions[op].arity) {
    throw new ExpressionError(text, `${given} takes ${functions[op].arity} arguments, found ${args.length}`);
  }
  return apply(op, ...args);
}
