/** Messages of ordinary nodes to ours: fire, inject, change a parameter, ask for a recording. Each is one command. */
import { type MessageCode, type MessageData, say } from "../../../src/messages/index.ts";
import type { ModelDescription } from "../../../src/model/description.ts";
import { hearsNumbers } from "../../../src/model/hears.ts";
import { meanSpikes, roomyMean } from "../../../src/model/mean-spikes.ts";
import { orderFaults } from "../../../src/model/order-check.ts";
import type { Parameter } from "../../../src/model/parameter.ts";
import { readParameter } from "../../../src/model/parameter-check.ts";
import type { Language } from "../../../src/model/text.ts";
import { weightOf } from "../../../src/model/unfold.ts";
import type { Command } from "../../../src/simulation/protocol.ts";
import type { EnteringLayer } from "../../assembly/layers.ts";
import { modelOf } from "../../common/fields.ts";
import type { Message } from "../../common/red.ts";
import type { WiredPart } from "../../topology/part.ts";
import type { Role } from "../../topology/roles.ts";
import { type Refuse, tableOf } from "./layer-tables.ts";
import { numberIn } from "./number-in.ts";

/** A message that cannot be obeyed, with its sentence. */
export class Refusal extends Error {
  readonly code: MessageCode;

  constructor(code: MessageCode, data: MessageData, language: Language) {
    super(say(code, data, language));
    this.code = code;
  }
}

type Values = Readonly<Record<string, number>>;

/** Parameters of a part, in the units of the equations, and the step [ms] of its clock. */
export interface Present {
  readonly values: Values;
  /** What the running network was built with: room was made for it. */
  readonly deployed: Values;
  readonly dt: number;
  /** Layers wired to a rate neuron, in the order of the columns of its W. */
  readonly entering: readonly EnteringLayer[];
}

type Read = (part: WiredPart, message: Message, present: Present, refuse: Refuse) => Command;

/** More than any population can have: a number above is no index but the time stamp that an inject node sends. */
const noIndex = 1e9;

const readers: Partial<Record<Role, Read>> = {
  "spike-source": (part, message, present, refuse) =>
    settingOf(part, message, present, refuse) ?? numberOf(part, message, refuse) ?? fireOf(part, message, refuse),
  "current-source": (part, message, present, refuse) =>
    settingOf(part, message, present, refuse) ?? injectionOf(part, message, present, refuse),
  stdp: (part, message, present, refuse) =>
    isTold(part, message) ? injectionOf(part, message, present, refuse) : onlySettings(part, message, present, refuse),
  "rate-neuron": (part, message, present, refuse) =>
    settingOf(part, message, present, refuse) ??
    tableOf(part, message, present.entering, refuse) ??
    valuesOf(part, message, refuse),
};

/** The command a message stands for; throws a Refusal when it stands for none. */
export function readMessage(part: WiredPart, message: Message, present: Present, language: Language): Command {
  const refuse: Refuse = (code, data) => {
    throw new Refusal(code, { from: part.label, ...data }, language);
  };
  return (readers[part.role] ?? onlySettings)(part, message, present, refuse);
}

const onlySettings: Read = (part, message, present, refuse) =>
  settingOf(part, message, present, refuse) ??
  refuse(message.topic === undefined || message.topic === "" ? "topic-missing" : "topic-unknown", {
    found: quote(message.topic),
    allowed: settable(part)
      .map(({ name }) => name)
      .join(", "),
  });

/** `{topic: "tau_m", payload: 12}`, checked like the form. */
function settingOf(
  part: WiredPart,
  { topic, payload }: Message,
  present: Present,
  refuse: Refuse,
): Command | undefined {
  const parameter = settable(part).find(({ name }) => name === topic);
  return parameter && setting(part, parameter, payload, present, refuse);
}

