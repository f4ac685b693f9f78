import { namesOf } from "../../expression/expression.ts";
import type { Generate } from "../../plan/operators/generate.ts";
import { noUnit } from "../../random/pattern.ts";
import { uniform } from "../../random/philox.ts";
import { binder, type Context } from "./context.ts";
import { type Emit, firstDraw, type Trains } from "./intervals.ts";
import { scalar } from "./scalar.ts";

/** First of the draws by which units take spikes of a shared train; one for each of its spikes in a step. */
export const shareDraw = 0x2000_0000;

/** The train that all units share: for each of its spikes, units take it in order. */
export function sharedTrain(
  { n, stream, most, interval }: Generate,
  shared: NonNullable<Generate["shared"]>,
  { memory, seed, dt, now }: Context,
  emit: Emit,
): Trains {
  const next = memory.f64(shared.next);
  let draw = 0;
  const random = (): number => uniform(seed, stream, noUnit, now.step, draw++);
  const bind = binder(memory, new Map(), { random });
  const [first, gap, chance] = [shared.first, shared.interval, shared.chance].map((e) => scalar(e, bind)) as [
    () => number,
    () => number,
    () => number,
  ];
  const until = interval?.until ? scalar(interval.until, bind) : () => Number.POSITIVE_INFINITY;
  const decisive = new Set([...namesOf(shared.first), ...namesOf(shared.interval)]);
  return {
    restart: () => {
      draw = firstDraw;
      next[0] = first();
    },
    changed: (region) => {
      if (!decisive.has(region)) return;
      draw = firstDraw;
      const time = now.step * dt;
      const start = first();
      next[0] = start > time ? start : time + gap();
    },
    generate: () => {
      const due = Math.min(until(), (now.step + 1.5) * dt);
      draw = 0;
      for (let k = 0; k < most && (next[0] as number) < due; k++) {
        const share = chance();
        for (let unit = 0; unit < n; unit++)
          if (uniform(seed, stream, unit, now.step, shareDraw + k) <= share) emit(unit);
        next[0] = (next[0] as number) + gap();
      }
    },
  };
}
