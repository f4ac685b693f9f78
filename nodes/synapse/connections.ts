/** Who is connected to whom. */
import type { Setting } from "../common/definition.ts";
import { firstKernel } from "./kernels.ts";

/** Rules that ask how far apart two neurons are. */
const byDistance = ["gaussian-weight", "gaussian-probability"];

export const connectionSettings: readonly Setting[] = [
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
        { value: "fixed-probability", label: { en: "random, fixed probability", ko: "무작위, 확률 고정" } },
        {
          value: "fixed-indegree",
          label: { en: "random, fixed in-degree", ko: "무작위, 입력 차수 고정" },
        },
        {
          value: "fixed-outdegree",
          label: { en: "random, fixed out-degree", ko: "무작위, 출력 차수 고정" },
        },
        { value: "fixed-total", label: { en: "random, fixed total number", ko: "무작위, 전체 수 고정" } },
        {
          value: "gaussian-weight",
          label: { en: "by distance, weights fall off", ko: "거리에 따라 약해지는 가중치" },
        },
        {
          value: "gaussian-probability",
          label: { en: "by distance, chances fall off", ko: "거리에 따라 낮아지는 확률" },
        },
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
      en: "Chance that a pair of neurons is connected. By distance: that of neurons at one place.",
      ko: "한 쌍의 뉴런이 연결될 확률입니다. 거리를 따를 때는 같은 자리에 있는 뉴런의 확률입니다.",
    },
    value: { type: "number", default: 0.1, min: 0, max: 1 },
    shownWhen: { setting: "connectivity", is: ["fixed-probability", "gaussian-probability"] },
  },
  {
    name: "layout",
    group: "connections",
    label: { en: "Neurons stand on", ko: "뉴런의 배치" },
    doc: {
      en: "Where the neurons of both populations stand, at even distances: on a ring of 360°, neuron i of n at 360° i / n, or on a line of length 1, at (i + ½) / n.",
      ko: "두 집단의 뉴런이 같은 간격으로 놓이는 곳입니다. 360° 고리에서 n개 중 i번 뉴런은 360° i / n에, 길이 1인 선에서는 (i + ½) / n에 있습니다.",
    },
    value: {
      type: "choice",
      default: "ring",
      options: [
        { value: "ring", label: { en: "a ring of 360°", ko: "360° 고리" } },
        { value: "line", label: { en: "a line of length 1", ko: "길이 1인 선" } },
      ],
    },
    shownWhen: { setting: "connectivity", is: byDistance },
  },
  {
    name: "profile",
    group: "connections",
    label: { en: "Profile", ko: "거리 함수" },
    doc: {
      en: "How the weight or the chance falls with the distance d. Papers write the Gaussian with the factor 2 or without: σ is then √2 times the standard deviation.",
      ko: "가중치나 확률이 거리 d에 따라 줄어드는 모양입니다. 논문마다 가우스 함수에 2를 쓰기도 하고 빼기도 합니다. 2가 없으면 σ는 표준편차의 √2배입니다.",
    },
    value: {
      type: "choice",
      default: "halved",
      options: [
        { value: "halved", label: { en: "exp(−d² / 2σ²)", ko: "exp(−d² / 2σ²)" } },
        { value: "whole", label: { en: "exp(−d² / σ²)", ko: "exp(−d² / σ²)" } },
      ],
    },
    shownWhen: { setting: "connectivity", is: byDistance },
  },
  {
    name: "spread",
    group: "connections",
    label: { en: "Width σ", ko: "너비 σ" },
    doc: {
      en: "Width of the profile: degrees on a ring, a share of its length on a line.",
      ko: "거리 함수의 너비입니다. 고리에서는 도, 선에서는 길이에 대한 비율입니다.",
    },
    value: { type: "number", default: 20, above: 0 },
    shownWhen: { setting: "connectivity", is: byDistance },
  },
  {
    name: "indegree",
    group: "connections",
    label: { en: "In-degree", ko: "입력 차수" },
    doc: {
      en: "How many synapses arrive at each target, from sources drawn at random.",
      ko: "도착 뉴런마다 들어오는 시냅스의 수입니다. 출발 뉴런은 무작위로 정합니다.",
    },
    value: { type: "number", default: 10, min: 0, integer: true },
    shownWhen: { setting: "connectivity", is: ["fixed-indegree"] },
  },
  {
    name: "outdegree",
    group: "connections",
    label: { en: "Out-degree", ko: "출력 차수" },
    doc: {
      en: "How many synapses leave each source, to targets drawn at random.",
      ko: "출발 뉴런마다 나가는 시냅스의 수입니다. 도착 뉴런은 무작위로 정합니다.",
    },
    value: { type: "number", default: 10, min: 0, integer: true },
    shownWhen: { setting: "connectivity", is: ["fixed-outdegree"] },
  },
  {
    name: "total",
    group: "connections",
    label: { en: "Synapses in all", ko: "전체 시냅스 수" },
    doc: {
      en: "How many synapses there are between all sources and all targets.",
      ko: "모든 출발 뉴런과 모든 도착 뉴런 사이의 시냅스 수입니다.",
    },
    value: { type: "number", default: 100, min: 0, integer: true },
    shownWhen: { setting: "connectivity", is: ["fixed-total"] },
  },
  {
    name: "multapses",
    group: "connections",
    label: { en: "Multapses", ko: "중복 연결" },
    doc: {
      en: "Whether the same pair of neurons may be connected several times, which NEST allows by default.",
      ko: "같은 뉴런 쌍이 여러 번 연결될 수 있는지 정합니다(멀탭스, NEST에서는 기본으로 허용합니다).",
    },
    value: { type: "flag", default: false },
    shownWhen: { setting: "connectivity", is: ["fixed-indegree", "fixed-outdegree", "fixed-total"] },
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
    shownWhen: {
      setting: "connectivity",
      is: ["all-to-all", "fixed-probability", "fixed-indegree", "fixed-outdegree", "fixed-total", ...byDistance],
    },
  },
  {
    name: "pairs",
    group: "connections",
    label: { en: "Pairs", ko: "쌍" },
    doc: {
      en: "Pairs [from, to], counted from 0, with a weight as third number if it differs, and a delay in ms as fourth: [[0, 1], [2, 0, 35], [2, 1, 35, 1.5]]. Or a line for each, as in a CSV file: 2,0,35.",
      ko: "[출발, 도착] 쌍의 목록입니다. 0부터 세며, 가중치가 다르면 세 번째 숫자로, 지연(ms)도 다르면 네 번째 숫자로 적습니다: [[0, 1], [2, 0, 35], [2, 1, 35, 1.5]]. CSV 파일처럼 한 줄에 하나씩 적어도 됩니다: 2,0,35.",
    },
    value: {
      type: "text",
      default: "[[0, 0]]",
      placeholder: { en: "[[0, 1], [2, 0, 35]]", ko: "[[0, 1], [2, 0, 35]]" },
      format: "pairs",
    },
    shownWhen: { setting: "connectivity", is: ["list"] },
  },
  {
    name: "matrix",
    group: "connections",
    label: { en: "Weights", ko: "가중치" },
    doc: {
      en: "One row per target, one column per source, in the unit of the weight; 0 means no synapse: [[0, 30], [30, 0]], or lines as in a CSV file: 0,30.",
      ko: "행은 도착 뉴런, 열은 출발 뉴런이며 가중치의 단위를 씁니다. 0은 시냅스가 없음을 뜻합니다: [[0, 30], [30, 0]]. CSV 파일처럼 0,30 같은 줄로 적어도 됩니다.",
    },
    value: {
      type: "text",
      default: `[[${firstKernel?.weightDefault ?? 0}]]`,
      placeholder: { en: "[[0, 30], [30, 0]]", ko: "[[0, 30], [30, 0]]" },
      format: "matrix",
    },
    shownWhen: { setting: "connectivity", is: ["matrix"] },
  },
];
