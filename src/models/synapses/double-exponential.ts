import type { SynapseModel } from "../../model/description.ts";

/**
 * I(t) = weight tau_decay / (tau_decay - tau_rise) (exp(-t / tau_decay) - exp(-t / tau_rise)) after each spike, as two
 * equations in a row: h decays with tau_rise and feeds I. In this form equal constants are no special case; they give
 * weight (t / tau) exp(-t / tau). The area is weight tau_decay, as for the exponential kernel. The peak is
 * weight (tau_rise / tau_decay)^(tau_rise / (tau_decay - tau_rise)), reached at
 * tau_rise tau_decay / (tau_decay - tau_rise) ln(tau_decay / tau_rise).
 */
export const doubleExponential: SynapseModel = {
  kind: "synapse",
  name: "double-exponential",
  palette: "synapse",
  rank: 2,
  title: { en: "Double exponential current", ko: "이중 지수 전류" },
  doc: {
    en:
      "A current with a rise and a decay of its own. The charge of one spike is weight times tau_decay, as for the " +
      "exponential kernel, so the peak stays below the weight: 0.70 of it for 0.5 and 3 ms. A negative weight inhibits. " +
      "The presets give the time course of receptors; the current does not depend on the membrane potential.",
    ko:
      "상승과 감쇠의 시간 상수가 따로 있는 전류입니다. 스파이크 하나의 전하는 지수 감쇠 전류처럼 가중치 × tau_decay이므로 " +
      "최댓값은 가중치보다 작습니다. 0.5 ms와 3 ms일 때는 가중치의 0.70배입니다. 음의 가중치는 억제합니다. 프리셋은 수용체의 " +
      "시간 경과를 따르며, 전류는 막전위에 따라 달라지지 않습니다.",
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
  ],
  presets: [
    {
      name: "AMPA",
      title: { en: "AMPA: fast excitation", ko: "AMPA: 빠른 흥분" },
      values: { tau_rise: 0.5, tau_decay: 3 },
      reference: "Course notebook on synaptic models",
    },
    {
      name: "NMDA",
      title: { en: "NMDA: slow excitation", ko: "NMDA: 느린 흥분" },
      values: { tau_rise: 5, tau_decay: 100 },
      reference: "Course notebook on synaptic models",
    },
    {
      name: "GABA_A",
      title: { en: "GABA_A: fast inhibition (give a negative weight)", ko: "GABA_A: 빠른 억제 (가중치를 음수로)" },
      values: { tau_rise: 1, tau_decay: 7 },
      reference: "Course notebook on synaptic models",
    },
    {
      name: "GABA_B",
      title: {
        en: "GABA_B: slow inhibition (Hill and Tononi 2005; give a negative weight)",
        ko: "GABA_B: 느린 억제 (Hill, Tononi 2005; 가중치를 음수로)",
      },
      values: { tau_rise: 60, tau_decay: 200 },
      reference: "doi:10.1152/jn.00915.2004, as in NEST's ht_neuron",
    },
  ],
  orders: [{ lower: "tau_rise", upper: "tau_decay", orEqual: true }],
  weightUnit: "pA",
  weightDefault: 2500,
  state: [
    {
      name: "h",
      symbol: "h",
      unit: "pA/ms",
      initial: "0 pA / ms",
      rate: "-h / tau_rise",
      doc: { en: "Rising part, which feeds the current", ko: "전류를 키우는 상승 성분" },
    },
    {
      name: "I",
      symbol: "I",
      unit: "pA",
      initial: "0 pA",
      rate: "h - I / tau_decay",
      doc: { en: "Synaptic current", ko: "시냅스 전류" },
    },
  ],
  receive: ["h += weight / tau_rise"],
  gives: { to: "current", value: "I" },
  formula: {
    name: "like-jump",
    text: "I(t) = w tau_decay / (tau_decay - tau_rise) (exp(-t / tau_decay) - exp(-t / tau_rise))",
  },
  normalisations: [
    {
      name: "peak",
      factor: "exp(1 / exprel(log(tau_decay / tau_rise)))",
      text: "I(t) = w k (exp(-t / tau_decay) - exp(-t / tau_rise)), its largest value w",
      weightUnit: "pA",
      weightDefault: 1750,
    },
    {
      name: "area",
      factor: "1 / tau_decay",
      text: "I(t) = w / (tau_decay - tau_rise) (exp(-t / tau_decay) - exp(-t / tau_rise))",
      weightUnit: "pA ms",
      weightDefault: 7500,
    },
    {
      name: "psp-area",
      factor: "C_m / tau_decay",
      text: "I(t) = w C_m / (tau_decay - tau_rise) (exp(-t / tau_decay) - exp(-t / tau_rise))",
      weightUnit: "mV",
      weightDefault: 30,
      reads: [{ name: "C_m", unit: "pF" }],
    },
  ],
};
