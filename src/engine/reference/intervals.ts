import { namesOf } from "../../expression/expression.ts";
import type { Generate } from "../../plan/operators/generate.ts";
import { formerSpike, profileNow } from "../../plan/source-trains.ts";
import { uniform } from "../../random/philox.ts";
import { binder, type Context, type Index, type Operation } from "./context.ts";
import { scalar } from "./scalar.ts";

/** First of the draws by which trains start: they must not meet those of the same step's intervals, which count from 0. */
export const firstDraw = 0x8000_0000;

export type Emit = (unit: number) => void;

/** Trains of spikes, and what to do with them when the run starts anew or a parameter changed. */
export interface Trains {
  readonly generate: Operation;
  readonly restart: Operation;
  readonly changed: (region: string) => void;
}

/** Each unit's own train. `isMuted` tells of the units that repeat a pattern now. */
export function intervalTrains(
  { n, stream, most }: Generate,
  interval: NonNullable<Generate["interval"]>,
  { memory, seed, dt, now }: Context,
  emit: Emit,
  isMuted: (unit: number) => boolean,
): Trains {
  const next = memory.f64(interval.next);
  const unit: Index = { at: 0 };
  let [draw, last, level] = [0, 0, 0];
  const random = (): number => uniform(seed, stream, unit.at, now.step, draw++);
  const bind = binder(memory, new Map(), { random, [formerSpike]: () => last, [profileNow]: () => level });
  const first = scalar(interval.first, bind);
  const gap = scalar(interval.interval, bind);
  const until = interval.until ? scalar(interval.until, bind) : () => Number.POSITIVE_INFINITY;
  const keep = interval.keep ? scalar(interval.keep, bind) : null;
  const profile = interval.profile && profileAt(interval.profile, memory);
  const soonest = memory.f64(interval.soonest);
  const each = (act: () => void): void => {
    soonest.fill(0);
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
        last = now.step * dt;
        const start = first();
        next[unit.at] = start > last ? start : last + gap();
      });
    },
    generate: () => {
      // A time is stamped with the nearest step, so all before the middle between this stamp and the next are due.
      const due = Math.min(until(), (now.step + 1.5) * dt);
      if (profile) level = profile((now.step + 1) * dt);
      const chance = keep?.() ?? 1;
      for (let i = 0; i < n; i++) {
        if (!((next[i] as number) < due)) continue;
        unit.at = i;
        draw = 0;
        for (let k = 0; k < most && (next[i] as number) < due; k++) {
          last = next[i] as number;
          next[i] = last + gap();
          const isKept = keep === null || random() <= chance;
          if (isKept && !isMuted(i)) emit(i);
        }
      }
    },
  };
}

/** What the profile is at a time: 0 before its first point. */
function profileAt(
  { times, values }: { readonly times: string; readonly values: string },
  memory: Context["memory"],
): (time: number) => number {
  const [points, levels] = [memory.f64(times), memory.f64(values)];
  return (time) => {
    let [low, high] = [0, points.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((points[middle] as number) <= time) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (levels[low - 1] as number);
  };
}
