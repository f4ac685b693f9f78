import type { Generate } from "../../plan/operators/generate.ts";
import { noUnit } from "../../random/pattern.ts";
import { uniform } from "../../random/philox.ts";
import type { Context } from "./context.ts";
import type { Emit } from "./intervals.ts";

/**
 * A pattern that comes once in each cycle, at a place drawn by the number of the cycle: nothing has to be kept. `generate` emits its
 * spikes of this step and must come before the trains of units are looked at, which are muted meanwhile.
 */
export function repeatedPattern(
  { stream }: Generate,
  { units, steps, cycleSteps, starts, senders }: NonNullable<Generate["pattern"]>,
  { memory, seed, now }: Context,
  emit: Emit,
): { readonly generate: () => void; readonly isMuted: (unit: number) => boolean } {
  const [places, who] = [memory.u32(starts), memory.u32(senders)];
  let muted = 0;
  return {
    isMuted: (unit) => unit < muted,
    generate: () => {
      const cycle = Math.floor(now.step / cycleSteps);
      const begin = Math.floor(uniform(seed, stream, noUnit, cycle, 0) * (cycleSteps - steps));
      const at = now.step - cycle * cycleSteps - begin;
      muted = at >= 0 && at < steps ? units : 0;
      if (muted === 0) return;
      for (let k = places[at] as number; k < (places[at + 1] as number); k++) emit(who[k] as number);
    },
  };
}
