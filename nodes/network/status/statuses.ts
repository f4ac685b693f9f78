/** What a control node shows of its simulation. */
import { say } from "../../../src/messages/index.ts";
import type { Language } from "../../../src/model/text.ts";
import type { SimulationState } from "../../common/frames.ts";
import type { NodeStatus } from "../../common/red.ts";
import type { Session } from "../sessions/session.ts";

const looks: Readonly<Record<SimulationState, NodeStatus>> = {
  waiting: { fill: "grey", shape: "ring" },
  running: { fill: "green", shape: "dot" },
  paused: { fill: "grey", shape: "dot" },
  finished: { fill: "blue", shape: "dot" },
  refused: { fill: "red", shape: "ring" },
  failed: { fill: "red", shape: "ring" },
};

export function statusOf(session: Session, language: Language): NodeStatus {
  const { state, progress } = session;
  const data = { time: seconds(progress.time), factor: progress.realTimeFactor.toPrecision(2) };
  return { ...looks[state], text: say(`state-${state}`, data, language) };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(ms < 10_000 ? 2 : 1);
}
