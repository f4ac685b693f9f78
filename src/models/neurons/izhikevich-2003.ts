import type { NeuronModel } from "../../model/description.ts";

/**
 * The simple model as first published: v' = 0.04 v^2 + 5 v + 140 - u + I, u' = a (b v - u). With v in mV and t in ms the
 * constants carry units, and the current is that of a membrane of 1 pF: 1 pA drives V_m by 1 mV/ms.
 * The paper's own program takes two half steps of v for each step of u, here the method `half-steps`.
 */
export const izhikevich2003: NeuronModel = {
  kind: "neuron",
  name: "izhikevich-2003",
  palette: "izhikevich",
  rank: 1,
  title: { en: "Izhikevich 2003, a b c d", ko: "Izhikevich 2003 (a b c d)" },
  doc: {
    en:
      "The well-known form with four parameters: a and b shape the recovery variable U_m, c and d say what a spike resets. " +
      "Its membrane has 1 pF, so currents are small numbers: 10 pA makes the default neuron fire steadily, and synaptic " +
      "weights must be chosen accordingly. Start with a preset.",
    ko:
      "네 개의 매개변수를 쓰는 널리 알려진 형태입니다. a와 b는 회복 변수 U_m의 움직임을, c와 d는 발화 뒤의 재설정을 " +
      "정합니다. 막 전기용량이 1 pF이므로 전류 값이 작습니다. 기본값 뉴런은 10 pA에서 꾸준히 발화하며, 시냅스 가중치도 이에 " +
      "맞추어야 합니다. 프리셋에서 시작해 보세요.",
  },
  references: ["doi:10.1109/TNN.2003.820440"],
  parameters: [
    {
      name: "a",
      symbol: "a",
      unit: "1/ms",
      default: 0.02,
      above: 0,
      doc: { en: "Rate of recovery: 1/a is the time constant of U_m", ko: "회복 속도: 1/a가 U_m의 시간 상수입니다" },
    },
    {
      name: "b",
      symbol: "b",
      unit: "1/ms",
      default: 0.2,
      doc: { en: "How strongly U_m follows V_m", ko: "U_m이 V_m을 따라가는 세기" },
    },
    {
      name: "c",
      symbol: "c",
      unit: "mV",
      default: -65,
      doc: { en: "Value of V_m after a spike", ko: "발화 후의 V_m 값" },
    },
    {
      name: "d",
      symbol: "d",
      unit: "mV/ms",
      default: 8,
      doc: {
        en: "Added to U_m at each spike; it slows the next one",
        ko: "발화할 때마다 U_m에 더하는 값. 다음 발화를 늦춥니다",
      },
    },
    {
      name: "v_peak",
      symbol: "v_{peak}",
      unit: "mV",
      default: 30,
      doc: {
        en: "Peak of the spike, where V_m is reset; above c",
        ko: "스파이크의 정점. 여기서 V_m이 재설정됩니다. c보다 높아야 합니다",
      },
    },
    {
      name: "I_e",
      symbol: "I_e",
      unit: "pA",
      default: 0,
      doc: {
        en: "Constant current; 1 pA drives V_m by 1 mV/ms",
        ko: "일정한 입력 전류. 1 pA는 V_m을 1 mV/ms로 움직입니다",
      },
    },
  ],
  orders: [{ lower: "c", upper: "v_peak" }],
  presets: [
    {
      name: "RS",
      title: { en: "Regular spiking", ko: "규칙 발화 RS" },
      values: { a: 0.02, b: 0.2, c: -65, d: 8 },
      reference: "Izhikevich 2003, figure 2",
    },
    {
      name: "IB",
      title: { en: "Intrinsically bursting", ko: "내재 군발 IB" },
      values: { a: 0.02, b: 0.2, c: -55, d: 4 },
      reference: "Izhikevich 2003, figure 2",
    },
    {
      name: "CH",
      title: { en: "Chattering", ko: "채터링 CH (빠른 반복 군발)" },
      values: { a: 0.02, b: 0.2, c: -50, d: 2 },
      reference: "Izhikevich 2003, figure 2",
    },
    {
      name: "FS",
      title: { en: "Fast spiking", ko: "고속 발화 FS" },
      values: { a: 0.1, b: 0.2, c: -65, d: 2 },
      reference: "Izhikevich 2003, figure 2",
    },
    {
      name: "TC",
      title: { en: "Thalamo-cortical", ko: "시상-피질 TC" },
      values: { a: 0.02, b: 0.25, c: -65, d: 0.05 },
      reference: "Izhikevich 2003, figure 2",
    },
    {
      name: "RZ",
      title: { en: "Resonator", ko: "공진 RZ" },
      values: { a: 0.1, b: 0.26, c: -65, d: 2 },
      reference: "Izhikevich 2003, figure 2",
    },
    {
      name: "LTS",
      title: { en: "Low-threshold spiking", ko: "저역치 발화 LTS" },
      values: { a: 0.02, b: 0.25, c: -65, d: 2 },
      reference: "Izhikevich 2003, figure 2",
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
      initial: "-65 mV",
      rate: "0.04 / (mV ms) * V_m^2 + 5 / ms * V_m + 140 mV / ms - U_m + (I_syn + I_e) / (1 pF)",
      doc: { en: "Membrane potential", ko: "막전위" },
    },
    {
      name: "U_m",
      symbol: "U_m",
      unit: "mV/ms",
      initial: "b * V_m",
      rate: "a * (b * V_m - U_m)",
      doc: { en: "Recovery variable", ko: "회복 변수" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= v_peak", then: ["V_m = c", "U_m = U_m + d"] },
  methods: ["euler", "half-steps", "rk2", "rk4"],
};