function setting(part: WiredPart, parameter: Parameter, payload: unknown, present: Present, refuse: Refuse): Command {
  if (parameter.structural) return refuse("parameter-needs-deploy", { parameter: parameter.name });
  // A missing value would read as the default: nobody means that by a message.
  const reading = readParameter(parameter, payload ?? "", part.label);
  if ("fault" in reading) return refuse(reading.fault.code, reading.fault.data);
  const model = modelOf(part.definition, part.config.model);
  const values = { ...present.values, [parameter.name]: reading.value };
  const disorder = model && orderFaults(model, values)[0];
  if (disorder) return refuse(disorder.code, { ...disorder.data, model: part.label });
  const excess = model && meanExcess(model, values, present);
  if (excess) return refuse("mean-needs-deploy", { ...excess, label: part.label });
  return { type: "set", part: part.id, parameter: parameter.name, value: reading.value };
}

/** The mean of a source that draws its number of spikes where it exceeds the room made at the deploy. */
function meanExcess(model: ModelDescription, values: Values, { deployed, dt }: Present) {
  const [mean, before] = [meanSpikes(model, values, dt), meanSpikes(model, deployed, dt)];
  if (mean === null || before === null || mean <= roomyMean(before)) return null;
  return { found: Number(mean.toPrecision(6)), dt, limit: Number(roomyMean(before).toPrecision(6)) };
}

/** Parameters of the model, and the weight of a synapse where all share it. */
function settable(part: WiredPart): Parameter[] {
  const model = modelOf(part.definition, part.config.model);
  const isDrawn = (part.config.weightSpread ?? "none") !== "none";
  return model ? [...model.parameters, ...(isDrawn ? [] : weightParameter(model, part.config.normalisation))] : [];
}

function weightParameter(model: ModelDescription, normalisation: unknown): Parameter[] {
  if (model.kind !== "synapse") return [];
  const stated = weightOf(model, String(normalisation ?? ""));
  return [{ name: "weight", symbol: "w", ...stated, doc: { en: "Weight", ko: "가중치" } }];
}

/** The number that sets the rate of a source whose trains follow one. */
function numberOf(part: WiredPart, { payload }: Message, refuse: Refuse): Command | undefined {
  const model = modelOf(part.definition, part.config.model);
  if (model?.kind !== "spike-source" || !hearsNumbers(model)) return undefined;
  const value = numberIn(payload);
  if (value === undefined || !Number.isFinite(value)) return refuse("payload-not-a-number", { found: quote(payload) });
  return { type: "inject", source: part.id, value };
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

/** True for a number without a topic, or with `reward`, to a rule of learning that a message tells something. */
function isTold(part: WiredPart, { topic }: Message): boolean {
  const model = modelOf(part.definition, part.config.model);
  return model?.kind === "stdp" && model.onMessage !== undefined && (!topic || topic === "reward");
}

function injectionOf(part: WiredPart, { payload }: Message, present: Present, refuse: Refuse): Command {
  const model = modelOf(part.definition, part.config.model);
  const by = model?.kind === "current-source" ? model.setBy : undefined;
  const parameter = model?.parameters.find(({ name }) => name === by);
  if (parameter) return setting(part, parameter, payload, present, refuse);
  const value = numberIn(payload);
  if (value === undefined || !Number.isFinite(value)) return refuse("payload-not-a-number", { found: quote(payload) });
  return { type: "inject", source: part.id, value };
}

/** A number for each unit of a layer, one for all, or one for the unit that the topic names. */
function valuesOf(part: WiredPart, { topic, payload }: Message, refuse: Refuse): Command {
  const count = Number(part.config.count ?? 1);
  const wrong = (): never => refuse("payload-not-values", { count, max: count - 1, found: quote(payload) });
  const finite = (value: unknown): number => {
    const number = numberIn(value);
    return number !== undefined && Number.isFinite(number) ? number : wrong();
  };
  const to = { type: "values" as const, rate: part.id };
  if (Array.isArray(payload))
    return payload.length === count ? { ...to, from: 0, values: payload.map(finite) } : wrong();
  const unit = numberIn(topic);
  if (unit === undefined) return { ...to, from: 0, values: new Array<number>(count).fill(finite(payload)) };
  return Number.isInteger(unit) && unit >= 0 && unit < count
    ? { ...to, from: unit, values: [finite(payload)] }
    : wrong();
}

export function quote(value: unknown): string {
  const text = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? "nothing");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
