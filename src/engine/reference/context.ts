import type { Memory } from "../memory.ts";
import type { Bind } from "./scalar.ts";

/** Where a run stands; operators read it, only the engine moves it. Kept in memory like all state. */
export class Now {
  private readonly steps: Float64Array;

  constructor(memory: Memory) {
    this.steps = memory.f64("step");
  }

  /** Steps done before this one; the step under way ends at stamp `step + 1`. */
  get step(): number {
    return this.steps[0] as number;
  }

  set step(done: number) {
    this.steps[0] = done;
  }
}

/** What an operator is made from. */
export interface Context {
  readonly memory: Memory;
  readonly seed: number;
  readonly dt: number;
  readonly now: Now;
}

/** An operator made ready: one call a step. */
export type Operation = () => void;

/** An index that readers of arrays follow. */
export interface Index {
  at: number;
}

/**
 * Binds names to memory: arrays listed in `follow` are read at their index, other arrays at `fallback`, single numbers
 * as they are; `extra` names are bound to functions.
 */
export function binder(
  memory: Memory,
  follow: ReadonlyMap<string, Index>,
  extra: Readonly<Record<string, () => number>>,
  fallback?: Index,
): Bind {
  return (name) => {
    const given = extra[name];
    if (given) return given;
    const values = memory.f64(name);
    const index = follow.get(name) ?? fallback;
    if (!index || values.length === 1) return () => values[0] as number;
    return () => values[index.at] as number;
  };
}
