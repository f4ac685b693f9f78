import type { NeuronModel } from "../../model/description.ts";

/**
 * The fast-spiking interneuron of Wang and Buzsaki (1996) with whole-cell values for 10^-4 cm^2 of membrane: 1 uF/cm2 = 100 pF,
 * 35 mS/cm2 = 3500 nS, 1 uA/cm2 = 100 pA. The sodium channel opens at once, so m is no state. The rates x / (1 - exp(-x)) are
 * written as 1 / exprel(-x), which is exact at x = 0.
 */
export const wangBuzsaki: NeuronModel = {
  kind: "neuron",
  name: "wang-buzsaki",
  palette: "hh",
  rank: 2,
  title: { en: "Wang-Buzsaki interneuron", ko: "왕-부자키 개재뉴런 (Wang-Buzsáki)" },
  doc: {
    en: "The fast-spiking interneuron of gamma rhythms: a Hodgkin-Huxley cell whose sodium channels open at once and whose potassium channels are quick, so that it fires at any rate without adapting. 1 uA/cm2 in the paper is 100 pA here. A spike is counted when V_m crosses V_th upwards. Use dt of 0.05 ms or less.",
    ko: "감마 리듬을 만드는 고속 발화 개재뉴런입니다. 나트륨 통로가 순간적으로 열리고 칼륨 통로가 빠른 호지킨-헉슬리형 세포로, 적응 없이 어떤 빈도로든 발화합니다. 논문의 1 uA/cm2는 여기서 100 pA입니다. V_m이 V_th를 위로 지날 때 스파이크로 셉니다. dt는 0.05 ms 이하로 하세요.",
  },
  references: ["doi:10.1523/JNEUROSCI.16-20-06402.1996"],
  parameters: [
    {
      name: "C_m",
      symbol: "C_m",
      unit: "pF",
      default: 100,
      above: 0,
      doc: { en: "Membrane capacitance", ko: "막 전기용량" },
    },
    {
      name: "g_Na",
      symbol: "g_{Na}",
      unit: "nS",
      default: 3500,
      min: 0,
      doc: { en: "Sodium conductance with all channels open", ko: "모든 통로가 열렸을 때의 나트륨 전도도" },
    },
    {
      name: "g_K",
      symbol: "g_K",
      unit: "nS",
      default: 900,
      min: 0,
      doc: { en: "Potassium conductance with all channels open", ko: "모든 통로가 열렸을 때의 칼륨 전도도" },
    },
    { name: "g_L", symbol: "g_L", unit: "nS", default: 10, min: 0, doc: { en: "Leak conductance", ko: "누설 전도도" } },
    {
      name: "E_Na",
      symbol: "E_{Na}",
      unit: "mV",
      default: 55,
      doc: { en: "Sodium reversal potential", ko: "나트륨 역전 전위" },
    },
    {
      name: "E_K",
      symbol: "E_K",
      unit: "mV",
      default: -90,
      doc: { en: "Potassium reversal potential", ko: "칼륨 역전 전위" },
    },
    {
      name: "E_L",
      symbol: "E_L",
      unit: "mV",
      default: -65,
      doc: { en: "Leak reversal potential", ko: "누설 역전 전위" },
    },
    {
      name: "phi",
      symbol: "\\phi",
      unit: "1",
      default: 5,
      above: 0,
      doc: {
        en: "Speed of the gates h and n; larger values narrow the spike",
        ko: "게이트 h와 n의 속도. 클수록 스파이크가 좁아집니다",
      },
    },
    {
      name: "V_th",
      symbol: "V_{th}",
      unit: "mV",
      default: 0,
      doc: {
        en: "A spike is counted when V_m crosses this value upwards; the equations do not use it",
        ko: "V_m이 이 값을 위로 지날 때 스파이크로 셉니다. 방정식에는 쓰이지 않습니다",
      },
    },
    {
      name: "I_e",
      symbol: "I_e",
      unit: "pA",
      default: 0,
      doc: {
        en: "Constant current; the default cell fires from about 16 pA, at any rate however slow",
        ko: "일정한 입력 전류. 기본값 세포는 약 16 pA부터 발화하며 아무리 느린 빈도로도 발화할 수 있습니다",
      },
    },
  ],
  inputs: [
    { name: "I_syn", unit: "pA", doc: { en: "Sum of all currents from outside", ko: "외부에서 오는 전류의 합" } },
  ],
  definitions: [
    { name: "alpha_m", unit: "1/ms", value: "1 / ms / exprel(-(V_m + 35 mV) / (10 mV))" },
    { name: "beta_m", unit: "1/ms", value: "4 / ms * exp(-(V_m + 60 mV) / (18 mV))" },
    { name: "m", unit: "1", value: "alpha_m / (alpha_m + beta_m)" },
    { name: "alpha_h", unit: "1/ms", value: "0.07 / ms * exp(-(V_m + 58 mV) / (20 mV))" },
    { name: "beta_h", unit: "1/ms", value: "1 / ms / (1 + exp(-(V_m + 28 mV) / (10 mV)))" },
    { name: "alpha_n", unit: "1/ms", value: "0.1 / ms / exprel(-(V_m + 34 mV) / (10 mV))" },
    { name: "beta_n", unit: "1/ms", value: "0.125 / ms * exp(-(V_m + 44 mV) / (80 mV))" },
  ],
  state: [
    {
      name: "V_m",
      symbol: "V_m",
      unit: "mV",
      initial: "E_L",
      rate: "(g_Na * m^3 * h * (E_Na - V_m) + g_K * n^4 * (E_K - V_m) + g_L * (E_L - V_m) + I_syn + I_e) / C_m",
      doc: { en: "Membrane potential", ko: "막전위" },
    },
    {
      name: "h",
      symbol: "h",
      unit: "1",
      initial: "alpha_h / (alpha_h + beta_h)",
      rate: "phi * (alpha_h * (1 - h) - beta_h * h)",
      doc: {
        en: "Readiness of the sodium channel; low while it is blocked",
        ko: "나트륨 통로의 비활성화 변수. 막혀 있을수록 작습니다",
      },
    },
    {
      name: "n",
      symbol: "n",
      unit: "1",
      initial: "alpha_n / (alpha_n + beta_n)",
      rate: "phi * (alpha_n * (1 - n) - beta_n * n)",
      doc: { en: "Opening of the potassium channel", ko: "칼륨 통로의 활성화" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= V_th", edge: "rising", then: [] },
  methods: ["exponential-euler", "rk4", "rk2", "euler"],
};
