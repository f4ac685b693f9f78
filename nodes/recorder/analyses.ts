/** Analyses: they end a path and compute numbers from what happened, for a chart and as messages. */
import type { NodeDefinition, Setting } from "../common/definition.ts";
import { nameSetting } from "../common/settings.ts";
import { sweep } from "./sweep.ts";

const asksForResult: NodeDefinition["receives"] = {
  en: "- Any message makes it send its result so far, with `complete: false`.",
  ko: "- 어떤 메시지든 받으면 지금까지의 결과를 `complete: false`와 함께 보냅니다.",
};

const look = {
  set: "recorder",
  kind: "analysis",
  color: "#9FA8D6",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "result, when a run ends", ko: "실행이 끝나면 결과" },
  receives: asksForResult,
  models: [],
} as const;

const own = { en: "by itself", ko: "자동" };

const indicesSetting: Setting = {
  name: "indices",
  label: { en: "Indices", ko: "번호" },
  doc: {
    en: "Which neurons are looked at, counted from 0: 0, 2, 5-9. Blank: the first ten.",
    ko: "살펴볼 뉴런의 번호입니다. 0부터 셉니다: 0, 2, 5-9. 비워 두면 처음 열 개입니다.",
  },
  value: { type: "text", default: "0", placeholder: { en: "0, 2, 5-9", ko: "0, 2, 5-9" }, format: "indices" },
};

const histogram: NodeDefinition = {
  ...look,
  type: "spikewire-histogram",
  title: { en: "histogram", ko: "히스토그램" },
  icon: "spikewire-histogram.svg",
  help: {
    en: `Counts how often something happens: the intervals between the spikes of each neuron, the spikes after a stimulus, the rates of the neurons of a population, or the weights of synapses, drawn, listed or learned.

The chart is in the sidebar tab Spikewire. Below it stand the numbers that belong to it. Everything is counted from the start of the run, each wired node for itself.

- **Intervals between spikes**: wire neurons or spike sources. CV is the standard deviation of the intervals divided by their mean, computed for each neuron with at least two intervals and averaged over them: 0 for a clock, 1 for a Poisson process. Standard deviations are those of a sample (n - 1).
- **Spikes after a stimulus** (peristimulus time histogram): spikes by the time since the last multiple of the period, or since each spike of the node named as stimulus, as a rate per neuron.
- **Rates of the neurons**: how many neurons fire at which rate.
- **Weights**: wire a synapse, for the weights of all its connections as they are now, in their unit; or an STDP node, for the factor w that its first 10,000 synapses have learned, ten times a second. Synapses that share one weight have nothing to count.`,
    ko: `어떤 일이 얼마나 자주 일어나는지 셉니다. 뉴런마다의 스파이크 간격, 자극 뒤의 스파이크, 집단에 속한 뉴런들의 발화율, 무작위로 정하거나 적어 넣거나 학습한 시냅스의 가중치를 볼 수 있습니다.

그래프는 사이드바의 Spikewire 탭에 있고, 그 아래에 관련 수치가 표시됩니다. 실행을 시작한 때부터 연결된 노드마다 따로 셉니다.

- **스파이크 간격**: 뉴런이나 스파이크 소스를 연결하세요. CV는 간격의 표준편차를 평균으로 나눈 값이며, 간격이 둘 이상인 뉴런마다 구해 평균합니다. 규칙적이면 0, 푸아송 과정이면 1입니다. 표준편차는 표본 표준편차(n - 1)입니다.
- **자극 뒤의 스파이크**(PSTH): 주기의 배수가 되는 시각, 또는 자극으로 지정한 노드의 스파이크로부터 지난 시간에 따라 스파이크를 세어 뉴런당 발화율로 나타냅니다.
- **뉴런들의 발화율**: 어떤 발화율로 발화하는 뉴런이 몇 개인지 나타냅니다.
- **가중치**: 시냅스를 연결하면 모든 연결의 현재 가중치를 그 단위로 봅니다. STDP 노드를 연결하면 처음 10,000개 시냅스가 학습한 배율 w를 초당 열 번 봅니다. 가중치가 모두 같은 시냅스에서는 셀 것이 없습니다.`,
  },
  sends: {
    en: `- When a run ends: \`{topic: <node name>, payload: [{from, bins: {start, width, counts}, ...}], complete: true}\`, one entry for each node wired to it. Bin k begins at \`start + k * width\`. Intervals (ms) add \`count\`, \`mean\`, \`sd\`, \`cv\` and \`cvPooled\` (of all intervals together); spikes after a stimulus add \`stimuli\`, \`spikes\` and the list \`rates\` (Hz); rates (Hz) and weights add \`count\`, \`mean\` and \`sd\`.`,
    ko: `- 실행이 끝나면 \`{topic: <노드 이름>, payload: [{from, bins: {start, width, counts}, ...}], complete: true}\`를 보냅니다. 연결된 노드마다 항목이 하나씩 있고, k번째 구간은 \`start + k * width\`에서 시작합니다. 간격(ms)에는 \`count\`, \`mean\`, \`sd\`, \`cv\`, 그리고 모든 간격을 합쳐 구한 \`cvPooled\`가, 자극 뒤의 스파이크에는 \`stimuli\`, \`spikes\`, 목록 \`rates\`(Hz)가, 발화율(Hz)과 가중치에는 \`count\`, \`mean\`, \`sd\`가 덧붙습니다.`,
  },
  settings: [
    nameSetting,
    {
      name: "shows",
      label: { en: "Counts", ko: "세는 것" },
      doc: { en: "What is counted.", ko: "무엇을 세는지 정합니다." },
      value: {
        type: "choice",
        default: "isi",
        options: [
          { value: "isi", label: { en: "intervals between spikes", ko: "스파이크 간격" } },
          { value: "psth", label: { en: "spikes after a stimulus", ko: "자극 뒤의 스파이크" } },
          { value: "rates", label: { en: "rates of the neurons", ko: "뉴런들의 발화율" } },
          { value: "weights", label: { en: "weights", ko: "가중치" } },
        ],
      },
    },
    {
      name: "bin",
      label: { en: "Bin width", ko: "구간 너비" },
      doc: {
        en: "Width of one bar: ms for times, rounded to whole steps, Hz for rates, the unit of the weights for weights. Blank: a round number that suits the data.",
        ko: "막대 하나의 너비입니다. 시간이면 ms(단계의 정수배로 맞춰짐), 발화율이면 Hz, 가중치면 그 단위입니다. 비워 두면 데이터에 맞는 값을 고릅니다.",
      },
      value: { type: "number", default: "", above: 0, blank: true, placeholder: own },
    },
    {
      name: "period",
      label: { en: "Period", ko: "주기" },
      doc: {
        en: "Time from one stimulus to the next, and so the time shown after each. Stimuli come at its multiples.",
        ko: "한 자극에서 다음 자극까지의 시간이며, 자극 뒤로 보여 주는 시간이기도 합니다. 자극은 이 시간의 배수마다 옵니다.",
      },
      value: { type: "number", default: 100, unit: "ms", above: 0 },
      shownWhen: { setting: "shows", is: ["psth"] },
    },
    {
      name: "stimulus",
      label: { en: "Stimulus", ko: "자극" },
      doc: {
        en: "Name of a spike source or neuron that is wired to this node too: each of its spikes is a stimulus. Blank: a stimulus at each multiple of the period.",
        ko: "이 노드에 함께 연결된 스파이크 소스나 뉴런의 이름입니다. 그 스파이크 하나하나가 자극이 됩니다. 비워 두면 주기의 배수마다 자극이 옵니다.",
      },
      value: { type: "text", default: "", placeholder: { en: "every period", ko: "주기마다" } },
      shownWhen: { setting: "shows", is: ["psth"] },
    },
  ],
};

