import type { Generate } from "../../plan/operators/generate.ts";
import { philox } from "../../random/philox.ts";
import { poissonNumber } from "../../random/poisson.ts";
import { binder, type Context, type Operation } from "./context.ts";
import { type Emit, intervalTrains } from "./intervals.ts";
import { repeatedPattern } from "./pattern.ts";
import { scalar } from "./scalar.ts";
import { sharedTrain } from "./shared.ts";

/** A source made ready, and what to do when a parameter changed, a message came or the run starts anew. */
export interface Source {
  readonly generate: Operation;
  readonly restart: Operation;
  readonly changed: (region: string) => void;
  /** Units asked for by message, to fire at the next step; null asks for all. */
  readonly ask: (units: readonly number[] | null) => void;
}

export function source(op: Generate, context: Context): Source {
  const { memory } = context;
  const spikes = memory.u32(op.spikes);
  const count = memory.u32(op.count);
  const queue = memory.u32(op.queue);
  const queued = memory.u32(op.queued);
  const emit = (unit: number): void => {
    const at = count[0] as number;
    spikes[at] = unit;
    count[0] = at + 1;
  };
  const pattern = op.pattern ? repeatedPattern(op, op.pattern, context, emit) : null;
  const isMuted = pattern?.isMuted ?? (() => false);
  const shared = op.shared ? sharedTrain(op, op.shared, context, emit) : null;
  const intervals = op.interval ? intervalTrains(op, op.interval, context, emit, isMuted) : null;
  const trains = [shared, intervals].filter((each) => each !== null);
  const listed = op.list ? listSource(op.list, context, emit) : null;
  const counted = op.counts ? countSource(op, op.counts, context, emit) : null;
  const generate = (): void => {
    count[0] = 0;
    const asked = queued[0] as number;
    for (let q = 0; q < asked; q++) emit(queue[q] as number);
    queued[0] = 0;
    listed?.();
    pattern?.generate();
    for (const train of trains) train.generate();
    counted?.();
  };
  const enqueue = (unit: number): void => {
    const at = queued[0] as number;
    if (!(unit >= 0 && unit < op.n) || at >= queue.length) return;
    queue[at] = unit;
    queued[0] = at + 1;
  };
  const ask = (units: readonly number[] | null): void => {
    if (units) for (const unit of units) enqueue(unit);
    else for (let unit = 0; unit < op.n; unit++) enqueue(unit);
  };
  const restart = (): void => {
    for (const train of trains) train.restart();
  };
  const changed = (region: string): void => {
    for (const train of trains) train.changed(region);
  };
  return { generate, ask, restart, changed };
}

function listSource(list: NonNullable<Generate["list"]>, { memory, now }: Context, emit: Emit): Operation {
  const steps = memory.f64(list.steps);
  const senders = memory.u32(list.senders);
  const cursor = memory.u32(list.cursor);
  return () => {
    let at = cursor[0] as number;
    while (at < steps.length && (steps[at] as number) <= now.step + 1) emit(senders[at++] as number);
    cursor[0] = at;
  };
}

/** One call of the generator gives the words of four units. */
function countSource(
  { n, stream, most }: Generate,
  { last, guide, during }: NonNullable<Generate["counts"]>,
  { memory, seed, now }: Context,
  emit: Emit,
): Operation {
  const [lasts, guides] = [memory.u32(last), memory.u32(guide)];
  const words = new Uint32Array(4);
  const holds = during ? scalar(during, binder(memory, new Map(), {})) : () => 1;
  return () => {
    if (holds() === 0) return;
    const { step } = now;
    for (let unit = 0; unit < n; unit++) {
      const lane = unit & 3;
      if (lane === 0) philox(words, seed, stream, unit >>> 2, step >>> 0, Math.floor(step / 0x1_0000_0000), 0);
      const times = Math.min(most, poissonNumber(words[lane] as number, lasts, guides));
      for (let k = 0; k < times; k++) emit(unit);
    }
  };
}
