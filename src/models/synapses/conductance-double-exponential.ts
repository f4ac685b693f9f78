import type { SynapseModel } from "../../model/description.ts";

/**
 * g(t) = weight tau_decay / (tau_decay - tau_rise) (exp(-t / tau_decay) - exp(-t / tau_rise)) after each spike, as two
 * equations in a row: h decays with tau_rise and feeds g. Area and peak are those of the double exponential current:
 * weight tau_decay, and weight (tau_rise / tau_decay)^(tau_rise / (tau_decay - tau_rise)). The current is g (E_rev - V_m).
 */
export const conductanceDoubleExponential: SynapseModel = {
  kind: "synapse",
  name: "conductance-double-exponential",
  palette: "synapse",
  rank: 6,
  title: { en: "Double exponential conductance", ko: "이중 지수 전도도" },
  doc: {
    en:
      "Channels that open with one time constant and close with another; the current is their conductance times " +
      "(E_rev - V_m). The area under the conductance is weight times tau_decay, so its peak stays below the weight: 0.70 " +
      "of it for 0.5 and 3 ms. Give positive weights; the reversal potential says whether the synapse excites or inhibits.",
    ko:
      "열리는 시간 상수와 닫히는 시간 상수가 따로 있는 통로입니다. 전류는 전도도 × (E_rev - V_m)입니다. 전도도 곡선 아래의 " +
      "넓이가 가중치 × tau_decay이므로 최댓값은 가중치보다 작습니다. 0.5 ms와 3 ms일 때는 가중치의 0.70배입니다. 가중치는 " +
      "양수로 쓰세요. 흥분인지 억제인지는 역전 전위가 정합니다.",
  },
  references: ["Dayan and Abbott 2001, Theoretical Neuroscience, MIT Press, section 5.8"],
  parameters: [
    {
      name: "tau_rise",
      symbol: "\\tau_{rise}",
      unit: "ms",
      default: 0.5,
      above: 0,
      doc: { en: "Time constant of the rise", ko: "상승 시간 상수" },
    },
    {
      name: "tau_decay",
      symbol: "\\tau_{decay}",
      unit: "ms",
      default: 3,
      above: 0,
      doc: { en: "Time constant of the decay", ko: "감쇠 시간 상수" },
    },
    {
      name: "E_rev",
      symbol: "E_{rev}",
      unit: "mV",
      default: 0,
      doc: {
        en: "Reversal potential, to which open channels pull V_m",
        ko: "역전 전위: 열린 통로가 V_m을 끌어당기는 값",
      },
    },
  ],
  presets: [
    {
      name: "AMPA",
      title: { en: "AMPA: fast excitation", ko: "AMPA: 빠른 흥분" },
      values: { tau_rise: 0.5, tau_decay: 3, E_rev: 0 },
      reference: "Course notebook on synaptic models",
    },
    {
      name: "GABA_A",
      title: { en: "GABA_A: fast inhibition", ko: "GABA_A: 빠른 억제" },
      values: { tau_rise: 1, tau_decay: 7, E_rev: -70 },
      reference: "Course notebook on synaptic models",
    },
    {
      name: "GABA_B",
      title: { en: "GABA_B: slow inhibition (Hill and Tononi 2005)", ko: "GABA_B: 느린 억제 (Hill, Tononi 2005)" },
      values: { tau_rise: 60, tau_decay: 200, E_rev: -90 },
      reference:
        "doi:10.1152/jn.00915.2004, numbers as in NEST's ht_neuron and in NESTML's hill_tononi; its peak after 103 ms",
    },
  ],
  orders: [{ lower: "tau_rise", upper: "tau_decay", orEqual: true }],
  weightUnit: "nS",
  weightDefault: 40,
  state: [
    {
      name: "h",
      symbol: "h",
      unit: "nS/ms",
      initial: "0 nS / ms",
      rate: "-h / tau_rise",
      doc: { en: "Rising part, which feeds the conductance", ko: "전도도를 키우는 상승 성분" },
    },
    {
      name: "g",
      symbol: "g",
      unit: "nS",
      initial: "0 nS",
      rate: "h - g / tau_decay",
      doc: { en: "Synaptic conductance", ko: "시냅스 전도도" },
    },
  ],
  receive: ["h += weight / tau_rise"],
  gives: { to: "current", value: "g * (E_rev - V_m)" },
  formula: {
    name: "like-jump",
    text: "g(t) = w tau_decay / (tau_decay - tau_rise) (exp(-t / tau_decay) - exp(-t / tau_rise))",
  },
  normalisations: [
    {
      name: "peak",
      factor: "exp(1 / exprel(log(tau_decay / tau_rise)))",
      text: "g(t) = w k (exp(-t / tau_decay) - exp(-t / tau_rise)), its largest value w",
      weightUnit: "nS",
      weightDefault: 28,
    },
    {
      name: "area",
      factor: "1 / tau_decay",
      text: "g(t) = w / (tau_decay - tau_rise) (exp(-t / tau_decay) - exp(-t / tau_rise))",
      weightUnit: "nS ms",
      weightDefault: 120,
    },
  ],
};
