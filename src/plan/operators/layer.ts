/** Operators of rate neurons: weighted sums of values, and one number of many. */
import type { Placed } from "./placed.ts";

/**
 * Sums of weighted values, one for each of the targets: into[i] = sum over j, in order, of weights[j * width + i] * from[j], to which
 * an earlier sum may be added first. Without weights: into[i] = from[i].
 */
export interface Weigh extends Placed {
  readonly op: "weigh";
  readonly targets: number;
  readonly sources: number;
  /** Column by column, each as wide as `targets`, or one more to make it even. */
  readonly weights: string | null;
  readonly width: number;
  readonly from: string;
  readonly into: string;
  /** True when sums that are there already begin the sum. */
  readonly adds: boolean;
}

/** One number of n values: their sum in order, or the largest or smallest; of NaN it makes NaN. */
export interface Reduce extends Placed {
  readonly op: "reduce";
  readonly over: "sum" | "max" | "min";
  readonly n: number;
  readonly of: string;
  readonly into: string;
}
