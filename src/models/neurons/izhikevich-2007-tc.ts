import type { NeuronModel } from "../../model/description.ts";

/**
 * The thalamocortical relay cell of the book: the 2007 form with a recovery that follows V only at and below v_b, and a
 * peak and reset that depend on U: at V >= v_peak + 0.1 U, V becomes c - 0.1 U and U grows by d.
 * The slopes are in mV/pA, which is GOhm.
 */
export const izhikevich2007Tc: NeuronModel = {
  kind: "neuron",
  name: "izhikevich-2007-tc",
  palette: "izhikevich",
  rank: 4,
  title: { en: "Izhikevich 2007, thalamocortical", ko: "Izhikevich 2007 (시상-피질 TC)" },
  doc: {
    en:
      "A relay cell of the thalamus: from rest it fires single spikes in proportion to the input, and when released from " +
      "inhibition below v_b it answers with a burst. Peak and reset depend on the recovery current U_m.",
    ko:
      "시상의 중계 세포입니다. 휴지 상태에서는 입력에 비례해 단일 스파이크를 내고, v_b보다 낮게 억제되었다가 풀려나면 군발로 " +
      "반응합니다. 정점과 재설정 값이 회복 전류 U_m에 따라 달라집니다.",
  },
  references: [
    "Izhikevich 2007, Dynamical Systems in Neuroscience, MIT Press, figure 8.31",
    "doi:10.7551/mitpress/2526.001.0001",
  ],
  parameters: [
    {
      name: "C_m",
      symbol: "C_m",
      unit: "pF",
      default: 200,
      above: 0,
      doc: { en: "Membrane capacitance", ko: "막 전기용량" },
    },
    {
      name: "k",
      symbol: "k",
      unit: "nS/mV",
      default: 1.6,
      above: 0,
      doc: { en: "Steepness of the current that drives the spike", ko: "스파이크를 일으키는 전류의 가파른 정도" },
    },
    { name: "v_r", symbol: "v_r", unit: "mV", default: -60, doc: { en: "Resting potential", ko: "휴지 전위" } },
    {
      name: "v_t",
      symbol: "v_t",
      unit: "mV",
      default: -50,
      doc: { en: "Instantaneous threshold; above v_r", ko: "순간 역치. v_r보다 높아야 합니다" },
    },
    {
      name: "v_peak",
      symbol: "v_{peak}",
      unit: "mV",
      default: 35,
      doc: { en: "Peak of the spike when U_m is 0; above c", ko: "U_m이 0일 때 스파이크의 정점. c보다 높아야 합니다" },
    },
    {
      name: "a",
      symbol: "a",
      unit: "1/ms",
      default: 0.01,
      above: 0,
      doc: { en: "Rate of recovery: 1/a is the time constant of U_m", ko: "회복 속도: 1/a가 U_m의 시간 상수입니다" },
    },
    {
      name: "b",
      symbol: "b",
      unit: "nS",
      default: 15,
      doc: { en: "How strongly U_m follows V_m at and below v_b", ko: "v_b 이하에서 U_m이 V_m을 따라가는 세기" },
    },
    {
      name: "v_b",
      symbol: "v_b",
      unit: "mV",
      default: -65,
      doc: { en: "Potential at and below which U_m follows V_m", ko: "이 값 이하에서만 U_m이 V_m을 따라갑니다" },
    },
    {
      name: "c",
      symbol: "c",
      unit: "mV",
      default: -60,
      doc: { en: "Value of V_m after a spike when U_m is 0", ko: "U_m이 0일 때 발화 후의 V_m 값" },
    },
    {
      name: "d",
      symbol: "d",
      unit: "pA",
      default: 10,
      doc: { en: "Added to U_m at each spike", ko: "발화할 때마다 U_m에 더하는 값" },
    },
    { name: "I_e", symbol: "I_e", unit: "pA", default: 0, doc: { en: "Constant current", ko: "일정한 입력 전류" } },
  ],
  orders: [
    { lower: "v_r", upper: "v_t" },
    { lower: "c", upper: "v_peak" },
  ],
  presets: [
    {
      name: "TC",
      title: { en: "Thalamocortical relay cell (cat)", ko: "시상-피질 중계 세포 TC (고양이)" },
      values: { C_m: 200, k: 1.6, v_r: -60, v_t: -50, v_peak: 35, a: 0.01, b: 15, v_b: -65, c: -60, d: 10 },
      reference: "Izhikevich 2007, figure 8.31",
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
      rate: "a * ((V_m <= v_b ? b * (V_m - v_b) : 0 pA) - U_m)",
      doc: { en: "Recovery current", ko: "회복 전류" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= v_peak + 0.1 GOhm * U_m", then: ["V_m = c - 0.1 GOhm * U_m", "U_m = U_m + d"] },
  methods: ["euler", "rk2", "rk4"],
};
