/** The synapse: its kernel, weight, delay and who is connected to whom. */
import type { SynapseModel } from "../../src/model/description.ts";
import { modelsOfKind } from "../common/catalogue.ts";
import type { NodeDefinition, Setting } from "../common/definition.ts";
import { nameSetting } from "../common/settings.ts";

const kernels = modelsOfKind<SynapseModel>("synapse");

const connectivity: readonly Setting[] = [
  {
    name: "connectivity",
    group: "connections",
    label: { en: "Connections", ko: "연결 방식" },
    doc: {
      en: "Which neurons before the synapse reach which neurons behind it.",
      ko: "시냅스 앞의 어떤 뉴런이 뒤의 어떤 뉴런에 닿는지 정합니다.",
    },
    value: {
      type: "choice",
      default: "all-to-all",
      options: [
        { value: "all-to-all", label: { en: "all to all", ko: "모두 대 모두" } },
        { value: "one-to-one", label: { en: "one to one", ko: "일대일" } },
        { value: "fixed-probability", label: { en: "random, with a probability", ko: "확률에 따라 무작위" } },
        { value: "list", label: { en: "list of pairs", ko: "쌍 목록" } },
        { value: "matrix", label: { en: "weight matrix", ko: "가중치 행렬" } },
      ],
    },
  },
  {
    name: "probability",
    group: "connections",
    label: { en: "Probability", ko: "연결 확률" },
    doc: {
      en: "Chance that a pair of neurons is connected.",
      ko: "한 쌍의 뉴런이 연결될 확률입니다.",
    },
    value: { type: "number", default: 0.1, min: 0, max: 1 },
    shownWhen: { setting: "connectivity", is: ["fixed-probability"] },
  },
  {
    name: "selfConnections",
    group: "connections",
    label: { en: "Self-connections", ko: "자기 연결" },
    doc: {
      en: "Whether a neuron may be connected to itself, when a population is wired to itself.",
      ko: "집단을 자기 자신에 연결할 때 뉴런이 자신과도 연결될 수 있는지 정합니다.",
    },
    value: { type: "flag", default: false },
    shownWhen: { setting: "connectivity", is: ["all-to-all", "fixed-probability"] },
  },
  {
    name: "pairs",
    group: "connections",
    label: { en: "Pairs", ko: "쌍" },
    doc: {
      en: "Pairs [from, to], counted from 0, with a weight as third number if it differs: [[0, 1], [2, 0, 35]].",
      ko: "[출발, 도착] 쌍의 목록입니다. 0부터 세며, 가중치가 다르면 세 번째 숫자로 적습니다: [[0, 1], [2, 0, 35]].",
    },
    value: {
      type: "text",
      default: "[[0, 0]]",
      placeholder: { en: "[[0, 1], [2, 0, 35]]", ko: "[[0, 1], [2, 0, 35]]" },
      multiline: true,
      format: "pairs",
    },
    shownWhen: { setting: "connectivity", is: ["list"] },
  },
  {
    name: "matrix",
    group: "connections",
    label: { en: "Weights", ko: "가중치" },
    doc: {
      en: "One row per target, one column per source, in the unit of the weight; 0 means no synapse: [[0, 30], [30, 0]].",
      ko: "행은 도착 뉴런, 열은 출발 뉴런이며 가중치의 단위를 씁니다. 0은 시냅스가 없음을 뜻합니다: [[0, 30], [30, 0]].",
    },
    value: {
      type: "text",
      default: `[[${kernels[0]?.weightDefault ?? 0}]]`,
      placeholder: { en: "[[0, 30], [30, 0]]", ko: "[[0, 30], [30, 0]]" },
      multiline: true,
      format: "matrix",
    },
    shownWhen: { setting: "connectivity", is: ["matrix"] },
  },
];

const synapse: NodeDefinition = {
  type: "spikewire-synapse",
  set: "synapse",
  kind: "synapse",
  title: { en: "synapse", ko: "시냅스" },
  help: {
    en: `Turns each arriving spike into a current in the neuron behind it: wire a spike source or a neuron to it, and it to a neuron.

The kernel gives the current its shape; the weight its size, negative for inhibition; the delay the time it takes to arrive. One synapse node may serve several wires: each makes connections of its own with the same settings.`,
    ko: `도착하는 스파이크를 뒤에 있는 뉴런의 전류로 바꿉니다. 스파이크 소스나 뉴런을 시냅스에, 시냅스를 뉴런에 연결하세요.

커널은 전류의 모양을, 가중치는 크기를(음수면 억제), 지연은 도착하는 데 걸리는 시간을 정합니다. 시냅스 노드 하나에 여러 선을 연결하면 선마다 같은 설정의 연결이 따로 만들어집니다.`,
  },
  color: "#79B7AC",
  icon: "spikewire-synapse.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "to a neuron, or a scope", ko: "뉴런 또는 스코프로" },
  sends: {
    en: `- To ordinary nodes, at most 20 times a second: \`{topic: <node name>, payload: {t: [...], I: [[...], ...]}}\`, the current into each target in pA. A wire to a neuron carries no messages.`,
    ko: `- 일반 노드에는 초당 최대 20번 \`{topic: <노드 이름>, payload: {t: [...], I: [[...], ...]}}\`를 보냅니다. 각 도착 뉴런에 흐르는 전류(pA)입니다. 뉴런으로 가는 선에는 메시지가 흐르지 않습니다.`,
  },
  models: kernels,
  modelLabel: { en: "Kernel", ko: "커널" },
  settings: [
    nameSetting,
    {
      name: "weight",
      label: { en: "Weight", ko: "가중치" },
      doc: {
        en: "Strength of each synapse; negative inhibits. Its unit follows the kernel.",
        ko: "각 시냅스의 세기입니다. 음수면 억제합니다. 단위는 커널에 따라 정해집니다.",
      },
      value: {
        type: "number",
        default: kernels[0]?.weightDefault ?? 0,
        unit: kernels[0]?.weightUnit ?? "pA",
        followsWeight: true,
      },
    },
    {
      name: "delay",
      label: { en: "Delay", ko: "지연" },
      doc: {
        en: "Time from a spike to its arrival: at least one step of the clock, rounded to whole steps.",
        ko: "스파이크가 나서 도착하기까지의 시간입니다. 최소 클럭 한 단계이며 단계의 정수배로 맞춰집니다.",
      },
      value: { type: "number", default: 1, unit: "ms", above: 0, max: 10000 },
    },
    ...connectivity,
  ],
  draws: true,
};

export const synapseNodes: readonly NodeDefinition[] = [synapse];
