import type { Block, Printed, Scope, Statement, Value } from "./block.ts";
import { inOrder } from "./order.ts";

/** Longer texts get a local of their own, for the reader. */
const longestInline = 110;

/** So many values are computed in an order made for speed; fewer, in the order of their use, which reads better. */
const many = 60;

/** How often and from where a value is used. */
interface Use {
  count: number;
  home: Scope | null;
  /** Used by something that changes from neuron to neuron, or by a statement. */
  inside: boolean;
}

/** Prints a block: see there. */
export function printBlock(block: Block): Printed {
  return new Printer(block).print();
}

class Printer {
  private readonly block: Block;
  private readonly uses: Use[];
  private readonly locals = new Map<Value, string>();
  /** Texts of values that are about to be used, once. */
  private readonly inline = new Map<Value, string>();
  private readonly declared: string[];
  private readonly before: string[] = [];

  constructor(block: Block) {
    this.block = block;
    this.declared = [...block.declared];
    this.uses = block.values.map(() => ({ count: 0, home: null, inside: false }));
    this.countStatements(block.root);
    // Users were created after what they use, so each value's own uses are known when its turn comes.
    for (let id = block.values.length - 1; id >= 0; id--) {
      const value = block.values[id] as Value;
      const { count, home } = this.uses[id] as Use;
      if (count > 0 && home) for (const arg of value.args) this.use(arg, home, !value.invariant);
    }
  }

  print(): Printed {
    const body: string[] = [];
    this.scope(this.block.root, body, "");
    return { locals: this.declared, before: this.before, body };
  }

  private countStatements(scope: Scope): void {
    for (const statement of scope.statements) {
      if (statement.kind === "place") continue;
      const parts = statement.kind === "line" ? statement.parts : statement.condition;
      for (const part of parts) if (typeof part !== "string") this.use(part, scope, true);
      if (statement.kind === "branch") this.countStatements(statement.then);
    }
  }

  private use(value: Value, scope: Scope, inside: boolean): void {
    const use = this.uses[value.id] as Use;
    use.count++;
    use.home = use.home === null ? scope : common(use.home, scope);
    use.inside ||= inside;
  }

  private scope(scope: Scope, out: string[], indent: string): void {
    let computed = 0;
    scope.statements.forEach((statement, i) => {
      if (i >= computed && statement.kind === "line") computed = this.compute(scope, i, out, indent);
      this.statement(statement, scope, out, indent);
    });
  }

  /** Computes what lines that follow each other need, where that is much; returns where they end. */
  private compute(scope: Scope, first: number, out: string[], indent: string): number {
    const needed = new Set<Value>();
    let end = first;
    const { made } = scope.statements[first] as Statement & { kind: "line" };
    for (let each = scope.statements[end]; each?.kind === "line"; each = scope.statements[++end]) {
      const more = this.missing(each.parts, needed);
      if (more.some(({ args }) => args.some((arg) => arg.leaf && arg.id >= made))) break;
      for (const value of more) needed.add(value);
    }
    if (needed.size >= many) this.computeAll(inOrder([...needed]), scope, out, indent);
    return Math.max(end, first + 1);
  }

  private computeAll(values: readonly Value[], scope: Scope, out: string[], indent: string): void {
    values.forEach((value, i) => {
      const text = value.print(value.args.map((arg) => this.text(arg, scope, out, indent)));
      const isNext = values[i + 1]?.args.includes(value) && (this.uses[value.id] as Use).count === 1;
      if (isNext && text.length <= longestInline) this.inline.set(value, text);
      else this.named(value, text, out, indent);
    });
  }

  /** Values without a local that parts of a line need, besides those known to be needed. */
  private missing(parts: readonly (string | Value)[], known: ReadonlySet<Value>): Value[] {
    const found = new Set<Value>();
    const visit = (value: Value): void => {
      if (value.leaf || value.invariant || this.locals.has(value) || known.has(value) || found.has(value)) return;
      for (const arg of value.args) visit(arg);
      found.add(value);
    };
    for (const part of parts) if (typeof part !== "string") visit(part);
    return [...found];
  }

  private statement(statement: Statement, scope: Scope, out: string[], indent: string): void {
    if (statement.kind === "place") {
      if ((this.uses[statement.value.id] as Use).count > 0) this.set(statement.value, out, indent);
      return;
    }
    if (statement.kind === "line") {
      out.push(indent + this.texts(statement.parts, scope, out, indent));
      return;
    }
    // What the inside shares with the outside has to be there before.
    this.prepare(statement.then, scope, out, indent);
    const condition = this.texts(statement.condition, scope, out, indent);
    out.push(`${indent}(if ${condition} (then`);
    this.scope(statement.then, out, `${indent}  `);
    out.push(`${indent}))`);
  }

  private prepare(inner: Scope, outer: Scope, out: string[], indent: string): void {
    const seen = new Set<Value>();
    const visit = (value: Value): void => {
      if (seen.has(value)) return;
      seen.add(value);
      for (const arg of value.args) visit(arg);
      const { home, count } = this.uses[value.id] as Use;
      if (home === outer && count > 1 && !value.leaf && !value.invariant && !value.placed) {
        this.text(value, outer, out, indent);
      }
    };
    for (const statement of inner.statements) {
      if (statement.kind === "place") continue;
      const parts = statement.kind === "line" ? statement.parts : statement.condition;
      for (const part of parts) if (typeof part !== "string") visit(part);
      if (statement.kind === "branch") this.prepare(statement.then, outer, out, indent);
    }
  }

  private texts(parts: readonly (string | Value)[], scope: Scope, out: string[], indent: string): string {
    return parts.map((part) => (typeof part === "string" ? part : this.text(part, scope, out, indent))).join(" ");
  }

  /** The text that gives a value where a statement of `scope` is about to be printed. */
  private text(value: Value, scope: Scope, out: string[], indent: string): string {
    const local = this.locals.get(value);
    if (local) return `(local.get ${local})`;
    if (value.leaf) return value.print([]);
    const inline = this.inline.get(value);
    if (inline) return inline;
    const use = this.uses[value.id] as Use;
    if (value.invariant) {
      const text = value.print(value.args.map((arg) => this.text(arg, scope, this.before, "")));
      if (!use.inside && use.count === 1 && text.length <= longestInline) return text;
      return this.named(value, text, this.before, "");
    }
    const text = value.print(value.args.map((arg) => this.text(arg, scope, out, indent)));
    if (use.count === 1 && text.length <= longestInline) return text;
    return this.named(value, text, out, indent);
  }

  private set(value: Value, out: string[], indent: string): void {
    this.named(value, value.print([]), out, indent);
  }

  private named(value: Value, text: string, out: string[], indent: string): string {
    const local = `$${this.block.first + this.locals.size}`;
    this.locals.set(value, local);
    this.declared.push(`(local ${local} v128)`);
    out.push(`${indent}(local.set ${local} ${text})`);
    return `(local.get ${local})`;
  }
}

/** The innermost scope that contains both. */
function common(a: Scope, b: Scope): Scope {
  const around = new Set<Scope>();
  for (let each: Scope | null = a; each; each = each.parent) around.add(each);
  for (let each: Scope | null = b; each; each = each.parent) if (around.has(each)) return each;
  return a;
}
