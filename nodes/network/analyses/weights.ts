/** How the weights of synapses are spread: the simulation counts them when asked, for most of them never change. */

import type { AnalysisSettings } from "../../assembly/taps.ts";
import type { ChartPicture } from "../../common/frames.ts";
import type { Session } from "../sessions/session.ts";
import { type Asking, finite } from "./analysis.ts";
import { pictureOf, type Spread } from "./histograms.ts";

/** Weights that are learned are asked for again this often [ms]. */
const againMs = 1000;

export class WeightHistogram implements Asking {
  private readonly settings: Extract<AnalysisSettings, { shows: "weights" }>;
  private found: readonly Spread[] = [];
  /** What the numbers found belong to. */
  private state = "";
  private askedAt = Number.NEGATIVE_INFINITY;
  private waiting = false;

  constructor(settings: Extract<AnalysisSettings, { shows: "weights" }>) {
    this.settings = settings;
  }

  take(): void {}

  clear(): void {
    this.found = [];
    this.state = "";
  }

  payload(): readonly Spread[] {
    return this.found;
  }

  picture(): ChartPicture {
    return pictureOf(this.found, { label: { en: "weight", ko: "가중치" }, unit: this.settings.unit });
  }

  /** True when weights may be others than those found. */
  isDue(session: Session): boolean {
    if (this.waiting || this.stateOf(session) === this.state) return false;
    const rests = this.state !== "" && this.settings.asked.some(({ learned }) => learned);
    return !rests || performance.now() - this.askedAt >= againMs;
  }

  /** False when no answer came, or one about a run that is over. */
  async ask(session: Session): Promise<boolean> {
    const state = this.stateOf(session);
    const { epoch } = session;
    const { asked, bin } = this.settings;
    this.askedAt = performance.now();
    this.waiting = true;
    const answers = await Promise.all(asked.map(({ synapse }) => session.weightCounts(synapse, bin))).finally(() => {
      this.waiting = false;
    });
    const known = answers.filter((one) => one !== undefined);
    if (session.epoch !== epoch || known.length < asked.length) return false;
    this.found = known.map(({ bins, count, mean, sd }, at) => ({
      from: asked[at]!.label,
      bins,
      count,
      mean: finite(mean),
      sd: finite(sd),
    }));
    this.state = state;
    return true;
  }

  /** A reset, a message with another weight, and steps of those that learn. */
  private stateOf(session: Session): string {
    const { asked } = this.settings;
    const values = asked.map(({ synapse }) => session.presentOf(synapse).values);
    const step = asked.some(({ learned }) => learned) ? session.progress.step : 0;
    return JSON.stringify([session.epoch, step, values]);
  }
}
