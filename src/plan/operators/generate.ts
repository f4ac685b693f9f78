/** The operator of a source of spikes. */
import type { Expression } from "../../expression/expression.ts";
import type { Placed } from "./placed.ts";

/** Time of each unit's next spike [ms] and the expressions that make it. */
export interface Interval {
  readonly next: string;
  /**
   * Bounds for groups and blocks of units (soonest.ts), before which none of them is due: 0 when nothing is known. Each engine may keep
   * them as it likes or not at all; whoever changes times otherwise than by drawing sets them to 0.
   */
  readonly soonest: string;
  readonly first: Expression;
  readonly interval: Expression;
  readonly until: Expression | null;
  /** The chance to be kept of each spike of a step; it may name `profile`, the value of the last of `times` not after the stamp. */
  readonly keep: Expression | null;
  readonly profile: { readonly times: string; readonly values: string } | null;
}

/** Fires units of a source: from a list, by intervals, by a number drawn each step, and whatever messages asked for. */
export interface Generate extends Placed {
  readonly op: "generate";
  readonly n: number;
  readonly stream: number;
  /** Null for sources that do not fire by intervals. */
  readonly interval: Interval | null;
  /** A train whose spikes each unit takes with a chance; null for other sources. */
  readonly shared: {
    readonly next: string;
    readonly first: Expression;
    readonly interval: Expression;
    readonly chance: Expression;
  } | null;
  /**
   * Spikes that the first `units` repeat instead of others: those of step k of the pattern are `senders` from place `starts[k]`
   * to `starts[k + 1]`. Null for other sources.
   */
  readonly pattern: {
    readonly units: number;
    readonly steps: number;
    readonly cycleSteps: number;
    readonly starts: string;
    readonly senders: string;
  } | null;
  /** Steps and senders in order of time, and how many have been fired; null for other sources. */
  readonly list: { readonly steps: string; readonly senders: string; readonly cursor: string } | null;
  /**
   * Tables by which the words of `philox(seed, stream, i, step, step / 2^32, 0)` say how often units 4 i to 4 i + 3 fire in this
   * step (src/random/poisson.ts), as long as `during` holds; a unit that fires k times stands k times in the list. Null for other sources.
   */
  readonly counts: { readonly last: string; readonly guide: string; readonly during: Expression | null } | null;
  /** Units asked for by message; there is always room for them in the list of spikes. */
  readonly queue: string;
  readonly queued: string;
  readonly spikes: string;
  readonly count: string;
  /** Room in the spike list: for all that messages may ask for and a list may hold for one step, and `most` for each unit. */
  readonly capacity: number;
  /**
   * Most spikes of a unit in a step by intervals or by number, whatever the other units do. The rest of the intervals end a step later;
   * numbers above it are practically never drawn and cut off.
   */
  readonly most: number;
}