const spikeTriggered: NodeDefinition = {
  ...look,
  type: "spikewire-sta",
  title: { en: "spike-triggered avg", ko: "스파이크 유발 평균" },
  icon: "spikewire-sta.svg",
  help: {
    en: `Shows what a variable did on average before and after a spike: the spike-triggered average. It tells which input makes the neuron fire.

Wire the neuron to it, and the current source that drives it; or only the neuron, to average one of its own variables.

The average of a white noise current before the spikes of a LIF neuron rises with about the membrane's time constant.`,
    ko: `스파이크 전후에 변수가 평균적으로 어떠했는지, 곧 스파이크 유발 평균(STA)을 보여 줍니다. 어떤 입력이 뉴런을 발화시키는지 알 수 있습니다.

뉴런과 그 뉴런을 구동하는 전류 소스를 연결하세요. 뉴런만 연결하면 그 뉴런의 변수를 평균합니다.

LIF 뉴런의 스파이크 전에 백색 잡음 전류의 평균은 대략 막 시간 상수에 걸쳐 커집니다.`,
  },
  sends: {
    en: `- When a run ends: \`{topic: <node name>, payload: [{from, of, variable, t: [...], values: [...], spikes, mean}], complete: true}\`: \`t\` is the time from the spike in ms, \`spikes\` the number averaged, \`mean\` the mean of the variable over the whole run.`,
    ko: `- 실행이 끝나면 \`{topic: <노드 이름>, payload: [{from, of, variable, t: [...], values: [...], spikes, mean}], complete: true}\`를 보냅니다. \`t\`는 스파이크로부터의 시간(ms), \`spikes\`는 평균한 스파이크 수, \`mean\`은 실행 전체에 걸친 변수의 평균입니다.`,
  },
  settings: [
    nameSetting,
    {
      name: "variable",
      label: { en: "Variable", ko: "변수" },
      doc: {
        en: "What is averaged: I of a current source that is wired to this node, as each neuron gets it, or a variable of the neuron, such as V_m. Blank: the current that arrives from a current source wired here too, or else the membrane potential.",
        ko: "평균할 변수입니다. 이 노드에 연결된 전류 소스에서 각 뉴런이 받는 I, 또는 V_m 같은 뉴런의 변수입니다. 비워 두면 함께 연결된 전류 소스에서 오는 전류, 없으면 막전위입니다.",
      },
      value: { type: "text", default: "", placeholder: { en: "the current", ko: "전류" } },
    },
    indicesSetting,
    {
      name: "before",
      label: { en: "Before", ko: "이전" },
      doc: { en: "How far it looks back from each spike.", ko: "각 스파이크 이전으로 살펴볼 시간입니다." },
      value: { type: "number", default: 100, unit: "ms", min: 0 },
    },
    {
      name: "after",
      label: { en: "After", ko: "이후" },
      doc: { en: "How far it looks beyond each spike.", ko: "각 스파이크 이후로 살펴볼 시간입니다." },
      value: { type: "number", default: 20, unit: "ms", min: 0 },
    },
  ],
};

