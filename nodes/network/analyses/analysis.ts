/** What every analysis does: take what was recorded, and give its numbers as a message and as a picture. */
import type { ChartPicture } from "../../common/frames.ts";
import type { Batches } from "../recordings/batches.ts";

export interface Analysis {
  take(batches: Batches): void;
  clear(): void;
  /** The numbers, one entry for each thing wired. */
  payload(): readonly object[];
  picture(): ChartPicture;
}

/** A number for people; something undefined, such as the mean of nothing, is left out by JSON. */
export function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
