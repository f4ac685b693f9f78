/** The equations of a model as lines of plain text, read from its description. */
import type { Definition, ModelDescription, NormalisationName, StateVariable } from "../../src/model/description.ts";
import type { Language, Text } from "../../src/model/text.ts";
import { normalisationLabels } from "../synapse/normalisations.ts";

interface Updates {
  readonly weight?: string;
  readonly synapse?: readonly string[];
  readonly traces: readonly string[];
}

interface Formula {
  readonly name: NormalisationName;
  readonly text: string;
}

/** Description fields that may hold equations; a kind of model has some of them. */
interface Equations {
  readonly definitions?: readonly Definition[];
  readonly state?: readonly StateVariable[];
  readonly pre?: readonly StateVariable[];
  readonly post?: readonly StateVariable[];
  readonly spike?: { readonly when: string; readonly then: readonly string[]; readonly refractory?: string };
  readonly receive?: readonly string[];
  readonly gives?: string | { readonly to: string; readonly value?: string };
  readonly formula?: Formula;
  readonly normalisations?: readonly Formula[];
  readonly release?: string;
  readonly onSpike?: readonly string[];
  readonly onPre?: Updates;
  readonly onPost?: Updates;
  readonly synapse?: readonly StateVariable[];
  readonly weightRate?: string;
  readonly onMessage?: readonly string[];
  readonly current?: string;
  readonly initial?: string;
  readonly total?: string;
  readonly pools?: readonly { readonly name: string; readonly over: string; readonly value: string }[];
  readonly activation?: string;
  readonly fires?: { readonly by: string; readonly mean?: string };
}

const words = {
  spike: { en: "spike when", ko: "발화 조건" },
  reset: { en: "at a spike", ko: "발화할 때" },
  refractory: { en: "refractory time", ko: "불응기" },
  weight: { en: "weight w", ko: "가중치 w" },
  arrival: { en: "when a spike arrives", ko: "스파이크가 도착할 때" },
  release: { en: "release", ko: "방출량" },
  count: { en: "mean number of spikes in a step", ko: "한 단계의 평균 스파이크 수" },
  source: { en: "at a spike of the source", ko: "입력 뉴런이 발화할 때" },
  target: { en: "at a spike of the target", ko: "표적 뉴런이 발화할 때" },
  message: { en: "at a message with a number", ko: "숫자 메시지를 받을 때" },
} as const satisfies Record<string, Text>;

function updatesOf({ weight, synapse, traces }: Updates): string[] {
  return [...(weight === undefined ? [] : [weight]), ...(synapse ?? []), ...traces];
}

export function equationsOf(model: ModelDescription, language: Language): string[] {
  const has: Equations = model as Equations;
  const lines: string[] = [];
  const say = (word: keyof typeof words, ...what: readonly string[]) =>
    lines.push(`${words[word][language]}: ${what.join(", ")}`);
  for (const { name, value } of has.definitions ?? []) lines.push(`${name} = ${value}`);
  for (const { name, rate, next } of [
    ...(has.state ?? []),
    ...(has.pre ?? []),
    ...(has.post ?? []),
    ...(has.synapse ?? []),
  ]) {
    if (rate) lines.push(`d${name}/dt = ${rate}`);
    if (next) lines.push(`${name}(t + dt) = ${next}`);
  }
  if (has.spike) {
    say("spike", has.spike.when);
    if (has.spike.then.length) say("reset", ...has.spike.then);
    if (has.spike.refractory) say("refractory", has.spike.refractory);
  }
  if (has.receive) say("arrival", ...has.receive);
  if (typeof has.gives === "string") lines.push(`I = ${has.gives}`);
  else if (has.gives?.value && has.gives.value !== "I") lines.push(`I = ${has.gives.value}`);
  for (const { name, text } of [...(has.formula ? [has.formula] : []), ...(has.normalisations ?? [])])
    lines.push(`${words.weight[language]} = ${normalisationLabels[name][language]}: ${text}`);
  if (has.release) say("release", has.release);
  if (has.onSpike) say("source", ...has.onSpike.map((one) => (one === "release" ? words.release[language] : one)));
  if (has.weightRate) lines.push(`dw/dt = ${has.weightRate}`);
  if (has.onPre) say("source", ...updatesOf(has.onPre));
  if (has.onPost) say("target", ...updatesOf(has.onPost));
  if (has.onMessage) say("message", ...has.onMessage);
  if (has.total) lines.push(`z = ${has.total}`);
  for (const { name, over, value } of has.pools ?? []) lines.push(`${name} = ${over}(${value})`);
  if (has.activation) lines.push(`f = ${has.activation}`, "tau dy/dt = -y + f");
  if (has.fires?.mean) say("count", has.fires.mean);
  // A current that follows from the one before starts somewhere.
  if (has.current) lines.push(`I(t) = ${has.current}`, ...(has.initial ? [`I(0) = ${has.initial}`] : []));
  return lines.map((line) => line.replaceAll(String(2 * Math.PI), "2π"));
}
