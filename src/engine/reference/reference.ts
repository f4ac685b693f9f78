import type { Operator } from "../../plan/operators/index.ts";
import type { Fault, Plan } from "../../plan/plan.ts";
import { messageRegions } from "../../plan/synapse-variables.ts";
import { derive } from "../derive.ts";
import type { Drained, Engine } from "../engine.ts";
import { Memory } from "../memory.ts";
import { type Context, Now, type Operation } from "./context.ts";
import { type Source, source } from "./generate.ts";
import { late } from "./late.ts";
import { reduce, weigh } from "./layer.ts";
import { noise } from "./noise.ts";
import { pick } from "./pick.ts";
import { stdpTraces, stdpWeights, stp } from "./plasticity.ts";
import { type Recorder, recordRate, recordSpikes, recordTrace } from "./record.ts";
import { route } from "./route.ts";
import { deliver, type OnFault, reset, run, settle, threshold } from "./step.ts";
import { VectorProgram } from "./vector.ts";

/** A way to do the steps. */
export interface Stepper {
  /** Does up to so many steps and returns how many; it stops early when a recorder is full or a number is not finite. */
  readonly advance: (steps: number, allowedMs: number) => number;
  /** Forgets what it keeps besides the plan's memory. */
  readonly restart: () => void;
  readonly dispose: () => void;
}

/** What another way to do the steps is made from. */
export interface Workshop {
  readonly context: Context;
  /** Makes an operator ready to be run by the reference. */
  readonly operation: (operator: Operator) => Operation;
  readonly onFault: OnFault;
  /** True once a number was not finite. */
  readonly isFaulty: () => boolean;
}

/**
 * The reference engine: walks the trees of a plan in plain TypeScript. It is the oracle for every other engine, so what
 * it does is written to be read.
 */
export class ReferenceEngine implements Engine {
  fault: Fault | null = null;
  private readonly plan: Plan;
  private readonly memory: Memory;
  private readonly context: Context;
  private readonly operations: readonly Operation[];
  private readonly stepper: Stepper | null;
  private readonly sources = new Map<string, Source>();
  private readonly recorders: Recorder[] = [];
  /** Step of the last drain, from which recorded offsets count. */
  private readonly drained: Float64Array;

  /** `makeStepper` may give another way to do the steps that computes the same bits in the same memory. */
  constructor(plan: Plan, memory: Memory = new Memory(plan), makeStepper?: (workshop: Workshop) => Stepper) {
    this.plan = plan;
    this.memory = memory;
    this.context = { memory: this.memory, seed: plan.seed, dt: plan.dt, now: new Now(this.memory) };
    this.drained = this.memory.f64("drained");
    for (const [region, value] of Object.entries(plan.parameters)) this.memory.f64(region)[0] = value;
    this.operations = makeStepper ? [] : plan.operators.map((operator) => this.operation(operator));
    this.stepper = makeStepper?.(this.workshop()) ?? null;
    derive(plan.derived, this.memory);
    this.reset();
  }

  get step(): number {
    return this.context.now.step;
  }

  advance(steps: number, allowedMs = 0): number {
    if (this.fault) return 0;
    return this.stepper ? this.stepper.advance(steps, allowedMs) : this.walk(steps);
  }

  set(region: string, value: number): boolean {
    const place = this.memory.number(region);
    if (!place) return false;
    if (place[0] === value) return true;
    place[0] = value;
    // Numbers that are no parameters, such as the last message to a source, decide nothing that is derived.
    if (Object.hasOwn(this.plan.parameters, region)) derive(this.plan.derived, this.memory);
    for (const each of this.sources.values()) each.changed(region);
    return true;
  }

  inject(part: string, value: number): void {
    const { amount, due } = messageRegions(part);
    const [told, at] = [this.memory.number(amount), this.memory.number(due)];
    if (!told || !at) return void this.set(amount, value);
    told[0] = at[0] === this.step ? (told[0] as number) + value : value;
    at[0] = this.step;
  }

  write(region: string, values: ArrayLike<number>, from = 0): boolean {
    if (!this.memory.has(region)) return false;
    const into = this.memory.f64(region);
    const count = Math.min(values.length, into.length - from);
    for (let i = 0; i < count; i++) into[from + i] = values[i] as number;
    return true;
  }

