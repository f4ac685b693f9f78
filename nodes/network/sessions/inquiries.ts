/** Analyses that must find something out, from the simulation or by themselves: when they do, and what waits for it. */
import type { Red } from "../../common/red.ts";
import { unattended } from "../../common/unattended.ts";
import { type Asking, isAsking } from "../analyses/analysis.ts";
import type { ViewRecording } from "../recordings/recordings.ts";
import type { Session } from "./session.ts";

/** Asks for what may have changed since the last answer; `told` hears of each new one. */
export function inquire(session: Session, log: Red["log"], wanted: (view: string) => boolean, told: () => void): void {
  for (const [id, recording] of session.recordings.byView) {
    const analysis = askingOf(recording);
    if (recording.kind !== "chart" || !analysis || !wanted(id) || !analysis.isDue(session)) continue;
    unattended(log, async () => {
      if (!(await isAnswered(analysis, session))) return;
      recording.renew();
      told();
    });
  }
}

/** Does something with a recording, once it knows its numbers; nothing where they never come. */
export function whenKnown(session: Session, log: Red["log"], recording: ViewRecording, act: () => void): void {
  const analysis = askingOf(recording);
  unattended(log, async () => {
    if (!analysis || (await isAnswered(analysis, session))) act();
  });
}

/** What a session says that has been replaced meanwhile is of no more use. */
async function isAnswered(analysis: Asking, session: Session): Promise<boolean> {
  return (await analysis.ask(session)) && !session.disposed;
}

function askingOf(recording: ViewRecording): Asking | undefined {
  return recording.kind === "chart" && isAsking(recording.analysis) ? recording.analysis : undefined;
}
