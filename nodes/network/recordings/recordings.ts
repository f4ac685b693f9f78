/** All recordings of one simulation, by view. */
import type { View } from "../../assembly/taps.ts";
import type { Batches } from "./batches.ts";
import { ChartRecording } from "./chart-recording.ts";
import { RasterRecording } from "./raster-recording.ts";
import { ScopeRecording } from "./scope-recording.ts";

export type ViewRecording = RasterRecording | ScopeRecording | ChartRecording;

export class Recordings {
  readonly byView: ReadonlyMap<string, ViewRecording>;

  constructor(views: readonly View[], dt: number) {
    this.byView = new Map(views.map((view) => [view.id, recordingOf(view, dt)]));
  }

  take(batches: Batches): void {
    for (const recording of this.byView.values()) recording.take(batches);
  }

  clear(): void {
    for (const recording of this.byView.values()) recording.clear();
  }
}

function recordingOf(view: View, dt: number): ViewRecording {
  switch (view.kind) {
    case "raster":
      return new RasterRecording(view);
    case "scope":
      return new ScopeRecording(view);
    case "chart":
      return new ChartRecording(view, dt);
  }
}
