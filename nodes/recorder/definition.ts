/** Recorders: they end a path and show what happened. */
import type { NodeDefinition, Setting } from "../common/definition.ts";
import { nameSetting } from "../common/settings.ts";
import { analysisNodes } from "./analyses.ts";
import { theory } from "./theory.ts";

const limitSetting: Setting = {
  name: "limit",
  group: "advanced",
  label: { en: "Keep at most", ko: "최대 보관 수" },
  doc: {
    en: "How many spikes, or samples of each curve, the node keeps in memory for the plot, the export and the message at the end; the oldest go first.",
    ko: "그래프, 내보내기, 마지막 메시지를 위해 노드가 메모리에 보관하는 스파이크 수, 또는 곡선마다의 표본 수입니다. 오래된 것부터 버립니다.",
  },
  value: { type: "number", default: 100000, min: 1, max: 10000000, integer: true },
};

const rateBinSetting: Setting = {
  name: "rateBin",
  label: { en: "Rate in bins of", ko: "발화율 구간" },
  doc: {
    en: "Draws the rate of each population below its dots: spikes a second of a neuron, counted by the simulation in bins of this width, rounded to whole steps. Blank: no rate.",
    ko: "점들 아래에 집단마다의 발화율, 곧 뉴런 하나의 초당 스파이크 수를 그립니다. 시뮬레이션이 이 너비의 구간마다 세며, 너비는 단계의 정수배로 맞춰집니다. 비워 두면 그리지 않습니다.",
  },
  value: {
    type: "number",
    default: "",
    unit: "ms",
    above: 0,
    blank: true,
    placeholder: { en: "no rate", ko: "그리지 않음" },
  },
};

const asksForRecording: NodeDefinition["receives"] = {
  en: "- Any message makes it send what it has kept so far, with `complete: false`.",
  ko: "- 어떤 메시지든 받으면 지금까지 보관한 기록을 `complete: false`와 함께 보냅니다.",
};

const raster: NodeDefinition = {
  type: "spikewire-raster",
  set: "recorder",
  kind: "recorder",
  title: { en: "raster", ko: "래스터" },
  help: {
    en: `Shows spikes as dots: time to the right, neurons upwards. Wire neurons and spike sources to it; each gets a colour.

The plot is in the sidebar tab Spikewire, live while the simulation runs. The plots stand there in the order of their nodes on the canvas, from top to bottom.`,
    ko: `스파이크를 점으로 보여 줍니다. 가로는 시간, 세로는 뉴런입니다. 뉴런과 스파이크 소스를 연결하면 각각 다른 색으로 나타납니다.

그래프는 사이드바의 Spikewire 탭에 있으며 시뮬레이션이 도는 동안 실시간으로 그려집니다. 그래프는 캔버스에서 노드가 놓인 순서대로, 위에서 아래로 나옵니다.`,
  },
  color: "#CB95B0",
  icon: "spikewire-raster.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "recording, when a run ends", ko: "실행이 끝나면 기록 전체" },
  receives: asksForRecording,
  sends: {
    en: `- When a run ends: \`{topic: <node name>, payload: [{t, i}, ...], complete: true}\`, all spikes kept, with the time \`t\` in ms and the neuron \`i\`. With several populations each spike also has \`from\`, the name of its population. With a rate, \`rates: [{from, t: [...], values: [...]}]\` stands beside the payload: Hz, by the end of each bin.`,
    ko: `- 실행이 끝나면 보관한 모든 스파이크를 \`{topic: <노드 이름>, payload: [{t, i}, ...], complete: true}\`로 보냅니다. \`t\`는 시각(ms), \`i\`는 뉴런 번호입니다. 집단이 여럿이면 집단의 이름이 \`from\`에 들어갑니다. 발화율을 그리면 payload 옆에 \`rates: [{from, t: [...], values: [...]}]\`(Hz, 각 구간이 끝나는 시각)가 있습니다.`,
  },
  models: [],
  settings: [nameSetting, rateBinSetting, limitSetting],
};

