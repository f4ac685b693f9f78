/** The commands a control node takes, by `payload` or by `topic` with its value in `payload`. */
import type { MessageCode } from "../../../src/messages/index.ts";
import type { Language } from "../../../src/model/text.ts";
import type { Action, ActionBody } from "../../common/frames.ts";
import type { Message } from "../../common/red.ts";
import type { Session } from "../sessions/session.ts";
import { quote, Refusal } from "./inputs.ts";

type Act = (session: Session, value: unknown) => void;

const acts: Readonly<Record<string, Act>> = {
  start: (session) => session.send({ type: "start" }),
  pause: (session) => session.send({ type: "pause" }),
  toggle: (session) => session.send({ type: session.progress.running ? "pause" : "start" }),
  step: (session, value) => session.send({ type: "step", steps: stepsOf(value) ?? 1 }),
  reset: (session) => session.send({ type: "reset" }),
  speed: (session, value) => {
    const speed = speedOf(value);
    if (speed !== undefined) session.send({ type: "speed", speed });
  },
};

interface Need {
  readonly read: (value: unknown) => number | undefined;
  readonly code: MessageCode;
  /** The least number allowed. */
  readonly lower: number;
}

/** What an action needs to be a number in its range. */
const needs: Readonly<Record<string, Need>> = {
  speed: { read: speedOf, code: "payload-not-a-number", lower: 0 },
  step: { read: stepsOf, code: "payload-not-whole", lower: 1 },
};

export function isAction(action: string): action is Action {
  return action !== "toggle" && Object.hasOwn(acts, action);
}

/** False when the body does not hold what the action needs. */
export function act(session: Session, action: Action, body: ActionBody): boolean {
  const value = action === "speed" ? body.speed : body.steps;
  if (action === "speed" && speedOf(value) === undefined) return false;
  if (value !== undefined && needs[action]?.read(value) === undefined) return false;
  acts[action]?.(session, value);
  return true;
}

/** The effect of a message on a session; throws a Refusal when it names no command. */
export function commandOf(message: Message, label: string, language: Language): (session: Session) => void {
  const { topic, payload } = message;
  const byTopic = typeof topic === "string" && Object.hasOwn(acts, topic);
  const name = byTopic ? topic : payload;
  if (typeof name !== "string" || !Object.hasOwn(acts, name) || (name === "speed" && !byTopic))
    throw new Refusal("command-unknown", { from: label, found: quote(byTopic ? topic : payload) }, language);
  const blank = payload === undefined || payload === null || payload === "" || typeof payload === "boolean";
  const needed = byTopic ? needs[name] : undefined;
  if (needed && !(name === "step" && blank) && needed.read(payload) === undefined) {
    const data = { from: label, found: quote(payload), allowed: "allowed-from", lower: needed.lower, unit: "" };
    throw new Refusal(needed.code, data, language);
  }
  return (session) => acts[name]!(session, byTopic ? payload : undefined);
}

function stepsOf(value: unknown): number | undefined {
  const steps = numberOf(value);
  return steps !== undefined && Number.isInteger(steps) && steps >= 1 ? steps : undefined;
}

function speedOf(value: unknown): number | undefined {
  const speed = numberOf(value);
  return speed !== undefined && speed >= 0 ? speed : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
