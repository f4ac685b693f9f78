import type { StdpModel } from "../../model/description.ts";

/**
 * Additive pair rule over all pairs of spikes: with d = t_post - t_pre, w changes by A_plus exp(-d / tau_plus) for
 * d > 0 and by -A_minus exp(d / tau_minus) for d < 0. Sums over earlier spikes are kept as traces that decay and grow by
 * 1 at each spike. A trace is read before it grows, so a pair with d = 0 changes nothing; w is cut to its bounds after
 * each spike. A spike of the source counts when it leaves, one of the target when it fires: the delay of the synapse
 * plays no part in d.
 */
export const stdpPair: StdpModel = {
  kind: "stdp",
  name: "stdp-pair",
  palette: "stdp",
  title: { en: "STDP, all pairs, additive", ko: "STDP (모든 쌍, 가산형)" },
  doc: {
    en:
      "Learning by timing: a synapse grows when its spike comes before one of the target, and shrinks when it comes " +
      "after. w is a factor without unit on the weight of the synapse node: with weight 3000 pA and w = 0.5 a spike " +
      "brings 1500 pA. Every pair of spikes counts; spikes in the same step do not change w.",
    ko:
      "스파이크의 시간차로 학습합니다. 입력 스파이크가 표적 뉴런의 스파이크보다 먼저 오면 시냅스가 강해지고, 나중에 오면 " +
      "약해집니다. w는 시냅스 노드의 가중치에 곱해지는 단위 없는 값입니다. 가중치가 3000 pA이고 w = 0.5이면 스파이크 " +
      "하나가 1500 pA를 줍니다. 모든 스파이크 쌍을 세며, 같은 단계에 일어난 스파이크끼리는 w를 바꾸지 않습니다.",
  },
  references: ["doi:10.1038/78829", "doi:10.1523/JNEUROSCI.18-24-10464.1998", "doi:10.1007/s00422-008-0233-1"],
  parameters: [
    {
      name: "A_plus",
      symbol: "A_+",
      unit: "1",
      default: 0.01,
      min: 0,
      doc: { en: "Largest growth of w by one pair", ko: "한 쌍이 w를 늘리는 최댓값" },
    },
    {
      name: "A_minus",
      symbol: "A_-",
      unit: "1",
      default: 0.012,
      min: 0,
      doc: {
        en: "Largest loss of w by one pair; with A_minus tau_minus above A_plus tau_plus, chance pairs weaken the synapse",
        ko: "한 쌍이 w를 줄이는 최댓값. A_minus tau_minus가 A_plus tau_plus보다 크면 우연한 쌍은 시냅스를 약하게 합니다",
      },
    },
    {
      name: "tau_plus",
      symbol: "\\tau_+",
      unit: "ms",
      default: 20,
      above: 0,
      doc: { en: "Time constant of the window for growth", ko: "강화 구간의 시간 상수" },
    },
    {
      name: "tau_minus",
      symbol: "\\tau_-",
      unit: "ms",
      default: 20,
      above: 0,
      doc: { en: "Time constant of the window for loss", ko: "약화 구간의 시간 상수" },
    },
    { name: "w_min", symbol: "w_{min}", unit: "1", default: 0, doc: { en: "Lowest value of w", ko: "w의 최솟값" } },
    { name: "w_max", symbol: "w_{max}", unit: "1", default: 1, doc: { en: "Highest value of w", ko: "w의 최댓값" } },
    {
      name: "w_init",
      symbol: "w_0",
      unit: "1",
      default: 0.5,
      doc: {
        en: "Value of w at the start, between w_min and w_max",
        ko: "시작할 때의 w. w_min과 w_max 사이여야 합니다",
      },
    },
  ],
  orders: [
    { lower: "w_min", upper: "w_max", orEqual: true },
    { lower: "w_min", upper: "w_init", orEqual: true },
    { lower: "w_init", upper: "w_max", orEqual: true },
  ],
  presets: [
    {
      name: "notebook",
      title: { en: "Course notebook", ko: "강의 노트북" },
      values: { A_plus: 0.01, A_minus: 0.012, tau_plus: 20, tau_minus: 20, w_min: 0, w_max: 1, w_init: 0.5 },
      reference: "Course notebook on synaptic models",
    },
    {
      name: "competitive",
      title: {
        en: "Competing inputs (Song, Miller and Abbott 2000)",
        ko: "입력 사이의 경쟁 (Song, Miller, Abbott 2000)",
      },
      values: { A_plus: 0.005, A_minus: 0.00525, tau_plus: 20, tau_minus: 20, w_min: 0, w_max: 1, w_init: 0.5 },
      reference: "doi:10.1038/78829",
    },
    {
      name: "bi-poo",
      title: {
        en: "Window measured in hippocampus (one pair for 60 pairings)",
        ko: "해마에서 측정한 시간 창 (한 쌍이 60번의 짝지음)",
      },
      // The fit is of the whole change after 60 pairings, in shares of the strength before.
      values: { A_plus: 0.777, A_minus: 0.273, tau_plus: 16.8, tau_minus: 33.7, w_min: 0, w_max: 2, w_init: 1 },
      reference: "doi:10.1523/JNEUROSCI.18-24-10464.1998, fit in doi:10.1146/annurev.neuro.24.1.139",
    },
  ],
  pre: [
    {
      name: "x_pre",
      symbol: "x_{pre}",
      unit: "1",
      initial: "0",
      rate: "-x_pre / tau_plus",
      doc: { en: "Trace of the source's spikes", ko: "입력 뉴런 스파이크의 흔적" },
    },
  ],
  post: [
    {
      name: "x_post",
      symbol: "x_{post}",
      unit: "1",
      initial: "0",
      rate: "-x_post / tau_minus",
      doc: { en: "Trace of the target's spikes", ko: "표적 뉴런 스파이크의 흔적" },
    },
  ],
  initial: "w_init",
  onPre: { weight: "w += -A_minus * x_post", traces: ["x_pre += 1"] },
  onPost: { weight: "w += A_plus * x_pre", traces: ["x_post += 1"] },
  bounds: { lower: "w_min", upper: "w_max" },
};
