import { namesOf } from "../../expression/expression.ts";
import type { Generate } from "../../plan/plan.ts";
import { philox, uniform } from "../../random/philox.ts";
import { poissonNumber } from "../../random/poisson.ts";
import { binder, type Context, type Index, type Operation } from "./context.ts";
import { scalar } from "./scalar.ts";

/** A source made ready, and what to do when a parameter changed, a message came or the run starts anew. */
export interface Source {
  readonly generate: Operation;
  readonly restart: Operation;
  readonly changed: (region: string) => void;
  /** Units asked for by message, to fire at the next step; null asks for all. */
  readonly ask: (units: readonly number[] | null) => void;
}

/** First of the draws by which trains start: they must not meet those of the same step's intervals, which count from 0. */
const firstDraw = 0x8000_0000;

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
  const intervals = op.interval ? intervalSource(op, op.interval, context, emit) : null;
  const listed = op.list ? listSource(op.list, context, emit) : null;
  const counted = op.counts ? countSource(op, op.counts, context, emit) : null;
  const generate = (): void => {
    count[0] = 0;
    const asked = queued[0] as number;
    for (let q = 0; q < asked; q++) emit(queue[q] as number);
    queued[0] = 0;
    intervals?.generate();
    listed?.();
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
  return { generate, ask, restart: () => intervals?.restart(), changed: (region) => intervals?.changed(region) };
}

type Emit = (unit: number) => void;

function intervalSource(
  { n, stream, most }: Generate,
  interval: NonNullable<Generate["interval"]>,
  { memory, seed, dt, now }: Context,
  emit: Emit,
): Omit<Source, "ask"> {
  const next = memory.f64(interval.next);
  const unit: Index = { at: 0 };
  let draw = 0;
  const random = (): number => uniform(seed, stream, unit.at, now.step, draw++);
  const bind = binder(memory, new Map(), { random });
  const first = scalar(interval.first, bind);
  const gap = scalar(interval.interval, bind);
  const until = interval.until ? scalar(interval.until, bind) : () => Number.POSITIVE_INFINITY;
  const each = (act: () => void): void => {
    for (unit.at = 0; unit.at < n; unit.at++) {
      draw = firstDraw;
      act();
    }
  };
  const decisive = new Set([...namesOf(interval.first), ...namesOf(interval.interval)]);
  return {
    restart: () => each(() => (next[unit.at] = first())),
    // What was drawn under the old parameters no longer holds: the first spike is still to come, or an interval starts now.
    changed: (region) => {
      if (!decisive.has(region)) return;
      each(() => {
        const time = now.step * dt;
        const start = first();
        next[unit.at] = start > time ? start : time + gap();
      });
    },
    generate: () => {
      // A time is stamped with the nearest step, so all before the middle between this stamp and the next are due.
      const due = Math.min(until(), (now.step + 1.5) * dt);
      for (let i = 0; i < n; i++) {
        if (!((next[i] as number) < due)) continue;
        unit.at = i;
        draw = 0;
        for (let k = 0; k < most && (next[i] as number) < due; k++) {
          emit(i);
          next[i] = (next[i] as number) + gap();
        }
      }
    },
  };
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
  { last, guide }: NonNullable<Generate["counts"]>,
  { memory, seed, now }: Context,
  emit: Emit,
): Operation {
  const [lasts, guides] = [memory.u32(last), memory.u32(guide)];
  const words = new Uint32Array(4);
  return () => {
    const { step } = now;
    for (let unit = 0; unit < n; unit++) {
      const lane = unit & 3;
      if (lane === 0) philox(words, seed, stream, unit >>> 2, step >>> 0, Math.floor(step / 0x1_0000_0000), 0);
      const times = Math.min(most, poissonNumber(words[lane] as number, lasts, guides));
      for (let k = 0; k < times; k++) emit(unit);
    }
  };
}
