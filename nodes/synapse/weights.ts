/** The weight of the synapses: one for all, or drawn for each. */
import type { Setting } from "../common/definition.ts";
import { firstKernel } from "./kernels.ts";
import { normalisationLabels } from "./normalisations.ts";

/** Numbers in the unit of the weight. */
const unit = { unit: firstKernel?.weightUnit ?? "pA", followsWeight: true };

export const weightSettings: readonly Setting[] = [
  {
    name: "weight",
    label: { en: "Weight", ko: "가중치" },
    doc: {
      en: "Strength of each synapse; negative inhibits. Its unit follows the kernel. Where weights are drawn: their mean, or their median for lognormal ones.",
      ko: "각 시냅스의 세기입니다. 음수면 억제합니다. 단위는 커널에 따라 정해집니다. 가중치를 무작위로 정할 때는 평균이며, 로그 정규 분포에서는 중앙값입니다.",
    },
    value: { type: "number", default: firstKernel?.weightDefault ?? 0, ...unit },
  },
  {
    name: "normalisation",
    label: { en: "Weight is", ko: "가중치의 뜻" },
    doc: {
      en: "What the weight states: the largest value of the kernel, the area under it (the charge of one spike), the jump of an exponential of the same area and decay, or J in mV, with which a current of area J × C_m gives a potential of area J × tau_m (C_m is tau_m / R in neurons that state R). The formulas stand below the parameters.",
      ko: "가중치가 나타내는 값입니다. 커널의 최댓값, 커널 아래의 넓이(스파이크 하나의 전하), 넓이와 감쇠가 같은 지수 함수의 첫 값, 또는 mV 단위의 J입니다. J일 때 전류의 넓이는 J × C_m이고 막전위 변화의 넓이는 J × tau_m입니다(R로 쓴 뉴런에서 C_m은 tau_m / R). 식은 매개변수 아래에 있습니다.",
    },
    value: {
      type: "choice",
      default: "",
      options: [
        { value: "", label: { en: "the kernel's own", ko: "커널의 기본" } },
        ...Object.entries(normalisationLabels).map(([value, label]) => ({ value, label })),
      ],
    },
  },
  {
    name: "weightSpread",
    label: { en: "Weights", ko: "가중치 분포" },
    doc: {
      en: "Whether all synapses have this weight, or each one of its own, drawn at random. Drawn weights stay as they are while the simulation runs; a list or matrix of weights comes first.",
      ko: "모든 시냅스가 같은 가중치를 갖는지, 시냅스마다 무작위로 정한 가중치를 갖는지 고릅니다. 무작위로 정한 가중치는 실행 중에 바뀌지 않으며, 목록이나 행렬에 적은 가중치가 우선합니다.",
    },
    value: {
      type: "choice",
      default: "none",
      options: [
        { value: "none", label: { en: "all alike", ko: "모두 같음" } },
        { value: "uniform", label: { en: "uniform", ko: "균등 분포" } },
        { value: "normal", label: { en: "normal", ko: "정규 분포" } },
        { value: "lognormal", label: { en: "lognormal", ko: "로그 정규 분포" } },
      ],
    },
  },
  {
    name: "weightSd",
    label: { en: "Standard deviation", ko: "표준편차" },
    doc: {
      en: "Spread of the weights about their mean, before limits.",
      ko: "한계를 적용하기 전, 가중치가 평균에서 퍼진 정도입니다.",
    },
    value: { type: "number", default: 10, min: 0, ...unit },
    shownWhen: { setting: "weightSpread", is: ["normal"] },
  },
  {
    name: "weightSigma",
    label: { en: "Sigma", ko: "시그마" },
    doc: {
      en: "Standard deviation of the logarithm of weight / median: a weight is the median × exp(sigma × z), with z standard normal; the mean is the median × exp(sigma² / 2).",
      ko: "가중치 / 중앙값의 로그의 표준편차입니다. 가중치는 중앙값 × exp(시그마 × z)이고 z는 표준정규분포를 따릅니다. 평균은 중앙값 × exp(시그마² / 2)입니다.",
    },
    value: { type: "number", default: 0.5, min: 0 },
    shownWhen: { setting: "weightSpread", is: ["lognormal"] },
  },
  {
    name: "weightLow",
    label: { en: "Lower limit", ko: "하한" },
    doc: {
      en: "The smallest weight. Normal weights outside the limits are drawn again; blank means no limit.",
      ko: "가장 작은 가중치입니다. 정규 분포에서 한계를 벗어난 값은 다시 뽑습니다. 비워 두면 한계가 없습니다.",
    },
    value: { type: "number", default: "", blank: true, placeholder: { en: "no limit", ko: "한계 없음" }, ...unit },
    shownWhen: { setting: "weightSpread", is: ["uniform", "normal"] },
  },
  {
    name: "weightHigh",
    label: { en: "Upper limit", ko: "상한" },
    doc: {
      en: "The largest weight. Uniform weights need both limits.",
      ko: "가장 큰 가중치입니다. 균등 분포에는 하한과 상한이 모두 필요합니다.",
    },
    value: { type: "number", default: "", blank: true, placeholder: { en: "no limit", ko: "한계 없음" }, ...unit },
    shownWhen: { setting: "weightSpread", is: ["uniform", "normal"] },
  },
];
