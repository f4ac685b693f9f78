import { namesOf } from "../../expression/expression.ts";
import { arrival, type Deliver, fired, type Reset, type Run, type Threshold } from "../../plan/operators/neurons.ts";
import type { Program } from "../../plan/operators/placed.ts";
import type { Addresses } from "./addresses.ts";
import type { Block, Value } from "./block.ts";
import { maskFor, type Names, valueFor } from "./expression.ts";

/** The operators of one population, in the order they run. */
export interface PopulationWork {
  readonly population: string;
  readonly n: number;
  readonly delivers: readonly Deliver[];
  readonly runs: readonly Run[];
  readonly threshold: Threshold | null;
  readonly reset: Reset | null;
}

/** Whether arrivals are taken: by every kernel, by none, or, where `$due` says so, by every one. */
export type Arrivals = "all" | "none" | "asked";

/**
 * What a population does for two neurons, `$i` being the byte of a double within a region from which theirs is `place` bytes away: it
 * takes what arrives, integrates and tests for spikes; then, if asked, lists and resets those that fired.
 */
export class PairWork {
  private readonly block: Block;
  private readonly work: PopulationWork;
  private readonly addresses: Addresses;
  private readonly place: number;
  /** Masks of those that fire; null where nobody can. */
  readonly fires: Value | null;
  /** What should be finite after integration. */
  readonly finite: Value[] = [];
  /** What each name stands for now. */
  private readonly now = new Map<string, Value>();
  private readonly masks = new Map<string, Value>();
  /** Regions with a number for every neuron, even in a population of one. */
  private readonly wide: ReadonlySet<string>;
  /** What integration writes after arrivals. */
  private readonly integrated: ReadonlySet<string>;
  private readonly names: Names = { value: (name) => this.read(name), mask: (name) => this.masks.get(name) };

  constructor(work: PopulationWork, addresses: Addresses, arrivals: Arrivals, block: Block, place = 0) {
    this.work = work;
    this.addresses = addresses;
    this.block = block;
    this.place = place;
    const { delivers, runs, threshold, reset } = work;
    const written = [...delivers, ...runs, ...(reset ? [reset] : [])].flatMap((op) => targetsOf(op.program));
    this.integrated = new Set(runs.flatMap((op) => targetsOf(op.program)));
    this.wide = new Set([...written, ...(threshold?.above ? [threshold.above] : [])]);
    this.readFirst();
    this.deliverAll(arrivals);
    for (const run of runs) this.run(run);
    this.fires = threshold ? this.test(threshold) : null;
  }

  private read(name: string): Value {
    const known = this.now.get(name);
    if (known) return known;
    const value = this.load(name);
    this.now.set(name, value);
    return value;
  }

  private load(name: string): Value {
    const { block, addresses } = this;
    if (name === "t" || name === "step") return block.invariant(`(f64x2.splat (global.get $${name}))`);
    const { offset, length } = addresses.region(name);
    if (length === 1 && !this.wide.has(name)) return block.invariant(`(v128.load64_splat (i32.const ${offset}))`);
    return block.load(`(v128.load ${this.at(name)})`);
  }

  /** Where the numbers of this pair are in a region. */
  private at(name: string): string {
    return `offset=${this.addresses.offset(name) + this.place} (local.get $i)`;
  }

  /** Arrivals are taken inside branches, so everything they and the rest read is loaded before. */
  private readFirst(): void {
    const { delivers, runs, threshold } = this.work;
    const written = new Set<string>();
    const see = (names: readonly string[]): void => {
      for (const name of names) if (this.addresses.has(name) && !written.has(name)) this.read(name);
    };
    for (const { program } of [...delivers, ...runs]) {
      for (const { target, value } of program.lines) {
        see(namesOf(value));
        written.add(target);
      }
    }
    if (threshold) see([...namesOf(threshold.when), ...(threshold.blocked ? namesOf(threshold.blocked) : [])]);
    if (threshold?.above) see([threshold.above]);
  }

  /** Loads come before branches: what is read first inside one would not be there after it. */
  private deliverAll(arrivals: Arrivals): void {
    const { block } = this;
    const { delivers } = this.work;
    if (arrivals === "all") for (const [k, op] of delivers.entries()) this.deliver(op, k);
    if (arrivals !== "asked") return;
    const targets = [...new Set(delivers.flatMap((op) => targetsOf(op.program)))];
    const locals = targets.map((target) => this.variable(target));
    block.branch(["(local.get $due)"], () => {
      for (const [k, op] of delivers.entries()) this.deliver(op, k);
      for (const [k, target] of targets.entries()) block.line(`(local.set ${locals[k]}`, this.read(target), ")");
    });
    for (const [k, target] of targets.entries()) this.now.set(target, block.local(locals[k] as string));
  }