const scope: NodeDefinition = {
  type: "spikewire-scope",
  set: "recorder",
  kind: "recorder",
  title: { en: "scope", ko: "스코프" },
  help: {
    en: `Shows a variable over time, like an oscilloscope: the membrane potential of a neuron, the current of a source or synapse, the variables of plasticity.

What it offers depends on what is wired to it. A neuron: its state variables such as V_m, the intermediate values of its equations, I_syn and rate, the spikes per second averaged over the population; and its parameters, so that V_m, V_th draws the threshold as a line across the membrane potential. A spike source: rate. A current source: I. A synapse: I. STP: u and x. STDP: w.

The plot is in the sidebar tab Spikewire, live while the simulation runs. The plots stand there in the order of their nodes on the canvas, from top to bottom.`,
    ko: `오실로스코프처럼 변수를 시간에 따라 보여 줍니다. 뉴런의 막전위, 소스나 시냅스의 전류, 가소성의 변수를 볼 수 있습니다.

볼 수 있는 변수는 연결된 노드에 따라 다릅니다. 뉴런: V_m 같은 상태 변수, 방정식의 중간값, I_syn, 그리고 집단 평균 초당 스파이크 수인 rate. 매개변수도 볼 수 있어, V_m, V_th라고 적으면 막전위 위에 역치가 선으로 나타납니다. 스파이크 소스: rate. 전류 소스: I. 시냅스: I. STP: u와 x. STDP: w.

그래프는 사이드바의 Spikewire 탭에 있으며 시뮬레이션이 도는 동안 실시간으로 그려집니다. 그래프는 캔버스에서 노드가 놓인 순서대로, 위에서 아래로 나옵니다.`,
  },
  color: "#B795C8",
  icon: "spikewire-scope.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "recording, when a run ends", ko: "실행이 끝나면 기록 전체" },
  receives: asksForRecording,
  sends: {
    en: `- While it runs, at most 20 times a second: \`{topic: <node name>, payload: {t: [...], <variable>: [[...], ...]}}\`, the new samples: times in ms and one list of values for each index recorded. Curves of one variable from several nodes follow each other, in the order of the nodes' names. A rate is counted in bins: its times are in \`t_rate\` when other curves have other times.
- When a run ends: all samples kept, in the same form, with \`complete: true\`.`,
    ko: `- 실행하는 동안 초당 최대 20번, 새 표본을 \`{topic: <노드 이름>, payload: {t: [...], <변수>: [[...], ...]}}\`로 보냅니다. 시각은 ms이며, 기록한 번호마다 값의 목록이 하나씩 있습니다. 여러 노드에서 온 같은 변수의 곡선은 노드 이름 순서로 이어집니다. rate는 구간마다 세므로, 다른 곡선과 시각이 다르면 그 시각은 \`t_rate\`에 있습니다.
- 실행이 끝나면 보관한 모든 표본을 같은 형태로 \`complete: true\`와 함께 보냅니다.`,
  },
  models: [],
  settings: [
    nameSetting,
    {
      name: "variable",
      label: { en: "Variable", ko: "변수" },
      doc: {
        en: "What is recorded, for example V_m, I or w; several are separated by commas, such as V_m, V_th for a potential and its threshold. Blank: the main variable of the node it is wired to.",
        ko: "기록할 변수입니다. 예: V_m, I, w. 여럿이면 쉼표로 구분합니다. 예를 들어 V_m, V_th는 막전위와 역치입니다. 비워 두면 연결된 노드의 대표 변수를 기록합니다.",
      },
      value: { type: "text", default: "", placeholder: { en: "the main variable", ko: "대표 변수" } },
    },
    {
      name: "axes",
      label: { en: "Axes", ko: "축" },
      doc: {
        en: "How the variables share the plot: one axis for each unit; an axis for each variable, above each other over one time axis, where a parameter crosses the variable of its unit; or the phase plane, the second variable against the first, both of each node wired, or each of a node that is named before a dot, as excitatory.V_m, inhibitory.V_m. A model with two state variables draws its nullclines there, the curves where one of the two stands still, for the present current of the first neuron.",
        ko: "변수들이 그래프를 나누어 쓰는 방법입니다. 단위마다 축 하나, 시간축 하나 위에 변수마다 따로 쌓은 축(매개변수는 단위가 같은 변수의 축에 선으로 나타납니다), 또는 첫 변수에 대해 둘째 변수를 그리는 위상 평면입니다. 위상 평면에는 연결된 노드마다 두 변수를 그리거나, 흥분성.V_m, 억제성.V_m처럼 점 앞에 노드 이름을 적어 서로 다른 노드의 변수를 그립니다. 상태 변수가 둘인 모델은 위상 평면에 영곡선(nullcline), 곧 둘 중 하나가 멈추는 곡선을 첫 뉴런의 현재 전류에 맞추어 그립니다.",
      },
      value: {
        type: "choice",
        default: "units",
        options: [
          { value: "units", label: { en: "one for each unit", ko: "단위마다 하나" } },
          { value: "stacked", label: { en: "one for each variable, stacked", ko: "변수마다 하나씩 쌓기" } },
          { value: "plane", label: { en: "phase plane: second against first", ko: "위상 평면: 첫째와 둘째" } },
        ],
      },
    },
    {
      name: "indices",
      label: { en: "Indices", ko: "번호" },
      doc: {
        en: "Which neurons or synapses are recorded, counted from 0: 0, 2, 5-9. Blank: the first ten.",
        ko: "기록할 뉴런이나 시냅스의 번호입니다. 0부터 셉니다: 0, 2, 5-9. 비워 두면 처음 열 개를 기록합니다.",
      },
      value: { type: "text", default: "0", placeholder: { en: "0, 2, 5-9", ko: "0, 2, 5-9" }, format: "indices" },
    },
    {
      name: "every",
      label: { en: "Every", ko: "기록 간격" },
      doc: {
        en: "Time between two samples, rounded to whole steps of the clock. Blank: every step.",
        ko: "두 표본 사이의 시간이며 클럭 단계의 정수배로 맞춰집니다. 비워 두면 매 단계 기록합니다.",
      },
      value: {
        type: "number",
        default: "",
        unit: "ms",
        above: 0,
        blank: true,
        placeholder: { en: "each step", ko: "매 단계" },
      },
    },
    limitSetting,
  ],
};

export const recorderNodes: readonly NodeDefinition[] = [raster, scope, ...analysisNodes, theory];
