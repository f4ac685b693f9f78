import type { SpikeBatch, TraceBatch } from "../../../src/index.ts";

/** What a simulation recorded in some steps, by recorder. */
export interface Batches {
  readonly fromStep: number;
  readonly toStep: number;
  readonly dt: number;
  readonly spikes: ReadonlyMap<string, SpikeBatch>;
  readonly traces: ReadonlyMap<string, TraceBatch>;
}