  private deliver(op: Deliver, k: number): void {
    const { block } = this;
    const place = `offset=${this.addresses.offset(op.ring) + this.place} (i32.add (local.get $from${k}) (local.get $i))`;
    this.now.set(arrival, block.load(`(v128.load ${place})`));
    block.line(`(v128.store ${place}`, block.constant(0), ")");
    this.lines(op.program);
    this.store(op.program, this.integrated);
  }

  /** A local that a branch may change. */
  private variable(target: string): string {
    const local = this.block.declare(`$state${this.block.first + this.block.declared.length}`, "v128");
    this.block.line(`(local.set ${local}`, this.read(target), ")");
    this.now.set(target, this.block.local(local));
    return local;
  }

  private run(op: Run): void {
    this.compute(op.program);
    this.store(op.program);
    for (const { region } of op.finite) this.finite.push(this.read(region));
  }

  /** The lines of a program as they usually come out, and where that is wrong for one of the two neurons, once more as they are. */
  private compute(program: Program): void {
    const { block } = this;
    const start = new Map(this.now);
    const masks = block.supposing(() => this.lines(program));
    if (masks.length === 0) return;
    const usual = new Map(this.now);
    const targets = [...new Set(targetsOf(program))].filter((target) => this.addresses.has(target));
    const locals = targets.map((target) => this.variable(target));
    const holds = masks.reduce((all, mask) => block.op("v128.and", all, mask));
    block.branch(["(i32.eqz (i64x2.all_true", holds, "))"], () => {
      this.restore(start);
      this.lines(program);
      for (const [k, target] of targets.entries()) block.line(`(local.set ${locals[k]}`, this.read(target), ")");
    });
    this.restore(usual);
    for (const [k, target] of targets.entries()) this.now.set(target, block.local(locals[k] as string));
  }

  private restore(now: ReadonlyMap<string, Value>): void {
    this.now.clear();
    for (const [name, value] of now) this.now.set(name, value);
  }

  private lines({ lines }: Program): void {
    for (const { target, value } of lines) this.now.set(target, valueFor(value, this.block, this.names));
  }

  private store(program: Program, except: ReadonlySet<string> = new Set()): void {
    for (const target of new Set(targetsOf(program))) {
      if (!this.addresses.has(target) || except.has(target)) continue;
      this.block.line(`(v128.store ${this.at(target)}`, this.read(target), ")");
    }
  }

  private test(op: Threshold): Value {
    const { block, names } = this;
    let fires = maskFor(op.when, block, names);
    if (op.above !== null) {
      const before = this.read(op.above);
      block.line(`(v128.store ${this.at(op.above)}`, valueFor(op.when, block, names), ")");
      fires = block.op("v128.and", fires, block.op("f64x2.eq", before, block.constant(0)));
    }
    return op.blocked ? block.op("v128.andnot", fires, maskFor(op.blocked, block, names)) : fires;
  }

  /**
   * Lists those of the pair that fired, and resets them; written inside a branch that is rarely taken. Numbers are read
   * from memory once more, so that they need no registers until here.
   */
  listAndReset(): void {
    const { block } = this;
    const { runs, reset } = this.work;
    if (!this.fires) return;
    this.now.clear();
    let { fires } = this;
    // What is not finite is reported as it stands and must not be reset.
    for (const { region } of runs.flatMap((run) => run.finite)) {
      const value = this.read(region);
      fires = block.op("v128.and", fires, block.op("f64x2.eq", block.op("f64x2.sub", value, value), block.constant(0)));
    }
    this.list(fires);
    if (!reset) return;
    this.masks.set(fired, fires);
    this.now.set(fired, block.op("v128.and", fires, block.constant(1)));
    this.lines(reset.program);
    this.store(reset.program);
  }

  /**
   * Lists those that fired and exist. Each is written, and stays if it fired: to guess which of the two it was would often
   * go wrong. There is room, since a list has a place for every neuron.
   */
  private list(fires: Value): void {
    const { n } = this.work;
    const index = "(i32.shr_u (local.get $i) (i32.const 3))";
    this.block.line("(local.set $bits (i64x2.bitmask", fires, "))");
    for (const lane of [0, 1] as const) {
      const neuron = this.place / 8 + lane;
      const named = neuron === 0 ? index : `(i32.add ${index} (i32.const ${neuron}))`;
      const bit = `(i32.and (local.get $bits) (i32.const ${lane + 1}))`;
      const counts =
        lane === 1 && n % 2 === 1 ? `(select ${bit} (i32.const 0) (i32.lt_u ${named} (i32.const ${n})))` : bit;
      this.block.line(`(i32.store (local.get $found) ${named})`);
      const bytes = `(i32.shl ${counts} (i32.const ${2 - lane}))`;
      this.block.line(`(local.set $found (i32.add (local.get $found) ${bytes}))`);
    }
  }
}

function targetsOf({ lines }: Program): string[] {
  return lines.map((line) => line.target);
}
