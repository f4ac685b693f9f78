/** What a scope keeps: one ring of samples for each variable of each part it records. */
import { TraceRing, type TraceTable } from "../../../src/recording/trace-ring.ts";
import type { ScopeView, TraceTap } from "../../assembly/taps.ts";
import type { Batches } from "./batches.ts";
import { PlaneRecording } from "./plane-recording.ts";

/** Most numbers a scope keeps, whatever its limit says of rows: 32 MB. */
const mostValues = 4_000_000;

export class ScopeRecording {
  readonly kind = "scope";
  readonly view: ScopeView;
  readonly rings: readonly TraceRing[];
  /** What a phase plane needs besides. */
  readonly plane: PlaneRecording | undefined;

  constructor(view: ScopeView) {
    this.view = view;
    const curves = view.taps.reduce((sum, { indices }) => sum + indices.length, 0);
    const rows = Math.min(view.limit, Math.floor(mostValues / Math.max(1, curves)));
    this.plane = view.nullclines && new PlaneRecording(view);
    this.rings = view.taps.map(({ indices }) => new TraceRing(rows, indices.length));
  }

  take(batches: Batches): void {
    for (const [at, tap] of this.view.taps.entries()) takeTap(tap, this.rings[at]!, batches);
    this.plane?.take(batches);
  }

  clear(): void {
    for (const ring of this.rings) ring.clear();
    this.plane?.clear();
  }

  tables(after?: number): TraceTable[] {
    return this.rings.map((ring) => ring.table(after));
  }

  get forgotten(): number {
    return Math.max(0, ...this.rings.map((ring) => ring.forgotten));
  }
}

/** Adds the samples of one recorder. */
export function takeTap(tap: TraceTap, ring: TraceRing, batches: Batches): void {
  const batch = batches.traces.get(tap.recorder);
  if (!batch || batch.width === 0) return;
  const rows = batch.values.length / batch.width;
  for (let row = 0; row < rows; row++)
    ring.push(batch.firstStep + row * batch.everySteps, batch.values, row * batch.width);
}