const spectrum: NodeDefinition = {
  ...look,
  type: "spikewire-spectrum",
  title: { en: "spectrum", ko: "스펙트럼" },
  icon: "spikewire-spectrum.svg",
  help: {
    en: `Shows at which frequencies a population is active together: the power spectral density of its activity. Peaks are rhythms.

Wire neurons or spike sources to it; the spikes of all of them count as one population. They are counted in bins by the simulation itself; the spectrum is averaged over segments that overlap by half, each freed of its mean and faded by a Hann window (Welch's method). The area under the curve is the variance of the rate.`,
    ko: `집단이 어떤 주파수로 함께 활동하는지, 곧 집단 활동의 전력 스펙트럼 밀도를 보여 줍니다. 봉우리는 리듬을 뜻합니다.

뉴런이나 스파이크 소스를 연결하세요. 연결된 노드 전체를 한 집단으로 봅니다. 스파이크는 시뮬레이션이 직접 구간마다 셉니다. 절반씩 겹치는 조각마다 평균을 빼고 Hann 창을 씌워 구한 스펙트럼을 평균합니다(Welch 방법). 곡선 아래 넓이는 발화율의 분산입니다.`,
  },
  sends: {
    en: `- When a run ends: \`{topic: <node name>, payload: [{f: [...], density: [...], segments, peak}], complete: true}\`: frequencies in Hz, densities in Hz²/Hz, the number of segments averaged, and the frequency of the greatest density.`,
    ko: `- 실행이 끝나면 \`{topic: <노드 이름>, payload: [{f: [...], density: [...], segments, peak}], complete: true}\`를 보냅니다. 주파수는 Hz, 밀도는 Hz²/Hz이며, 평균한 조각의 수와 밀도가 가장 큰 주파수가 함께 갑니다.`,
  },
  settings: [
    nameSetting,
    {
      name: "bin",
      label: { en: "Bin width", ko: "구간 너비" },
      doc: {
        en: "Spikes are counted in bins of this width, rounded to whole steps. Frequencies reach up to half of one over it.",
        ko: "스파이크를 세는 구간의 너비이며 단계의 정수배로 맞춰집니다. 그 역수의 절반까지의 주파수를 볼 수 있습니다.",
      },
      value: { type: "number", default: 1, unit: "ms", above: 0 },
    },
    {
      name: "resolution",
      label: { en: "Resolution", ko: "분해능" },
      doc: {
        en: "Distance of two frequencies, or finer: a segment is at least as long as one over it, with a power of two of bins. A run must be longer than a segment.",
        ko: "두 주파수 사이의 간격이며 더 촘촘할 수 있습니다. 한 조각의 길이는 적어도 그 역수이고 구간 수는 2의 거듭제곱입니다. 실행이 한 조각보다 길어야 합니다.",
      },
      value: { type: "number", default: 1, unit: "Hz", above: 0 },
    },
    {
      name: "upTo",
      label: { en: "Up to", ko: "최대 주파수" },
      doc: { en: "Greatest frequency shown.", ko: "보여 줄 가장 높은 주파수입니다." },
      value: { type: "number", default: 100, unit: "Hz", above: 0 },
    },
  ],
};

export const analysisNodes: readonly NodeDefinition[] = [histogram, spikeTriggered, spectrum, sweep];
