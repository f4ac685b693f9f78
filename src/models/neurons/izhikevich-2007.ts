import type { NeuronModel } from "../../model/description.ts";

/**
 * The simple model in its physical form: C_m V' = k (V - v_r)(V - v_t) - U + I, U' = a (b (V - v_r) - U).
 * Presets are only those that the book states in exactly this form. Its fast-spiking, low-threshold and thalamocortical
 * cells have further rules (a cubic recovery, a peak and reset that depend on U) and are models of their own. Others, such as the
 * reticular cell, whose b changes with V, and those of two compartments, are not offered: a neuron here is one compartment.
 */
export const izhikevich2007: NeuronModel = {
  kind: "neuron",
  name: "izhikevich-2007",
  palette: "izhikevich",
  paletteTitle: { en: "Izhikevich", ko: "Izhikevich" },
  rank: 0,
  title: { en: "Izhikevich 2007, physical units", ko: "Izhikevich 2007 (물리 단위)" },
  doc: {
    en:
      "Two equations that reproduce the firing patterns of many cortical neurons: V_m rises by itself once it has passed " +
      "v_t, and the recovery current U_m pulls it back. At v_peak the neuron fires, V_m is set to c and d is added to " +
      "U_m. Parameters are measurable quantities. Start with a preset. Of the book's cells RS, IB and CH are presets here, and " +
      "FS, LTS and TC models of their own; those with two compartments are not offered.",
    ko:
      "두 개의 방정식으로 여러 대뇌 피질 뉴런의 발화 양상을 재현합니다. V_m은 v_t를 넘으면 스스로 치솟고, 회복 전류 U_m이 " +
      "이를 끌어내립니다. v_peak에 이르면 발화하여 V_m은 c가 되고 U_m에는 d가 더해집니다. 매개변수는 측정할 수 있는 " +
      "양입니다. 프리셋에서 시작해 보세요. 책의 세포 가운데 RS, IB, CH는 여기의 프리셋이고 FS, LTS, TC는 별도의 모델이며, 두 " +
      "구획으로 된 세포는 제공하지 않습니다.",
  },
  references: [
    "Izhikevich 2007, Dynamical Systems in Neuroscience, MIT Press, chapter 8",
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
      default: 0.7,
      above: 0,
      doc: { en: "Steepness of the current that drives the spike", ko: "스파이크를 일으키는 전류의 가파른 정도" },
    },
    { name: "v_r", symbol: "v_r", unit: "mV", default: -60, doc: { en: "Resting potential", ko: "휴지 전위" } },
    {
      name: "v_t",
      symbol: "v_t",
      unit: "mV",
      default: -40,
      doc: {
        en: "Instantaneous threshold: above it V_m rises by itself when U_m is 0; above v_r",
        ko: "순간 역치: U_m이 0일 때 V_m이 이 값을 넘으면 스스로 상승합니다. v_r보다 높아야 합니다",
      },
    },
    {
      name: "v_peak",
      symbol: "v_{peak}",
      unit: "mV",
      default: 35,
      doc: {
        en: "Peak of the spike, where V_m is reset; above c",
        ko: "스파이크의 정점. 여기서 V_m이 재설정됩니다. c보다 높아야 합니다",
      },
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
      default: -2,
      doc: {
        en: "How strongly U_m follows V_m; negative values amplify a depolarisation",
        ko: "U_m이 V_m을 따라가는 세기. 음수이면 탈분극을 증폭합니다",
      },
    },
    {
      name: "c",
      symbol: "c",
      unit: "mV",
      default: -50,
      doc: { en: "Value of V_m after a spike", ko: "발화 후의 V_m 값" },
    },
    {
      name: "d",
      symbol: "d",
      unit: "pA",
      default: 100,
      doc: {
        en: "Added to U_m at each spike; it slows the next one",
        ko: "발화할 때마다 U_m에 더하는 값. 다음 발화를 늦춥니다",
      },
    },
    { name: "I_e", symbol: "I_e", unit: "pA", default: 0, doc: { en: "Constant current", ko: "일정한 입력 전류" } },
  ],
  orders: [
    { lower: "v_r", upper: "v_t" },
    { lower: "c", upper: "v_peak" },
  ],
  presets: [
    {
      name: "RS",
      title: { en: "Regular spiking (cortical pyramidal cell)", ko: "규칙 발화 RS (피질 피라미드 세포)" },
      values: { C_m: 100, k: 0.7, v_r: -60, v_t: -40, v_peak: 35, a: 0.03, b: -2, c: -50, d: 100 },
      reference: "Izhikevich 2007, figure 8.12",
    },
    {
      name: "IB",
      title: { en: "Intrinsically bursting", ko: "내재 군발 IB" },
      values: { C_m: 150, k: 1.2, v_r: -75, v_t: -45, v_peak: 50, a: 0.01, b: 5, c: -56, d: 130 },
      reference: "Izhikevich 2007, figure 8.19",
    },
    {
      name: "CH",
      title: { en: "Chattering", ko: "채터링 CH (빠른 반복 군발)" },
      values: { C_m: 50, k: 1.5, v_r: -60, v_t: -40, v_peak: 25, a: 0.03, b: 1, c: -40, d: 150 },
      reference: "Izhikevich 2007, figure 8.23",
    },
    {
      name: "RS-notebook",
      title: { en: "Regular spiking (course notebook)", ko: "규칙 발화 RS (강의 노트북)" },
      values: { C_m: 100, k: 3, v_r: -60, v_t: -50, v_peak: 50, a: 0.01, b: 5, c: -60, d: 400 },
      reference: "Course notebook on ring networks of RS and FS cells",
    },
    {
      name: "FS-notebook",
      title: { en: "Fast spiking (course notebook, linear recovery)", ko: "고속 발화 FS (강의 노트북, 선형 회복)" },
      values: { C_m: 20, k: 1, v_r: -55, v_t: -40, v_peak: 25, a: 0.15, b: 8, c: -55, d: 200 },
      reference: "Course notebook on ring networks of RS and FS cells",
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
  spike: { when: "V_m >= v_peak", then: ["V_m = c", "U_m = U_m + d"] },
  methods: ["euler", "rk2", "rk4"],
};
