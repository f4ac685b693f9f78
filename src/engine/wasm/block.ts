/**
 * A function body under construction. Values form a graph in which equal computations are one node; statements (stores,
 * branches) use them in order. Printing decides where each value is computed: once, in the innermost place from which all its
 * uses can be reached; what does not change from neuron to neuron, before the loop.
 */
import { printBlock } from "./print.ts";

/** A computed value: a pair of doubles, or a pair of masks. */
export interface Value {
  /** Order of creation: arguments come before what uses them. */
  readonly id: number;
  /** Text of the value, given the texts of its arguments. */
  readonly print: (args: readonly string[]) => string;
  readonly args: readonly Value[];
  /** The same for all neurons: computed before the loop. */
  readonly invariant: boolean;
  /** A bare local or the like, cheap enough to be repeated. */
  readonly leaf: boolean;
  /** Has a statement of its own that sets its local: reads of memory, whose place in the order matters. */
  readonly placed: boolean;
}

/** A place of statements: the body, or the inside of a branch. */
export interface Scope {
  readonly parent: Scope | null;
  readonly statements: Statement[];
}

export type Statement =
  | {
      readonly kind: "line";
      readonly parts: readonly (string | Value)[];
      /** How many values existed then: those made later may read what this line changes. */
      readonly made: number;
    }
  /** Sets the local of a placed value, if anything uses it. */
  | { readonly kind: "place"; readonly value: Value }
  | { readonly kind: "branch"; readonly condition: readonly (string | Value)[]; readonly then: Scope };

/** The text of a block. */
export interface Printed {
  readonly locals: readonly string[];
  /** Computed once, before the loop. */
  readonly before: readonly string[];
  readonly body: readonly string[];
}

export class Block {
  readonly values: Value[] = [];
  readonly root: Scope = { parent: null, statements: [] };
  readonly declared: string[] = [];
  private scope: Scope = this.root;
  /** Number of the first local. */
  readonly first: number;
  private readonly known = new Map<string, Value>();
  private supposed: Value[] | null = null;

  constructor(first = 0) {
    this.first = first;
  }

  /** A double in both halves. */
  constant(value: number): Value {
    const text = literal(value);
    return this.make(`const ${text}`, () => `(v128.const f64x2 ${text} ${text})`, [], { invariant: true });
  }

  /** A 64-bit pattern in both halves, written as in WebAssembly text. */
  bits(pattern: string): Value {
    return this.make(`bits ${pattern}`, () => `(v128.const i64x2 ${pattern} ${pattern})`, [], { invariant: true });
  }

  /** A pure instruction, e.g. `op("f64x2.add", a, b)`. */
  op(instruction: string, ...args: readonly Value[]): Value {
    const key = `${instruction} ${args.map(({ id }) => id).join(" ")}`;
    const invariant = args.every((arg) => arg.invariant);
    return this.make(key, (texts) => `(${[instruction, ...texts].join(" ")})`, args, { invariant });
  }

  /** An instruction with an immediate argument between its name and its operands, or a count as scalar operand after them. */
  raw(key: string, print: (args: readonly string[]) => string, ...args: readonly Value[]): Value {
    return this.make(key, print, args, { invariant: args.every((arg) => arg.invariant) });
  }

  /** Something that has one value for all neurons, read by the text. */
  invariant(text: string): Value {
    return this.make(`invariant ${text}`, () => text, [], { invariant: true });
  }

  /** A read whose place in the order of statements matters: it happens here. */
  load(text: string): Value {
    const value = this.make(`load ${this.values.length}`, () => text, [], { placed: true });
    this.scope.statements.push({ kind: "place", value });
    return value;
  }

  /** What a local holds now. A new version after every assignment. */
  local(name: string): Value {
    return this.make(`local ${this.values.length}`, () => `(local.get ${name})`, [], { leaf: true });
  }

  declare(name: string, type: string): string {
    this.declared.push(`(local ${name} ${type})`);
    return name;
  }

  /** A statement: texts and values in turn. */
  line(...parts: readonly (string | Value)[]): void {
    this.scope.statements.push({ kind: "line", parts, made: this.values.length });
  }

  /** Statements done only where a condition, an i32, holds. */
  branch(condition: readonly (string | Value)[], inside: () => void): void {
    const then: Scope = { parent: this.scope, statements: [] };
    this.scope.statements.push({ kind: "branch", condition, then });
    const outer = this.scope;
    this.scope = then;
    inside();
    this.scope = outer;
  }

  /**
   * Makes values that may take for granted what usually holds, and returns the masks of what they did: where one of them does not hold,
   * the values have to be made again without.
   */
  supposing(make: () => void): Value[] {
    const outer = this.supposed;
    const masks: Value[] = [];
    this.supposed = masks;
    make();
    this.supposed = outer;
    return masks;
  }

  /** Notes that a mask is taken for granted; false where nothing may be. */
  suppose(mask: Value): boolean {
    this.supposed?.push(mask);
    return this.supposed !== null;
  }

  print(): Printed {
    return printBlock(this);
  }

  private make(
    key: string,
    print: Value["print"],
    args: readonly Value[],
    { invariant = false, leaf = false, placed = false }: { invariant?: boolean; leaf?: boolean; placed?: boolean },
  ): Value {
    const known = this.known.get(key);
    if (known) return known;
    const value: Value = { id: this.values.length, print, args, invariant, leaf, placed };
    this.values.push(value);
    this.known.set(key, value);
    return value;
  }
}

/** A double as WebAssembly text that keeps every bit. */
export function literal(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0" : String(value);
}
