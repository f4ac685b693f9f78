/** Analyses that the simulation must be asked for: when to ask, and what waits for the answer. */
import { WeightHistogram } from "../analyses/weights.ts";
import type { ViewRecording } from "../recordings/recordings.ts";
import type { Session } from "./session.ts";

/** Asks for what may have changed since the last answer; `told` hears of each new one. */
export function inquire(session: Session, wanted: (view: string) => boolean, told: () => void): void {
  for (const [id, recording] of session.recordings.byView) {
    const analysis = askingOf(recording);
    if (recording.kind !== "chart" || !analysis || !wanted(id) || !analysis.isDue(session)) continue;
    void analysis.ask(session).then((answered) => {
      if (!answered || session.disposed) return;
      recording.renew();
      told();
    });
  }
}

/** Does something with a recording, once it knows its numbers. */
export function whenKnown(session: Session, recording: ViewRecording, act: () => void): void {
  const analysis = askingOf(recording);
  if (analysis) void analysis.ask(session).then(act);
  else act();
}

function askingOf(recording: ViewRecording): WeightHistogram | undefined {
  return recording.kind === "chart" && recording.analysis instanceof WeightHistogram ? recording.analysis : undefined;
}
