import { dropUnits } from "../expression/dimension.ts";
import { type Expression, name, substitute } from "../expression/expression.ts";
import { parse, parseAssignment } from "../expression/parse.ts";
import type { Assignment } from "../integration/system.ts";

/** What the names of a model mean in memory: each stands for a region, or for an expression of regions. */
export class Scope {
  private readonly meanings: ReadonlyMap<string, Expression>;

  constructor(meanings: Iterable<readonly [string, Expression]>) {
    this.meanings = new Map(meanings);
  }

  /** A scope in which every name of a list stands for `prefix/name`. */
  static under(prefix: string, names: Iterable<string>): Scope {
    return new Scope([...names].map((each) => [each, name(`${prefix}/${each}`)] as const));
  }

  with(more: Iterable<readonly [string, Expression]>): Scope {
    return new Scope([...this.meanings, ...more]);
  }

  and(other: Scope): Scope {
    return this.with(other.meanings);
  }

  /** Parses a model's text and replaces its names; unit names become 1. */
  read(text: string): Expression {
    return this.resolve(parse(text));
  }

  resolve(e: Expression): Expression {
    return substitute(dropUnits(e, new Set(this.meanings.keys())), this.meanings);
  }

  /** The region a name stands for. */
  region(given: string): string {
    const meaning = this.meanings.get(given);
    if (meaning?.op !== "name") throw new Error(`${given} does not stand for a region`);
    return meaning.name;
  }

  /** Parses `target = value` of a model. */
  line(text: string): Assignment {
    const { target, value } = parseAssignment(text);
    return { target: this.region(target), value: this.resolve(value) };
  }
}
