/** What an analysis has found so far. */
import type { ChartView } from "../../assembly/taps.ts";
import type { Analysis } from "../analyses/analysis.ts";
import { analysisOf } from "../analyses/index.ts";
import type { Batches } from "./batches.ts";

/** A chart is sent whole: so often is enough to see it grow [ms]. */
const pictureMs = 250;

export class ChartRecording {
  readonly kind = "chart";
  readonly view: ChartView;
  readonly analysis: Analysis;
  private shownAt = Number.NEGATIVE_INFINITY;

  constructor(view: ChartView, dt: number) {
    this.view = view;
    this.analysis = analysisOf(view, dt);
  }

  take(batches: Batches): void {
    this.analysis.take(batches);
  }

  clear(): void {
    this.analysis.clear();
    this.shownAt = Number.NEGATIVE_INFINITY;
  }

  /** To be drawn at once. */
  renew(): void {
    this.shownAt = Number.NEGATIVE_INFINITY;
  }

  /** True when it is time to draw the chart again. */
  isDue(): boolean {
    const now = performance.now();
    if (now - this.shownAt < pictureMs) return false;
    this.shownAt = now;
    return true;
  }
}