  fire(part: string, units: readonly number[] | null): void {
    this.sources.get(part)?.ask(units);
  }

  read(region: string): Float64Array | Uint32Array | Uint16Array {
    return this.memory.any(region).slice();
  }

  table(key: string): Float64Array | Uint32Array | Uint16Array | undefined {
    const found = Object.entries(this.plan.tableKeys).find(([, each]) => each === key);
    return found && this.memory.any(found[0]);
  }

  reset(): void {
    this.drain();
    this.fault = null;
    const parameters = new Map(
      Object.keys(this.plan.parameters).map((region) => [region, this.memory.f64(region)[0] ?? 0]),
    );
    this.memory.clear(this.plan);
    this.stepper?.restart();
    for (const [region, value] of parameters) this.memory.f64(region)[0] = value;
    derive(this.plan.derived, this.memory);
    for (const program of this.plan.start) new VectorProgram(program, this.memory).run();
    for (const each of this.sources.values()) each.restart();
  }

  drain(): Drained {
    const fromStep = this.drained[0] as number;
    const spikes = this.recorders.flatMap((recorder) => recorder.drainSpikes?.() ?? []);
    const traces = this.recorders.flatMap((recorder) => recorder.drainTrace?.() ?? []);
    this.drained[0] = this.step;
    return { fromStep, toStep: this.step, spikes, traces };
  }

  dispose(): void {
    // Memory belongs to the garbage collector.
    this.stepper?.dispose();
  }

  private workshop(): Workshop {
    const made = new Map<Operator, Operation>();
    const operation = (operator: Operator): Operation => {
      const known = made.get(operator) ?? this.operation(operator);
      made.set(operator, known);
      return known;
    };
    // Messages to sources and the contents of recorders go through these, whoever does the steps.
    for (const operator of this.plan.operators) {
      if (operator.op === "generate" || "recorder" in operator) operation(operator);
    }
    return { context: this.context, operation, onFault: this.stop, isFaulty: () => this.fault !== null };
  }

  private walk(steps: number): number {
    const { now, dt } = this.context;
    const t = this.memory.f64("t");
    let done = 0;
    while (done < steps && !this.isFull()) {
      t[0] = now.step * dt;
      for (let k = 0; k < this.operations.length; k++) {
        (this.operations[k] as Operation)();
        // What follows in a step at fault would be recorded and sent on.
        if (this.fault) return done;
      }
      now.step++;
      done++;
    }
    return done;
  }

  private isFull(): boolean {
    for (let k = 0; k < this.recorders.length; k++) if ((this.recorders[k] as Recorder).full()) return true;
    return false;
  }

  private operation(operator: Operator): Operation {
    const { context } = this;
    switch (operator.op) {
      case "deliver":
        return deliver(operator, context);
      case "run":
        return run(operator, context, this.stop);
      case "weigh":
        return weigh(operator, context);
      case "reduce":
        return reduce(operator, context);
      case "threshold":
        return threshold(operator, context);
      case "reset":
        return reset(operator, context);
      case "settle":
        return settle(operator, context);
      case "noise":
        return noise(operator, context);
      case "generate": {
        const made = source(operator, context);
        this.sources.set(operator.part, made);
        return made.generate;
      }
      case "stp":
        return stp(operator, context);
      case "stdp-weights":
        return stdpWeights(operator, context);
      case "stdp-traces":
        return stdpTraces(operator, context);
      case "late":
        return late(operator, context);
      case "pick":
        return pick(operator, context);
      case "route":
        return route(operator, context);
      case "record-spikes":
        return this.recorder(recordSpikes(operator, context));
      case "record-trace":
        return this.recorder(recordTrace(operator, context));
      case "record-rate":
        return this.recorder(recordRate(operator, context));
    }
  }

  private recorder(made: Recorder): Operation {
    this.recorders.push(made);
    return made.record;
  }

  private readonly stop = (part: string, variable: string, index: number, found: number): void => {
    const time = Number(((this.step + 1) * this.plan.dt).toPrecision(12));
    const label = this.plan.labels[part] ?? part;
    this.fault ??= { part, code: "not-finite", data: { label, variable, index, found: String(found), time } };
  };
}
