import type { NeuronModel } from "../../model/description.ts";

/**
 * The low-threshold spiking interneuron of the book: the 2007 form with a peak that sinks and a reset that rises with
 * U, and a bound on U: at V >= v_peak - 0.1 U, V becomes c + 0.04 U and U becomes min(U + d, u_max).
 * The slopes are in mV/pA, which is GOhm.
 */
export const izhikevich2007Lts: NeuronModel = {
  kind: "neuron",
  name: "izhikevich-2007-lts",
  palette: "izhikevich",
  rank: 3,
  title: { en: "Izhikevich 2007, low-threshold spiking", ko: "Izhikevich 2007 (저역치 발화 LTS)" },
  doc: {
    en:
      "A low-threshold spiking inhibitory interneuron: spikes become smaller and rarer while it fires, and it answers the " +
      "end of an inhibition with a spike. Peak and reset depend on the recovery current U_m.",
    ko:
      "저역치 발화 억제성 사이신경세포입니다. 발화를 계속하면 스파이크가 작아지고 뜸해지며, 억제가 끝나면 스파이크로 " +
      "반응합니다. 정점과 재설정 값이 회복 전류 U_m에 따라 달라집니다.",
  },
  references: [
    "Izhikevich 2007, Dynamical Systems in Neuroscience, MIT Press, figure 8.25",
    "doi:10.7551/mitpress/2526.001.0001",
  ],
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
      name: "k",
      symbol: "k",
      unit: "nS/mV",
      default: 1,
      above: 0,
      doc: { en: "Steepness of the current that drives the spike", ko: "스파이크를 일으키는 전류의 가파른 정도" },
    },
    { name: "v_r", symbol: "v_r", unit: "mV", default: -56, doc: { en: "Resting potential", ko: "휴지 전위" } },
    {
      name: "v_t",
      symbol: "v_t",
      unit: "mV",
      default: -42,
      doc: { en: "Instantaneous threshold; above v_r", ko: "순간 역치. v_r보다 높아야 합니다" },
    },
    {
      name: "v_peak",
      symbol: "v_{peak}",
      unit: "mV",
      default: 40,
      doc: { en: "Peak of the spike when U_m is 0; above c", ko: "U_m이 0일 때 스파이크의 정점. c보다 높아야 합니다" },
    },
    {
      name: "a",
      symbol: "a",
      unit: "1/ms",
      default: 0.03,
      above: 0,
      doc: { en: "Rate of recovery: 1/a is the time constant of U_m", ko: "회복 속도: 1/a가 U_m의 시간 상수입니다" },
    },
    {
      name: "b",
      symbol: "b",
      unit: "nS",
      default: 8,
      doc: { en: "How strongly U_m follows V_m", ko: "U_m이 V_m을 따라가는 세기" },
    },
    {
      name: "c",
      symbol: "c",
      unit: "mV",
      default: -53,
      doc: { en: "Value of V_m after a spike when U_m is 0", ko: "U_m이 0일 때 발화 후의 V_m 값" },
    },
    {
      name: "d",
      symbol: "d",
      unit: "pA",
      default: 20,
      doc: { en: "Added to U_m at each spike", ko: "발화할 때마다 U_m에 더하는 값" },
    },
    {
      name: "u_max",
      symbol: "u_{max}",
      unit: "pA",
      default: 670,
      doc: { en: "Largest value of U_m after a spike", ko: "발화 후 U_m의 최댓값" },
    },
    { name: "I_e", symbol: "I_e", unit: "pA", default: 0, doc: { en: "Constant current", ko: "일정한 입력 전류" } },
  ],
  orders: [
    { lower: "v_r", upper: "v_t" },
    { lower: "c", upper: "v_peak" },
  ],
  presets: [
    {
      name: "LTS",
      title: { en: "Low-threshold spiking (rat barrel cortex)", ko: "저역치 발화 LTS (쥐 배럴 피질)" },
      values: { C_m: 100, k: 1, v_r: -56, v_t: -42, v_peak: 40, a: 0.03, b: 8, c: -53, d: 20, u_max: 670 },
      reference: "Izhikevich 2007, figure 8.25",
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
      rate: "a * (b * (V_m - v_r) - U_m)",
      doc: { en: "Recovery current", ko: "회복 전류" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= v_peak - 0.1 GOhm * U_m", then: ["V_m = c + 0.04 GOhm * U_m", "U_m = min(U_m + d, u_max)"] },
  methods: ["euler", "rk2", "rk4"],
};
