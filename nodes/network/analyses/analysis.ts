/** What every analysis does: take what was recorded, and give its numbers as a message and as a picture. */
import type { ChartPicture } from "../../common/frames.ts";
import type { Batches } from "../recordings/batches.ts";
import type { Session } from "../sessions/session.ts";

export interface Analysis {
  take(batches: Batches): void;
  clear(): void;
  /** The numbers, one entry for each thing wired. */
  payload(): readonly object[];
  picture(): ChartPicture;
}

/** One that has to find something out before it has all its numbers. */
export interface Asking extends Analysis {
  /** True when what was found may be out of date, or nothing was. */
  isDue(session: Session): boolean;
  /** False when nothing came of it. */
  ask(session: Session): Promise<boolean>;
}

export function isAsking(analysis: Analysis): analysis is Asking {
  return "ask" in analysis;
}

/** A number for people; something undefined, such as the mean of nothing, is left out by JSON. */
export function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
