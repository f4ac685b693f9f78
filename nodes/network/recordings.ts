/** All recordings of one simulation, by view. */
import type { View } from "../assembly/taps.ts";
import { RasterRecording } from "./raster-recording.ts";
import { type Batches, ScopeRecording } from "./scope-recording.ts";

export type ViewRecording = RasterRecording | ScopeRecording;

export class Recordings {
  readonly byView: ReadonlyMap<string, ViewRecording>;

  constructor(views: readonly View[]) {
    this.byView = new Map(
      views.map((view) => [view.id, view.kind === "raster" ? new RasterRecording(view) : new ScopeRecording(view)]),
    );
  }

  take(batches: Batches): void {
    for (const recording of this.byView.values()) {
      if (recording.kind === "raster") recording.take(batches.fromStep, batches.spikes);
      else recording.take(batches);
    }
  }

  clear(): void {
    for (const recording of this.byView.values()) recording.clear();
  }
}
