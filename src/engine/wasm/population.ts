import { namesOf } from "../../expression/expression.ts";
import { arrival, type Deliver, fired, type Program, type Reset, type Run, type Threshold } from "../../plan/plan.ts";
import type { Addresses } from "./addresses.ts";
import { Block, type Value } from "./block.ts";
import { isEmittable, maskFor, type Names, valueFor } from "./expression.ts";

/** The operators of one population, in the order they run. */
export interface PopulationWork {
  readonly population: string;
  readonly n: number;
  readonly delivers: readonly Deliver[];
  readonly runs: readonly Run[];
  readonly threshold: Threshold | null;
  readonly reset: Reset | null;
}

/** True when all of it can be computed here. */
export function canEmitPopulation({ delivers, runs, threshold, reset }: PopulationWork): boolean {
  const programs = [...delivers, ...runs, ...(reset ? [reset] : [])].map((op) => op.program);
  const conditions = threshold ? [threshold.when, ...(threshold.blocked ? [threshold.blocked] : [])] : [];
  return [...programs.flatMap((program) => program.lines.map((line) => line.value)), ...conditions].every(isEmittable);
}

/**
 * One function for all a population does in a step until its spikes leave: for two neurons at a time it takes what arrives,
 * integrates, tests for spikes, lists and resets those that fired. `$i` is the byte of the first one's double within a region. A
 * population of odd size has a last pair with a ghost: it computes like the others, but its spikes are not listed. Returns 1 when
 * a value that should be finite is not.
 */
export function emitPopulation(name: string, work: PopulationWork, addresses: Addresses): string {
  return new Emitter(work, addresses).emit(name);
}

/** What a ghost's half found in the last pair says nothing. */
const forgetGhost =
  "(if (i32.and (local.get $to) (i32.const 8)) (then (local.set $bad (i8x16.shuffle 0 1 2 3 4 5 6 7 24 25 26 27 28 29 30 31 (local.get $bad) (local.get $before)))))";

class Emitter {
  private readonly block = new Block();
  private readonly work: PopulationWork;
  private readonly addresses: Addresses;
  /** What each name stands for now. */
  private readonly now = new Map<string, Value>();
  private readonly masks = new Map<string, Value>();
  /** Regions with a number for every neuron, even in a population of one. */
  private readonly wide: ReadonlySet<string>;
  /** What integration writes after arrivals. */
  private readonly integrated: ReadonlySet<string>;
  private readonly names: Names = { value: (name) => this.read(name), mask: (name) => this.masks.get(name) };

  constructor(work: PopulationWork, addresses: Addresses) {
    this.work = work;
    this.addresses = addresses;
    const { delivers, runs, threshold, reset } = work;
    const written = [...delivers, ...runs, ...(reset ? [reset] : [])].flatMap((op) => targetsOf(op.program));
    this.integrated = new Set(runs.flatMap((op) => targetsOf(op.program)));
    this.wide = new Set([...written, ...(threshold?.above ? [threshold.above] : [])]);
  }

