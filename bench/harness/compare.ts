import type { Workload } from "../workloads/workload.ts";
import type { RunResult } from "./result.ts";

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** Times of another program over our own, run by run: both of a pair met the same state of the machine. */
export function ratios(other: readonly RunResult[], ours: readonly RunResult[]): number[] {
  return other.slice(0, ours.length).map((result, i) => result.runS / ours[i]!.runS);
}

export interface Moments {
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
}

export function moments(values: readonly number[]): Moments {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0, n };
}

/**
 * `equivalent`: the 90 % interval of the difference of means lies within the tolerance (two one-sided tests at 5 %);
 * `different`: it lies outside; `unclear`: more runs are needed to tell.
 */
export type Verdict = "equivalent" | "different" | "unclear";

/** Quantile of Student's t at 95 % by degrees of freedom; beyond the table that of the normal distribution. */
const student = [6.31, 2.92, 2.35, 2.13, 2.02, 1.94, 1.89, 1.86, 1.83, 1.81, 1.8, 1.78, 1.77, 1.76, 1.75, 1.75];

/** Whether two means are the same within a relative tolerance. */
export function equivalence(a: Moments, b: Moments, tolerance: number): Verdict {
  const allowed = tolerance * Math.abs(b.mean);
  const apart = Math.abs(a.mean - b.mean);
  const quantile = student[a.n + b.n - 3] ?? 1.7;
  const uncertain = quantile * Math.sqrt(a.sd ** 2 / a.n + b.sd ** 2 / b.n);
  if (apart + uncertain <= allowed) return "equivalent";
  return apart - uncertain > allowed ? "different" : "unclear";
}

/** Whether two programs do the same thing: mean rate and irregularity. */
export function sameActivity(workload: Workload, a: readonly RunResult[], b: readonly RunResult[]): Verdict {
  const { rate, cv } = workload.tolerance;
  const verdicts = [equivalence(moments(a.map((r) => r.rate)), moments(b.map((r) => r.rate)), rate)];
  if (cv !== null) verdicts.push(equivalence(moments(a.map((r) => r.cv ?? 0)), moments(b.map((r) => r.cv ?? 0)), cv));
  if (verdicts.includes("different")) return "different";
  return verdicts.includes("unclear") ? "unclear" : "equivalent";
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
