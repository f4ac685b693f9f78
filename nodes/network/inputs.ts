/** Messages of ordinary nodes to ours: fire, inject, change a parameter, ask for a recording. Each is one command. */
import { type MessageCode, type MessageData, say } from "../../src/messages/index.ts";
import type { ModelDescription } from "../../src/model/description.ts";
import type { Parameter } from "../../src/model/parameter.ts";
import { readParameter } from "../../src/model/parameter-check.ts";
import type { Language } from "../../src/model/text.ts";
import type { Command } from "../../src/simulation/protocol.ts";
import { modelOf } from "../common/fields.ts";
import type { Message } from "../common/red.ts";
import type { WiredPart } from "../topology/part.ts";
import type { Role } from "../topology/roles.ts";

/** A message that cannot be obeyed, with its sentence. */
export class Refusal extends Error {
  readonly code: MessageCode;

  constructor(code: MessageCode, data: MessageData, language: Language) {
    super(say(code, data, language));
    this.code = code;
  }
}

type Refuse = (code: MessageCode, data: MessageData) => never;
type Read = (part: WiredPart, message: Message, refuse: Refuse) => Command;

const readers: Partial<Record<Role, Read>> = {
  "spike-source": (part, message, refuse) => settingOf(part, message, refuse) ?? fireOf(part, message, refuse),
  "current-source": (part, message, refuse) => settingOf(part, message, refuse) ?? injectionOf(part, message, refuse),
};

/** The command a message stands for; throws a Refusal when it stands for none. */
export function readMessage(part: WiredPart, message: Message, language: Language): Command {
  const refuse: Refuse = (code, data) => {
    throw new Refusal(code, { from: part.label, ...data }, language);
  };
  return (readers[part.role] ?? onlySettings)(part, message, refuse);
}

const onlySettings: Read = (part, message, refuse) =>
  settingOf(part, message, refuse) ??
  refuse("topic-unknown", {
    found: quote(message.topic),
    allowed: settable(part)
      .map(({ name }) => name)
      .join(", "),
  });

/** `{topic: "tau_m", payload: 12}`, checked like the form. */
function settingOf(part: WiredPart, { topic, payload }: Message, refuse: Refuse): Command | undefined {
  const parameter = settable(part).find(({ name }) => name === topic);
  return parameter && setting(part, parameter, payload, refuse);
}

function setting(part: WiredPart, parameter: Parameter, payload: unknown, refuse: Refuse): Command {
  // A missing value would read as the default: nobody means that by a message.
  const reading = readParameter(parameter, payload ?? "", part.label);
  if ("fault" in reading) return refuse(reading.fault.code, reading.fault.data);
  return { type: "set", part: part.id, parameter: parameter.name, value: reading.value };
}

/** Parameters of the model, and the weight of a synapse. */
function settable(part: WiredPart): Parameter[] {
  const model = modelOf(part.definition, part.config.model);
  return model ? [...model.parameters, ...weightOf(model)] : [];
}

function weightOf(model: ModelDescription): Parameter[] {
  if (model.kind !== "synapse") return [];
  const { weightUnit: unit, weightDefault } = model;
  return [{ name: "weight", symbol: "w", unit, default: weightDefault, doc: { en: "Weight", ko: "가중치" } }];
}

function fireOf(part: WiredPart, { payload }: Message, refuse: Refuse): Command {
  const count = Number(part.config.count ?? 1);
  const wrong = (): never => refuse("payload-not-indices", { max: count - 1, found: quote(payload) });
  const indexOf = (value: unknown): number => {
    const index = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof index === "number" && Number.isInteger(index) && index >= 0 && index < count ? index : wrong();
  };
  if (Array.isArray(payload)) return { type: "fire", source: part.id, indices: payload.map(indexOf) };
  if (typeof payload === "number") return { type: "fire", source: part.id, indices: [indexOf(payload)] };
  return { type: "fire", source: part.id, indices: null };
}

function injectionOf(part: WiredPart, { payload }: Message, refuse: Refuse): Command {
  const model = modelOf(part.definition, part.config.model);
  const by = model?.kind === "current-source" ? model.setBy : undefined;
  const parameter = model?.parameters.find(({ name }) => name === by);
  if (parameter) return setting(part, parameter, payload, refuse);
  const value = typeof payload === "string" && payload.trim() !== "" ? Number(payload) : payload;
  if (typeof value !== "number" || !Number.isFinite(value))
    return refuse("payload-not-a-number", { found: quote(payload) });
  return { type: "inject", source: part.id, value };
}

export function quote(value: unknown): string {
  const text = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? "nothing");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
