import type { NeuronModel } from "../../model/description.ts";

/**
 * The adaptive exponential neuron: C_m V' = -g_L (V - E_L) + g_L Delta_T exp((V - V_th) / Delta_T) - w + I,
 * tau_w w' = a (V - E_L) - w. Beyond the peak the right sides are those of the peak, as in NEST: the last step of an upswing may
 * end anywhere above it, and neither exp nor the adaptation may run away with it.
 */
export const adex: NeuronModel = {
  kind: "neuron",
  name: "adex",
  paletteTitle: { en: "AdEx", ko: "AdEx" },
  title: { en: "Adaptive exponential integrate-and-fire", ko: "적응 지수 적분-발화 뉴런 (AdEx)" },
  doc: {
    en: "An integrate-and-fire neuron with an upswing of its own and an adaptation current w: near V_th the membrane runs away exponentially, at V_peak it is reset to V_reset and w grows by b. Two equations give most of the firing patterns seen in cortex; start with a preset, which also sets its current I_e.",
    ko: "스스로 치솟는 상승부와 적응 전류 w를 지닌 적분-발화 뉴런입니다. V_th 근처에서 막전위가 지수적으로 치솟고, V_peak에 이르면 V_reset으로 돌아가며 w에 b가 더해집니다. 두 방정식만으로 대뇌 피질에서 보이는 발화 양상 대부분을 나타냅니다. 프리셋에서 시작해 보세요. 전류 I_e도 함께 정해집니다.",
  },
  references: ["doi:10.1152/jn.00686.2005", "doi:10.1007/s00422-008-0264-7"],
  parameters: [
    {
      name: "C_m",
      symbol: "C_m",
      unit: "pF",
      default: 281,
      above: 0,
      doc: { en: "Membrane capacitance", ko: "막 전기용량" },
    },
    {
      name: "g_L",
      symbol: "g_L",
      unit: "nS",
      default: 30,
      above: 0,
      doc: { en: "Leak conductance", ko: "누설 전도도" },
    },
    {
      name: "E_L",
      symbol: "E_L",
      unit: "mV",
      default: -70.6,
      doc: { en: "Leak reversal potential, the rest without input", ko: "누설 역전 전위. 입력이 없을 때의 휴지 전위" },
    },
    {
      name: "V_th",
      symbol: "V_{th}",
      unit: "mV",
      default: -50.4,
      doc: {
        en: "Where the upswing begins: a soft threshold, V_T in the papers",
        ko: "상승이 시작되는 부드러운 역치. 논문의 V_T",
      },
    },
    {
      name: "Delta_T",
      symbol: "\\Delta_T",
      unit: "mV",
      default: 2,
      above: 0,
      doc: {
        en: "Sharpness of the upswing; the smaller, the more it is like a hard threshold",
        ko: "상승의 날카로움. 작을수록 단단한 역치에 가까워집니다",
      },
    },
    {
      name: "a",
      symbol: "a",
      unit: "nS",
      default: 4,
      doc: {
        en: "How strongly w follows V_m; negative values excite",
        ko: "w가 V_m을 따라가는 세기. 음수이면 흥분시킵니다",
      },
    },
    {
      name: "tau_w",
      symbol: "\\tau_w",
      unit: "ms",
      default: 144,
      above: 0,
      doc: { en: "Time constant of the adaptation", ko: "적응의 시간 상수" },
    },
    {
      name: "b",
      symbol: "b",
      unit: "pA",
      default: 80.5,
      doc: { en: "Added to w at each spike", ko: "발화할 때마다 w에 더하는 값" },
    },
    {
      name: "V_reset",
      symbol: "V_{reset}",
      unit: "mV",
      default: -70.6,
      doc: {
        en: "Value of V_m after a spike; near or above V_th it makes bursts",
        ko: "발화 후의 V_m 값. V_th에 가깝거나 높으면 군발이 생깁니다",
      },
    },
    {
      name: "V_peak",
      symbol: "V_{peak}",
      unit: "mV",
      default: 0,
      doc: { en: "Peak of the spike, where V_m is reset", ko: "스파이크의 정점. 여기서 V_m이 재설정됩니다" },
    },
    {
      name: "t_ref",
      symbol: "t_{ref}",
      unit: "ms",
      default: 0,
      min: 0,
      doc: {
        en: "Refractory time: how long V_m is held at V_reset after a spike, in whole steps",
        ko: "불응기: 발화 후 V_m이 V_reset에 묶여 있는 시간 (단계의 정수배)",
      },
    },
    { name: "I_e", symbol: "I_e", unit: "pA", default: 0, doc: { en: "Constant current", ko: "일정한 입력 전류" } },
  ],
  orders: [
    { lower: "V_reset", upper: "V_peak" },
    { lower: "V_th", upper: "V_peak" },
  ],
  presets: [
    {
      name: "regular",
      title: { en: "Regular spiking pyramidal cell", ko: "규칙 발화 피라미드 세포" },
      values: {
        ...{
          C_m: 281,
          g_L: 30,
          E_L: -70.6,
          V_th: -50.4,
          Delta_T: 2,
          a: 4,
          tau_w: 144,
          b: 80.5,
          V_reset: -70.6,
          I_e: 0,
        },
      },
      reference: "Brette and Gerstner 2005",
    },
    {
      name: "tonic",
      title: { en: "Tonic spiking", ko: "지속 발화" },
      values: { C_m: 200, g_L: 10, E_L: -70, V_th: -50, Delta_T: 2, a: 2, tau_w: 30, b: 0, V_reset: -58, I_e: 500 },
      reference: "Naud, Marcille, Clopath and Gerstner 2008, table 1",
    },
    {
      name: "adapting",
      title: { en: "Spike-frequency adaptation", ko: "발화율 적응" },
      values: { C_m: 200, g_L: 12, E_L: -70, V_th: -50, Delta_T: 2, a: 2, tau_w: 300, b: 60, V_reset: -58, I_e: 500 },
      reference: "Naud, Marcille, Clopath and Gerstner 2008, table 1",
    },
    {
      name: "initial-burst",
      title: { en: "Initial burst", ko: "초기 군발" },
      values: { C_m: 130, g_L: 18, E_L: -58, V_th: -50, Delta_T: 2, a: 4, tau_w: 150, b: 120, V_reset: -50, I_e: 400 },
      reference: "Naud, Marcille, Clopath and Gerstner 2008, table 1",
    },
    {
      name: "bursting",
      title: { en: "Regular bursting", ko: "규칙 군발" },
      values: { C_m: 200, g_L: 10, E_L: -58, V_th: -50, Delta_T: 2, a: 2, tau_w: 120, b: 100, V_reset: -46, I_e: 210 },
      reference: "Naud, Marcille, Clopath and Gerstner 2008, table 1",
    },
    {
      name: "delayed-accelerating",
      title: { en: "Delayed accelerating", ko: "지연 가속 발화" },
      values: { C_m: 200, g_L: 12, E_L: -70, V_th: -50, Delta_T: 2, a: -10, tau_w: 300, b: 0, V_reset: -58, I_e: 300 },
      reference: "Naud, Marcille, Clopath and Gerstner 2008, table 1",
    },
    {
      name: "delayed-bursting",
      title: { en: "Delayed regular bursting", ko: "지연 규칙 군발" },
      values: { C_m: 100, g_L: 10, E_L: -65, V_th: -50, Delta_T: 2, a: -10, tau_w: 90, b: 30, V_reset: -47, I_e: 110 },
      reference: "Naud, Marcille, Clopath and Gerstner 2008, table 1",
    },
    {
      name: "transient",
      title: { en: "Transient spiking", ko: "일시 발화" },
      values: { C_m: 100, g_L: 10, E_L: -65, V_th: -50, Delta_T: 2, a: 10, tau_w: 90, b: 100, V_reset: -47, I_e: 180 },
      reference: "Naud, Marcille, Clopath and Gerstner 2008, table 1",
    },
    {
      name: "irregular",
      title: { en: "Irregular spiking", ko: "불규칙 발화" },
      values: { C_m: 100, g_L: 12, E_L: -60, V_th: -50, Delta_T: 2, a: -11, tau_w: 130, b: 30, V_reset: -48, I_e: 160 },
      reference: "Naud, Marcille, Clopath and Gerstner 2008, table 1",
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
      initial: "E_L",
      rate: "(-g_L * (min(V_m, V_peak) - E_L) + g_L * Delta_T * exp((min(V_m, V_peak) - V_th) / Delta_T) - w_ad + I_syn + I_e) / C_m",
      clampedWhileRefractory: true,
      doc: { en: "Membrane potential", ko: "막전위" },
    },
    {
      name: "w_ad",
      symbol: "w",
      unit: "pA",
      initial: "0 pA",
      rate: "(a * (min(V_m, V_peak) - E_L) - w_ad) / tau_w",
      doc: { en: "Adaptation current, w in the papers", ko: "적응 전류. 논문의 w" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= V_peak", then: ["V_m = V_reset", "w_ad = w_ad + b"], refractory: "t_ref" },
  methods: ["rk4", "rk2", "euler"],
};