  emit(name: string): string {
    const { work, block } = this;
    for (const local of ["$i", "$to", "$first", "$found", "$bits"]) block.declare(local, "i32");
    block.declare("$bad", "v128");
    block.declare("$before", "v128");
    const entry = work.delivers.flatMap((op, k) => this.enter(op, k));
    this.readFirst();
    work.delivers.forEach((op, k) => {
      this.deliver(op, k);
    });
    for (const run of work.runs) this.run(run);
    if (work.threshold) this.fire(work.threshold, work.reset);
    const { locals, before, body } = block.print();
    const lines = [
      ...locals,
      ...entry,
      ...this.range(),
      ...before,
      "(if (i32.lt_u (local.get $i) (local.get $to)) (then",
      "  (loop $pairs",
      ...(work.n % 2 === 1 ? ["    (local.set $before (local.get $bad))"] : []),
      ...body.map((line) => `    ${line}`),
      "    (local.set $i (i32.add (local.get $i) (i32.const 16)))",
      "    (br_if $pairs (i32.lt_u (local.get $i) (local.get $to))))))",
      ...this.count(),
      ...(work.n % 2 === 1 ? [forgetGhost] : []),
      "(v128.any_true (f64x2.ne (local.get $bad) (v128.const f64x2 0 0)))",
    ];
    return [`(func $${name} (result i32)`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
  }

  /** This thread's neurons, and where it lists their spikes. */
  private range(): string[] {
    const { population, n, threshold } = this.work;
    const { from, to } = this.addresses.neurons(population, n);
    return [
      `(local.set $i (i32.shl ${from} (i32.const 3)))`,
      `(local.set $to (i32.shl ${to} (i32.const 3)))`,
      ...(threshold ? [`(local.set $first ${this.addresses.ownList(threshold.spikes)})`] : []),
      ...(threshold ? ["(local.set $found (local.get $first))"] : []),
    ];
  }

  /** Notes how many spikes were listed. */
  private count(): string[] {
    const { threshold } = this.work;
    const listed = "(i32.shr_u (i32.sub (local.get $found) (local.get $first)) (i32.const 2))";
    return threshold ? [this.addresses.setOwnCount(threshold.spikes, threshold.count, listed)] : [];
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
    return block.load(`(v128.load offset=${offset} (local.get $i))`);
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

  /** The slot of a ring buffer that is due, and whether anything arrived in it. */
  private enter(op: Deliver, k: number): string[] {
    const { block, addresses } = this;
    const [due, from] = [block.declare(`$due${k}`, "i32"), block.declare(`$from${k}`, "i32")];
    const pending = addresses.pending(op.pending, `(local.get ${from})`);
    const slot = `(i32.wrap_i64 (i64.rem_u (global.get $now) (i64.const ${op.ringSlots})))`;
    return [
      `(local.set ${from} ${slot})`,
      `(local.set ${due} (f64.ne (f64.load ${pending}) (f64.const 0)))`,
      `(f64.store ${pending} (f64.const 0))`,
      `(local.set ${from} (i32.mul (local.get ${from}) (i32.const ${op.width * 8})))`,
    ];
  }

  private deliver(op: Deliver, k: number): void {
    const { block } = this;
    const ring = this.addresses.offset(op.ring);
    const place = `offset=${ring} (i32.add (local.get $from${k}) (local.get $i))`;
    const targets = new Map([...new Set(targetsOf(op.program))].map((target) => [target, this.variable(target)]));
    block.branch([`(local.get $due${k})`], () => {
      this.now.set(arrival, block.load(`(v128.load ${place})`));
      block.line(`(v128.store ${place}`, block.constant(0), ")");
      this.lines(op.program);
      this.store(op.program, this.integrated);
      for (const [target, local] of targets) block.line(`(local.set ${local}`, this.read(target), ")");
    });
    for (const [target, local] of targets) this.now.set(target, block.local(local));
  }

  /** A local that a branch may change. */
  private variable(target: string): string {
    const local = this.block.declare(`$state${this.block.declared.length}`, "v128");
    this.block.line(`(local.set ${local}`, this.read(target), ")");
    this.now.set(target, this.block.local(local));
    return local;
  }

  private run(op: Run): void {
    const { block } = this;
    this.compute(op.program);
    this.store(op.program);
    for (const { region } of op.finite) {
      const value = this.read(region);
      block.line("(local.set $bad (f64x2.add (local.get $bad)", block.op("f64x2.sub", value, value), "))");
    }
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
      this.block.line(`(v128.store offset=${this.addresses.offset(target)} (local.get $i)`, this.read(target), ")");
    }
  }

  private fire(op: Threshold, reset: Reset | null): void {
    const { block, names } = this;
    const zero = block.constant(0);
    let fires = maskFor(op.when, block, names);
    if (op.above !== null) {
      const before = this.read(op.above);
      const holds = valueFor(op.when, block, names);
      block.line(`(v128.store offset=${this.addresses.offset(op.above)} (local.get $i)`, holds, ")");
      fires = block.op("v128.and", fires, block.op("f64x2.eq", before, zero));
    }
    if (op.blocked) fires = block.op("v128.andnot", fires, maskFor(op.blocked, block, names));
    block.line("(local.set $bits (i64x2.bitmask", fires, "))");
    block.branch(["(local.get $bits)"], () => {
      // What is not finite is reported as it stands and must not be reset.
      for (const { region } of this.work.runs.flatMap((run) => run.finite)) {
        const value = this.read(region);
        fires = block.op("v128.and", fires, block.op("f64x2.eq", block.op("f64x2.sub", value, value), zero));
      }
      block.line("(local.set $bits (i64x2.bitmask", fires, "))");
      this.take(0);
      this.take(1);
      if (!reset) return;
      this.masks.set(fired, fires);
      this.now.set(fired, block.op("v128.and", fires, block.constant(1)));
      this.lines(reset.program);
      this.store(reset.program);
    });
  }

  /** Lists a neuron of the pair if it fired and exists. */
  private take(lane: 0 | 1): void {
    const index = "(i32.shr_u (local.get $i) (i32.const 3))";
    const neuron = lane === 0 ? index : `(i32.add ${index} (i32.const 1))`;
    const bit = `(i32.and (local.get $bits) (i32.const ${lane + 1}))`;
    const exists = `(i32.lt_u ${neuron} (i32.const ${this.work.n}))`;
    const condition = lane === 1 && this.work.n % 2 === 1 ? `(i32.and (i32.ne ${bit} (i32.const 0)) ${exists})` : bit;
    this.block.branch([condition], () => {
      this.block.line(`(i32.store (local.get $found) ${neuron})`);
      this.block.line("(local.set $found (i32.add (local.get $found) (i32.const 4)))");
    });
  }
}

function targetsOf({ lines }: Program): string[] {
  return lines.map((line) => line.target);
}
