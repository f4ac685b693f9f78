/** Messages of ordinary nodes to ours: fire, inject, change a parameter, ask for a recording. Each is one command. */
import { type MessageCode, type MessageData, say } from "../../src/messages/index.ts";
import type { ModelDescription } from "../../src/model/description.ts";
import { orderFaults } from "../../src/model/order-check.ts";
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

/** Parameters of a part as they are now, in the units of the equations. */
type Values = Readonly<Record<string, number>>;
type Refuse = (code: MessageCode, data: MessageData) => never;
type Read = (part: WiredPart, message: Message, values: Values, refuse: Refuse) => Command;

/** More than any population can have: a number above is no index but the time stamp that an inject node sends. */
const noIndex = 1e9;

const readers: Partial<Record<Role, Read>> = {
  "spike-source": (part, message, values, refuse) =>
    settingOf(part, message, values, refuse) ?? fireOf(part, message, refuse),
  "current-source": (part, message, values, refuse) =>
    settingOf(part, message, values, refuse) ?? injectionOf(part, message, values, refuse),
};

/** The command a message stands for; throws a Refusal when it stands for none. */
export function readMessage(part: WiredPart, message: Message, values: Values, language: Language): Command {
  const refuse: Refuse = (code, data) => {
    throw new Refusal(code, { from: part.label, ...data }, language);
  };
  return (readers[part.role] ?? onlySettings)(part, message, values, refuse);
}

const onlySettings: Read = (part, message, values, refuse) =>
  settingOf(part, message, values, refuse) ??
  refuse(message.topic === undefined || message.topic === "" ? "topic-missing" : "topic-unknown", {
    found: quote(message.topic),
    allowed: settable(part)
      .map(({ name }) => name)
      .join(", "),
  });

/** `{topic: "tau_m", payload: 12}`, checked like the form. */
function settingOf(part: WiredPart, { topic, payload }: Message, values: Values, refuse: Refuse): Command | undefined {
  const parameter = settable(part).find(({ name }) => name === topic);
  return parameter && setting(part, parameter, payload, values, refuse);
}

function setting(part: WiredPart, parameter: Parameter, payload: unknown, values: Values, refuse: Refuse): Command {
  // A missing value would read as the default: nobody means that by a message.
  const reading = readParameter(parameter, payload ?? "", part.label);
  if ("fault" in reading) return refuse(reading.fault.code, reading.fault.data);
  const model = modelOf(part.definition, part.config.model);
  const disorder = model && orderFaults(model, { ...values, [parameter.name]: reading.value })[0];
  if (disorder) return refuse(disorder.code, { ...disorder.data, model: part.label });
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
    const index = numberIn(value);
    return typeof index === "number" && Number.isInteger(index) && index >= 0 && index < count ? index : wrong();
  };
  if (Array.isArray(payload)) return { type: "fire", source: part.id, indices: payload.map(indexOf) };
  const number = numberIn(payload);
  if (number !== undefined && number < noIndex) return { type: "fire", source: part.id, indices: [indexOf(payload)] };
  return { type: "fire", source: part.id, indices: null };
}

function injectionOf(part: WiredPart, { payload }: Message, values: Values, refuse: Refuse): Command {
  const model = modelOf(part.definition, part.config.model);
  const by = model?.kind === "current-source" ? model.setBy : undefined;
  const parameter = model?.parameters.find(({ name }) => name === by);
  if (parameter) return setting(part, parameter, payload, values, refuse);
  const value = numberIn(payload);
  if (value === undefined || !Number.isFinite(value)) return refuse("payload-not-a-number", { found: quote(payload) });
  return { type: "inject", source: part.id, value };
}

/** A number, or text that is one, as MQTT brings it; undefined for all else. */
function numberIn(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && !Number.isNaN(number) ? number : undefined;
}

export function quote(value: unknown): string {
  const text = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? "nothing");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
