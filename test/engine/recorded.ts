import type { Drained, Engine } from "../../src/engine/engine.ts";

/** Everything a run recorded, one after the other, whatever the pieces it came in. */
export class Recorded {
  /** `[step, sender]` by recorder. */
  readonly spikes: Record<string, [number, number][]> = {};
  /** `[step, ...values]` by recorder. */
  readonly traces: Record<string, number[][]> = {};

  add({ fromStep, spikes, traces }: Pick<Drained, "fromStep" | "spikes" | "traces">): void {
    for (const { recorder, offsets, senders } of spikes) {
      this.spikes[recorder] ??= [];
      offsets.forEach((offset, i) => void this.spikes[recorder]?.push([fromStep + offset, senders[i] ?? -1]));
    }
    for (const { recorder, firstStep, everySteps, width, values } of traces) {
      this.traces[recorder] ??= [];
      for (let row = 0; row * width < values.length; row++)
        this.traces[recorder]?.push([firstStep + row * everySteps, ...values.subarray(row * width, (row + 1) * width)]);
    }
  }
}

/** Advances to a step, emptying recorders only when they are full, and takes everything. */
export function recordUntil(engine: Engine, step: number, into: Recorded = new Recorded()): Recorded {
  while (engine.step < step && !engine.fault) {
    if (engine.advance(step - engine.step) === 0 && !engine.fault) into.add(engine.drain());
  }
  into.add(engine.drain());
  return into;
}
