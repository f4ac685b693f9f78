/** Neurons: one palette entry per `palette` name found in the models, each derived from its data alone. */
import type { NeuronModel, StateVariable } from "../../src/model/description.ts";
import { modelsOfKind } from "../common/catalogue.ts";
import type { NodeDefinition, Setting } from "../common/definition.ts";
import { clockSetting, countSetting, nameSetting } from "../common/settings.ts";
import { methodLabels } from "./methods.ts";

/** The models by palette entry, in order of rank. */
function entries(): Map<string, NeuronModel[]> {
  const byPalette = new Map<string, NeuronModel[]>();
  for (const model of modelsOfKind<NeuronModel>("neuron")) {
    const palette = model.palette ?? model.name;
    byPalette.set(palette, [...(byPalette.get(palette) ?? []), model]);
  }
  return byPalette;
}

/** The method and the initial values, folded away in the form. */
function advanced(models: readonly NeuronModel[]): Setting[] {
  const methods = [...new Set(models.flatMap((model) => model.methods))];
  const states = new Map<string, { state: StateVariable; models: string[] }>();
  for (const model of models) {
    for (const state of model.state) {
      const seen = states.get(state.name) ?? { state, models: [] };
      states.set(state.name, { state: seen.state, models: [...seen.models, model.name] });
    }
  }
  return [
    {
      name: "method",
      group: "advanced",
      label: { en: "Method", ko: "적분법" },
      doc: {
        en: "How the equations are solved. The model's own method is the best choice unless you compare methods.",
        ko: "방정식을 푸는 방법입니다. 방법을 비교하려는 경우가 아니면 모델의 기본 방법이 가장 좋습니다.",
      },
      value: {
        type: "choice",
        default: "",
        options: [
          { value: "", label: { en: "the model's own", ko: "모델의 기본 방법" } },
          ...methods.map((method) => ({ value: method, label: methodLabels[method] })),
        ],
      },
    },
    ...[...states.values()].map(
      ({ state, models: names }): Setting => ({
        name: `i_${state.name}`,
        group: "advanced",
        label: { en: `Initial ${state.name}`, ko: `초기 ${state.name}` },
        doc: {
          en: `${state.doc.en} at the start. Blank: the value the model prescribes. A number for all neurons, or drawn for each: uniform(low, high), normal(mean, sd), normal(mean, sd, low, high) without what falls outside, lognormal(median, sigma).`,
          ko: `시작할 때의 값: ${state.doc.ko}. 비워 두면 모델이 정한 값을 씁니다. 숫자를 적으면 모든 뉴런이 같은 값을 갖고, 다음과 같이 적으면 뉴런마다 무작위로 정합니다: uniform(하한, 상한), normal(평균, 표준편차), 벗어난 값을 다시 뽑는 normal(평균, 표준편차, 하한, 상한), lognormal(중앙값, 시그마).`,
        },
        value: { type: "number", default: "", unit: state.unit, blank: true, distribution: true },
        ...(names.length < models.length ? { shownWhen: { setting: "model", is: names } } : {}),
      }),
    ),
  ];
}

function definitionOf(palette: string, models: readonly NeuronModel[]): NodeDefinition {
  const [first] = models;
  if (!first) throw new Error(`no model for the palette entry ${palette}`);
  return {
    type: `spikewire-${palette}`,
    set: "neuron",
    kind: "neuron",
    title: first.paletteTitle ?? first.title,
    help: {
      en: `${first.doc.en}

One node is a population of \`count\` neurons with the same parameters. Spikes reach it through a synapse, current straight from a current source; wire it to a raster to see its spikes, to a scope to see its membrane potential.`,
      ko: `${first.doc.ko}

노드 하나는 같은 매개변수를 가진 뉴런 \`count\`개의 집단입니다. 스파이크는 시냅스를 거쳐, 전류는 전류 소스에서 바로 들어옵니다. 래스터에 연결하면 스파이크를, 스코프에 연결하면 막전위를 볼 수 있습니다.`,
    },
    color: "#8FA8D8",
    icon: `spikewire-${palette}.svg`,
    inputs: 1,
    outputs: 1,
    outputLabel: { en: "spikes", ko: "스파이크" },
    sends: {
      en: `- To ordinary nodes, at most 20 times a second: \`{topic: <node name>, payload: [{t, i}, ...]}\` with the time \`t\` in ms and the neuron \`i\` of each spike, counted from 0. One message holds at most 10,000 spikes; \`omitted\` then counts the rest.`,
      ko: `- 일반 노드에는 초당 최대 20번 \`{topic: <노드 이름>, payload: [{t, i}, ...]}\`를 보냅니다. \`t\`는 각 스파이크의 시각(ms), \`i\`는 0부터 센 뉴런 번호입니다. 메시지 하나에는 스파이크가 10,000개까지 들어가며 나머지의 개수는 \`omitted\`에 적힙니다.`,
    },
    models,
    draws: true,
    settings: [
      nameSetting,
      clockSetting,
      countSetting({ en: "Number of neurons in the population.", ko: "집단에 있는 뉴런의 개수입니다." }),
      ...advanced(models),
    ],
  };
}

/** The simplest first: by the number of state variables. */
export const neuronNodes: readonly NodeDefinition[] = [...entries()]
  .sort(([, one], [, other]) => (one[0]?.state.length ?? 0) - (other[0]?.state.length ?? 0))
  .map(([palette, models]) => definitionOf(palette, models));
