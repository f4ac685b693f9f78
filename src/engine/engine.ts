import type { Fault } from "../plan/plan.ts";
import type { SpikeBatch, TraceBatch } from "./batch.ts";

/** What the recorders hold since the last drain. */
export interface Drained {
  readonly fromStep: number;
  readonly toStep: number;
  readonly spikes: readonly SpikeBatch[];
  readonly traces: readonly TraceBatch[];
}

/**
 * Runs a plan. An engine knows regions of memory, not models. Between two calls of `advance` anything may be changed;
 * the change holds from the next step on.
 */
export interface Engine {
  /** Steps done since the last reset. */
  readonly step: number;
  /** Why it stopped for good, until the next reset. */
  readonly fault: Fault | null;
  /**
   * Advances up to `steps` steps; returns how many were done: fewer when a recorder is full or a fault came up. `allowedMs` is the time
   * that they may take [wall ms], for an engine that can do them with less effort; 0, the default, means as fast as possible.
   */
  advance(steps: number, allowedMs?: number): number;
  /** Sets a number in memory; what is derived from it follows. Returns false when no region holds such a number. */
  set(region: string, value: number): boolean;
  /** Writes numbers into a region, from an index on; what is beyond its end is passed over. False when there is no such region. */
  write(region: string, values: ArrayLike<number>, from?: number): boolean;
  /** Fires units of a source at the next step; null fires all. Units and sources that do not exist are passed over. */
  fire(source: string, units: readonly number[] | null): void;
  /**
   * A number sent to a part: the value of a current source from now on, or what a rule of learning is told at the next step, where
   * several add up.
   */
  inject(part: string, value: number): void;
  /** A copy of a region's content. */
  read(region: string): Float64Array | Uint32Array | Uint16Array;
  /** A table of the plan by its key: not a copy, but the engine's memory, which nobody may write. */
  table(key: string): Float64Array | Uint32Array | Uint16Array | undefined;
  /** Back to step 0 and the initial state; parameters and tables keep the values they have now. */
  reset(): void;
  /** Takes what the recorders hold. */
  drain(): Drained;
  dispose(): void;
}
