/** Where a simulation stands, as its owner knows it from the reports. */
import type { Progress } from "../../../src/simulation/protocol.ts";
import type { SimulationState } from "../../common/frames.ts";

export const notStarted: Progress = {
  running: false,
  finished: false,
  step: 0,
  time: 0,
  realTimeFactor: 0,
  stepsPerSecond: 0,
};

/** `broken` says why nothing runs any more; otherwise the last progress decides. */
export function stateOf(ready: boolean, progress: Progress, broken?: "refused" | "failed"): SimulationState {
  if (broken) return broken;
  if (!ready) return "waiting";
  if (progress.finished) return "finished";
  return progress.running ? "running" : "paused";
}
