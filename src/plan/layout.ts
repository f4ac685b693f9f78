import { type Expression, namesOf } from "../expression/expression.ts";
import type { Assignment, Derived } from "../integration/system.ts";
import { guideEntries, poissonEntries } from "../random/poisson.ts";
import { hoist } from "./hoist.ts";
import type { KnownTables, Table } from "./known.ts";
import type { Operator } from "./operators/index.ts";
import { type Access, type Program, slots } from "./operators/placed.ts";
import type { Plan, Region } from "./plan.ts";

/** Collects the regions, programs and operators of a plan while it is built. */
export class Layout {
  private readonly regions = new Map<string, Omit<Region, "offset">>();
  private readonly derived: Derived[] = [];
  private readonly parameters: Record<string, number> = {};
  private readonly tables: Record<string, Table> = {};
  private readonly tableKeys: Record<string, string> = {};
  private readonly start: Program[] = [];
  private readonly operators: Operator[] = [];
  private readonly opening: Operator[] = [];
  private readonly closing: Operator[] = [];
  private readonly constants = new Set<string>();
  private readonly hoisted = new Map<string, string>();
  private readonly known: KnownTables;
  synapses = 0;
  /** Synapses of an earlier plan. */
  reused = 0;

  constructor(known: KnownTables = () => undefined) {
    this.known = known;
  }

  /** Reserves memory; asking twice for one name gives the same region. */
  region(name: string, length: number, type: Region["type"] = "f64"): string {
    if (!this.regions.has(name)) this.regions.set(name, { name, type, length });
    return name;
  }

  length(name: string): number {
    return this.regions.get(name)?.length ?? 0;
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

  /** Content that no run changes; a message may. */
  table(name: string, content: Table): string {
    this.region(name, content.length, typeOf(content));
    this.tables[name] = content;
    return name;
  }

  /**
   * Places tables that are made together as `<prefix>/<name>`; an earlier plan's are taken where one had the same key. A key says
   * all that decides the content; without one the tables are made.
   */
  tablesOf<T extends { readonly [K in keyof T]: Table | undefined }>(
    prefix: string,
    key: string | null,
    names: readonly (keyof T & string)[],
    make: () => T,
  ): { readonly tables: T; readonly isKnown: boolean } {
    const keyOf = (name: string): string => `${key} ${name}`;
    const found = key === null ? [] : names.flatMap((name) => this.known(keyOf(name)) ?? []);
    const isKnown = key !== null && found.length === names.length;
    const tables = isKnown ? (Object.fromEntries(names.map((name, i) => [name, found[i]])) as unknown as T) : make();
    for (const name of names) {
      const content = tables[name];
      if (!content) continue;
      const region = this.table(`${prefix}/${name}`, content);
      if (key !== null) this.tableKeys[region] = keyOf(name);
    }
    return { tables, isKnown };
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

  /** Adds an operator that runs before all others of its slot. */
  addFirst(operator: Operator): void {
    this.opening.push(operator);
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
    const operators = [...this.opening, ...this.operators, ...this.closing].sort(
      (a, b) => (order.get(a.slot) ?? 0) - (order.get(b.slot) ?? 0),
    );
    const all = [...this.regions.values()];
    const isTable = ({ name }: { readonly name: string }): boolean => name in this.tables;
    // Tables come last, so that what changes in a run lies together.
    const states = placed(
      all.filter((region) => !isTable(region)),
      0,
    );
    const fixed = placed(all.filter(isTable), states.end);
    const { derived, parameters, tables, tableKeys, start, synapses, reused } = this;
    return {
      dt,
      seed,
      bytes: fixed.end,
      stateBytes: states.end,
      regions: [...states.regions, ...fixed.regions],
      derived,
      parameters,
      tables,
      tableKeys,
      start,
      operators,
      synapses,
      reused,
      labels,
    };
  }
}

/** Bytes of a number of a region. */
const bytesOf = { f64: 8, u32: 4, u16: 2 } as const;

function typeOf(content: Table): Region["type"] {
  if (content instanceof Float64Array) return "f64";
  return content instanceof Uint16Array ? "u16" : "u32";
}

/** Puts regions one after the other. Each starts on a multiple of 16 bytes, so pairs of doubles can be loaded at once. */
function placed(regions: readonly Omit<Region, "offset">[], from: number): { regions: Region[]; end: number } {
  let end = from;
  const found = regions.map((region): Region => {
    const offset = end;
    end += Math.ceil((region.length * bytesOf[region.type]) / 16) * 16;
    return { ...region, offset };
  });
  return { regions: found, end };
}
