import type { Operator } from "../../plan/operators/index.ts";
import type { Plan } from "../../plan/plan.ts";
import { Memory } from "../memory.ts";
import type { Operation } from "../reference/context.ts";
import { ReferenceEngine, type Stepper, type Workshop } from "../reference/reference.ts";
import { findFault } from "../reference/step.ts";
import type { Assemble } from "./assembler.ts";
import { Caller, type Crew, type Share } from "./crew.ts";
import { type Foreman, TimingForeman } from "./foreman.ts";
import { type WasmExports, type WasmMemory, type WasmModule, wasmHost } from "./host.ts";
import { type EmittedModule, emitModule } from "./module.ts";
import type { Team } from "./team.ts";
import { threadsFor } from "./threads.ts";

/** Most pages of 64 KiB that a memory may have: addresses are 32-bit numbers. */
const mostPages = 65_536;

/** Most steps asked for at once: the count is a 32-bit number. */
const mostSteps = 2 ** 30;

/**
 * An engine whose steps are WebAssembly, two neurons at a time, in the memory of the plan; what is emitted computes the same
 * operations in the same order as the reference, so every bit is the same, for any number of threads. Operators that have no
 * instructions for what they do are called back and run as the reference runs them, on one thread.
 */
export function wasmEngine(
  plan: Plan,
  assemble: Assemble,
  crew?: Crew,
  threads = crew ? threadsFor(plan, crew.size) : 1,
  foreman: Foreman = new TimingForeman(),
): ReferenceEngine {
  if (!wasmHost) throw new Error("this host has no WebAssembly");
  const emitted = emit(plan, threads);
  const { team } = emitted;
  const memory = allocate(emitted);
  const module = assemble(emitted.text);
  return new ReferenceEngine(plan, new Memory(plan, memory.buffer), (workshop) => {
    const host = hostCalls(emitted.host, workshop);
    const { exports } = new (wasmHost as NonNullable<typeof wasmHost>).Instance(module, { plan: { memory, host } });
    return crew && team.threads > 1
      ? severalThreads(plan, workshop, exports, { team, crew, module, memory, foreman })
      : oneThread(plan, workshop, exports);
  });
}

/** Threads need a step that is emitted as a whole, and room for what each keeps for itself. */
function emit(plan: Plan, threads: number): EmittedModule {
  const emitted = emitModule(plan, threads);
  return threads > 1 && (emitted.host.length > 0 || emitted.pages > mostPages) ? emitModule(plan, 1) : emitted;
}

/** Throws a RangeError when there is not so much memory. */
function allocate({ pages, team }: EmittedModule): WasmMemory {
  if (pages > mostPages) throw new RangeError(`no memory can have ${pages} pages`);
  const size = team.threads === 1 ? { initial: pages } : { initial: pages, maximum: pages, shared: true };
  return new (wasmHost as NonNullable<typeof wasmHost>).Memory(size);
}

function hostCalls(host: readonly Operator[], workshop: Workshop): (k: number) => number {
  const operations = host.map((operator) => workshop.operation(operator));
  return (k) => {
    (operations[k] as Operation)();
    return workshop.isFaulty() ? 1 : 0;
  };
}

function oneThread(plan: Plan, workshop: Workshop, { run, fault }: WasmExports): Stepper {
  return {
    advance: (steps) => {
      const done = run(Math.min(steps, mostSteps));
      reportFault(plan, workshop, fault.value);
      return done;
    },
    restart: () => {},
    dispose: () => {},
  };
}

/** What a run by several threads is made of. */
interface Shared {
  readonly team: Team;
  readonly crew: Crew;
  readonly module: WasmModule;
  readonly memory: WasmMemory;
  readonly foreman: Foreman;
}

function severalThreads(plan: Plan, workshop: Workshop, { run, solo, full }: WasmExports, shared: Shared): Stepper {
  const { team, crew, module, memory, foreman } = shared;
  const [go, steps, stop] = [team.control("go") / 4, team.control("steps") / 4, team.control("stop") / 4];
  const share = (thread: number): Share => ({ module, memory, thread, go, steps, stop });
  const caller = new Caller(share(0));
  team.writeTables(plan, memory.buffer);
  crew.join(Array.from({ length: team.threads - 1 }, (_, k) => share(k + 1)));
  const piece = (steps: number, together: boolean): number => {
    if (full() !== 0) return 0;
    team.clearNotes(memory.buffer);
    solo.value = together ? 0 : 1;
    if (together) caller.give(steps);
    const done = run(steps);
    const noted = team.firstFault(memory.buffer);
    if (noted) reportFault(plan, workshop, noted.fault, (part) => team.ownNeurons(part, noted.thread));
    return done;
  };
  return {
    advance: (wanted, allowedMs) => {
      const why = crew.broken();
      if (why) throw new Error(why);
      for (let done = 0; ; ) {
        const left = Math.min(wanted - done, mostSteps);
        if (left < 1 || workshop.isFaulty()) return done;
        const { steps, together } = foreman.next(left, allowedMs * (left / wanted));
        const begun = performance.now();
        const made = piece(steps, together);
        foreman.note({ steps: made, together }, performance.now() - begun);
        done += made;
        if (made < steps) return done;
      }
    },
    restart: () => team.clear(memory.buffer),
    dispose: () => caller.dismiss(),
  };
}

/** The neurons of a part to look at. */
type Range = (part: string) => readonly [from: number, to: number];
const all: Range = () => [0, Number.POSITIVE_INFINITY];

/**
 * The emitted code says only that some value of a population is not finite; which one is looked up then, in the order of the plan.
 * Other threads have gone on since: only the neurons of the one that noted it are looked at.
 */
function reportFault(plan: Plan, workshop: Workshop, fault: number, range = all): void {
  const { context, onFault, isFaulty } = workshop;
  const found = plan.operators[fault - 1];
  if (found?.op !== "run") return;
  for (const op of plan.operators) {
    const isChecked = op === found || (op.population !== undefined && op.population === found.population);
    if (op.op === "run" && isChecked && !isFaulty()) findFault(op, context.memory, onFault, range(op.part))();
  }
}
