import type { NeuronModel } from "../../model/description.ts";

/**
 * The fast-spiking interneuron of the book: the 2007 form with a recovery that is switched on above v_b and grows with
 * the cube, U' = a (b (V - v_b)^3 - U) for V > v_b and -a U below. A spike leaves U as it is.
 */
export const izhikevich2007Fs: NeuronModel = {
  kind: "neuron",
  name: "izhikevich-2007-fs",
  palette: "izhikevich",
  rank: 2,
  title: { en: "Izhikevich 2007, fast spiking", ko: "Izhikevich 2007 (고속 발화 FS)" },
  doc: {
    en:
      "A fast-spiking inhibitory interneuron: it fires at high rates with hardly any adaptation, because its recovery " +
      "current follows the cube of V_m and is gone soon after a spike. It starts to fire again and again from about 73 pA.",
    ko:
      "고속 발화 억제성 사이신경세포입니다. 회복 전류가 V_m의 세제곱을 따르고 스파이크 뒤에 곧 사라지므로 거의 적응 없이 높은 " +
      "빈도로 발화합니다. 약 73 pA부터 반복해서 발화합니다.",
  },
  references: [
    "Izhikevich 2007, Dynamical Systems in Neuroscience, MIT Press, figure 8.27",
    "doi:10.7551/mitpress/2526.001.0001",
  ],
  parameters: [
    {
      name: "C_m",
      symbol: "C_m",
      unit: "pF",
      default: 20,
      above: 0,
      doc: { en: "Membrane capacitance", ko: "막 전기용량" },
    },
    {
      name: "k",
      symbol: "k",
      unit: "nS/mV",
      default: 1,
      above: 0,
      doc: { en: "Steepness of the current that drives the spike", ko: "스파이크를 일으키는 전류의 가파른 정도" },
    },
    { name: "v_r", symbol: "v_r", unit: "mV", default: -55, doc: { en: "Resting potential", ko: "휴지 전위" } },
    {
      name: "v_t",
      symbol: "v_t",
      unit: "mV",
      default: -40,
      doc: { en: "Instantaneous threshold; above v_r", ko: "순간 역치. v_r보다 높아야 합니다" },
    },
    {
      name: "v_peak",
      symbol: "v_{peak}",
      unit: "mV",
      default: 25,
      doc: {
        en: "Peak of the spike, where V_m is reset; above c",
        ko: "스파이크의 정점. 여기서 V_m이 재설정됩니다. c보다 높아야 합니다",
      },
    },
    {
      name: "a",
      symbol: "a",
      unit: "1/ms",
      default: 0.2,
      above: 0,
      doc: { en: "Rate of recovery: 1/a is the time constant of U_m", ko: "회복 속도: 1/a가 U_m의 시간 상수입니다" },
    },
    {
      name: "b",
      symbol: "b",
      unit: "pA/mV^3",
      default: 0.025,
      doc: { en: "Strength of the cubic recovery", ko: "세제곱 회복의 세기" },
    },
    {
      name: "v_b",
      symbol: "v_b",
      unit: "mV",
      default: -55,
      doc: { en: "Potential above which the recovery current grows", ko: "회복 전류가 커지기 시작하는 막전위" },
    },
    {
      name: "c",
      symbol: "c",
      unit: "mV",
      default: -45,
      doc: { en: "Value of V_m after a spike", ko: "발화 후의 V_m 값" },
    },
    { name: "I_e", symbol: "I_e", unit: "pA", default: 0, doc: { en: "Constant current", ko: "일정한 입력 전류" } },
  ],
  orders: [
    { lower: "v_r", upper: "v_t" },
    { lower: "c", upper: "v_peak" },
  ],
  presets: [
    {
      name: "FS",
      title: { en: "Fast spiking (rat visual cortex, layer 5)", ko: "고속 발화 FS (쥐 시각 피질 5층)" },
      values: { C_m: 20, k: 1, v_r: -55, v_t: -40, v_peak: 25, a: 0.2, b: 0.025, v_b: -55, c: -45 },
      reference: "Izhikevich 2007, figure 8.27",
    },
  ],
  inputs: [
    { name: "I_syn", unit: "pA", doc: { en: "Sum of all currents from outside", ko: "외부에서 오는 전류의 합" } },
  ],
  state: [
    {
      name: "V_m",
      symbol: "V_m",
      unit: "mV",
      initial: "v_r",
      rate: "(k * (V_m - v_r) * (V_m - v_t) - U_m + I_syn + I_e) / C_m",
      doc: { en: "Membrane potential", ko: "막전위" },
    },
    {
      name: "U_m",
      symbol: "U_m",
      unit: "pA",
      initial: "0 pA",
      rate: "a * ((V_m > v_b ? b * (V_m - v_b)^3 : 0 pA) - U_m)",
      doc: { en: "Recovery current", ko: "회복 전류" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= v_peak", then: ["V_m = c"] },
  methods: ["euler", "rk2", "rk4"],
};
