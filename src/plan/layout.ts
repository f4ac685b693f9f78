import { type Expression, namesOf } from "../expression/expression.ts";
import type { Assignment, Derived } from "../integration/system.ts";
import { guideEntries, poissonEntries } from "../random/poisson.ts";
import { hoist } from "./hoist.ts";
import { type Access, type Operator, type Plan, type Program, type Region, slots } from "./plan.ts";

/** Collects the regions, programs and operators of a plan while it is built. */
export class Layout {
  private readonly regions = new Map<string, Region>();
  private readonly derived: Derived[] = [];
  private readonly parameters: Record<string, number> = {};
  private readonly tables: Record<string, Float64Array | Uint32Array> = {};
  private readonly start: Program[] = [];
  private readonly operators: Operator[] = [];
  private readonly closing: Operator[] = [];
  private readonly constants = new Set<string>();
  private readonly hoisted = new Map<string, string>();
  private bytes = 0;
  synapses = 0;

  /** Reserves memory; asking twice for one name gives the same region. */
  region(name: string, length: number, type: Region["type"] = "f64"): string {
    if (this.regions.has(name)) return name;
    // Every region starts on a multiple of 16 bytes, so pairs of doubles can be loaded at once.
    const size = Math.ceil((length * (type === "f64" ? 8 : 4)) / 16) * 16;
    this.regions.set(name, { name, type, length, offset: this.bytes });
    this.bytes += size;
    return name;
  }

  has(name: string): boolean {
    return this.regions.has(name);
  }

  /** A number people may change between steps. */
  parameter(name: string, value: number): string {
    this.region(name, 1);
    this.parameters[name] = value;
    this.constants.add(name);
    return name;
  }

  table(name: string, content: Float64Array | Uint32Array): string {
    this.region(name, content.length, content instanceof Float64Array ? "f64" : "u32");
    this.tables[name] = content;
    return name;
  }

  /** True for numbers that change only by a message: parameters and what is derived from them. */
  isConstant = (name: string): boolean => this.constants.has(name);

  derive(derived: readonly Derived[]): void {
    for (const each of derived) {
      if (each.kind === "poisson") {
        this.region(each.last, poissonEntries, "u32");
        this.region(each.guide, guideEntries, "u32");
        this.derived.push(each);
        continue;
      }
      const names = each.kind === "expression" ? [each.name] : each.entries.flat();
      for (const name of names) {
        if (name === null) continue;
        if (this.regions.has(name)) throw new Error(`${name} is derived twice`);
        this.region(name, 1);
        this.constants.add(name);
      }
      this.derived.push(each);
    }
  }

  /** Replaces the parts of an expression that parameters alone decide by numbers derived once. */
  lift(e: Expression): Expression {
    return hoist(e, this.isConstant, (part) => {
      const text = JSON.stringify(part);
      const known = this.hoisted.get(text);
      if (known) return known;
      const name = `derived/${this.hoisted.size}`;
      this.hoisted.set(text, name);
      this.derive([{ kind: "expression", name, value: part }]);
      return name;
    });
  }

  program(n: number, lines: readonly Assignment[]): Program {
    return { n, lines: lines.map((line) => ({ target: line.target, value: this.lift(line.value) })) };
  }

  atStart(n: number, lines: readonly Assignment[]): void {
    this.start.push({ n, lines });
  }

  add(operator: Operator): void {
    this.operators.push(operator);
  }

  /** Adds an operator that runs after all others of its slot. */
  addLast(operator: Operator): void {
    this.closing.push(operator);
  }

  /** What a program touches: regions it writes and reads; names without a region are local to it. */
  access(program: Program, extra: Partial<Access> = {}): Access {
    const written = new Set(program.lines.map((line) => line.target).filter((n) => this.has(n)));
    const read = new Set(program.lines.flatMap((line) => namesOf(line.value)).filter((n) => this.has(n)));
    return {
      sets: [...written].filter((n) => !read.has(n)).concat(extra.sets ?? []),
      increments: extra.increments ?? [],
      reads: [...read].filter((n) => !written.has(n)).concat(extra.reads ?? []),
      updates: [...written].filter((n) => read.has(n)).concat(extra.updates ?? []),
    };
  }

  /** The regions that expressions read. */
  named(...expressions: readonly Expression[]): string[] {
    return [...new Set(expressions.flatMap(namesOf))].filter((name) => this.has(name));
  }

  finish(dt: number, seed: number, labels: Readonly<Record<string, string>>): Plan {
    const order = new Map(slots.map((slot, i) => [slot, i]));
    const operators = [...this.operators, ...this.closing].sort(
      (a, b) => (order.get(a.slot) ?? 0) - (order.get(b.slot) ?? 0),
    );
    const { bytes, derived, parameters, tables, start, synapses } = this;
    return {
      dt,
      seed,
      bytes,
      regions: [...this.regions.values()],
      derived,
      parameters,
      tables,
      start,
      operators,
      synapses,
      labels,
    };
  }
}
