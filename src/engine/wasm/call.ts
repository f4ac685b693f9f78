import type { Phase } from "./schedule.ts";

/** A call in a step, in its phase; `alone` if one thread does it for all. */
export interface Call {
  readonly phase: Phase;
  readonly alone: boolean;
  readonly text: string;
}
