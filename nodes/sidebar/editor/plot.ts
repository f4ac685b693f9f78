import type { ChartData, RasterData, ScopeData, SimulationState } from "../../common/frames.ts";

/** The moment a plot shows. */
export interface Moment {
  /** Time of the newest step [ms]. */
  readonly now: number;
  /** Span shown [ms]. */
  readonly window: number;
  readonly state: SimulationState;
}

/** A live plot of one view: numbers go in, pixels come out when asked. */
export interface Plot<Frame> {
  /** Starts anew with the recording kept by the runtime. */
  load(data: RasterData | ScopeData | ChartData): void;
  /** Adds what happened; `stepsToTime` gives the time of a step offset [ms], nothing at or before `after` is added. */
  append(frame: Frame, fromStep: number, dt: number, after: number): void;
  clear(): void;
  draw(moment: Moment): void;
  /** What lies under a point of the canvas, in words; nothing outside the plot. */
  describe(x: number, y: number): string;
  retheme(): void;
  canvas(): HTMLCanvasElement;
  destroy(): void;
}

/** The span on the time axis: it grows from 0 and then moves along. */
export function span({ now, window }: Moment): { from: number; to: number } {
  const to = Math.max(now, window);
  return { from: to - window, to };
}
