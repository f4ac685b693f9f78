import type { NeuronModel } from "../../model/description.ts";

/**
 * The squid axon at 6.3 degrees, with today's sign of the voltage and whole-cell values for 10^-4 cm^2 of membrane
 * (1 uF/cm2 = 100 pF, 120 mS/cm2 = 12000 nS): a density of 10 uA/cm2 is a current of 1000 pA.
 * The rates x / (1 - exp(-x)) are written as 1 / exprel(-x), which is exact at x = 0 (-40 and -55 mV).
 */
export const hodgkinHuxley: NeuronModel = {
  kind: "neuron",
  name: "hodgkin-huxley",
  palette: "hh",
  paletteTitle: { en: "HH", ko: "HH" },
  title: { en: "Hodgkin-Huxley", ko: "호지킨-헉슬리 뉴런 (HH)" },
  doc: {
    en:
      "The action potential from its ion channels: sodium opens by m and closes by h, potassium opens by n. Values are " +
      "those of the squid axon (1952), shifted to a rest near -65 mV, for a cell of 100 pF; 10 uA/cm2 in a textbook is " +
      "1000 pA here. A spike is counted when V_m crosses V_th upwards; nothing is reset. Use dt of 0.1 ms or less.",
    ko:
      "이온 통로로 활동 전위를 만들어 내는 모형입니다. 나트륨 통로는 m으로 열리고 h로 닫히며, 칼륨 통로는 n으로 열립니다. " +
      "값은 오징어 축삭(1952)의 것으로, 휴지 전위가 -65 mV 근처가 되도록 옮겼고 세포 하나(100 pF)를 기준으로 합니다. " +
      "교과서의 10 uA/cm2는 여기서 1000 pA입니다. V_m이 V_th를 위로 지날 때 스파이크 하나로 세며, 재설정은 없습니다. " +
      "dt는 0.1 ms 이하로 하세요.",
  },
  references: ["doi:10.1113/jphysiol.1952.sp004764"],
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
      default: 12000,
      min: 0,
      doc: { en: "Sodium conductance with all channels open", ko: "모든 통로가 열렸을 때의 나트륨 전도도" },
    },
    {
      name: "g_K",
      symbol: "g_K",
      unit: "nS",
      default: 3600,
      min: 0,
      doc: { en: "Potassium conductance with all channels open", ko: "모든 통로가 열렸을 때의 칼륨 전도도" },
    },
    { name: "g_L", symbol: "g_L", unit: "nS", default: 30, min: 0, doc: { en: "Leak conductance", ko: "누설 전도도" } },
    {
      name: "E_Na",
      symbol: "E_{Na}",
      unit: "mV",
      default: 50,
      doc: { en: "Sodium reversal potential", ko: "나트륨 역전 전위" },
    },
    {
      name: "E_K",
      symbol: "E_K",
      unit: "mV",
      default: -77,
      doc: { en: "Potassium reversal potential", ko: "칼륨 역전 전위" },
    },
    {
      name: "E_L",
      symbol: "E_L",
      unit: "mV",
      default: -54.387,
      doc: { en: "Leak reversal potential", ko: "누설 역전 전위" },
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
        en: "Constant current; the default neuron fires again and again from about 626 pA",
        ko: "일정한 입력 전류. 기본값 뉴런은 약 626 pA부터 반복해서 발화합니다",
      },
    },
  ],
  inputs: [
    { name: "I_syn", unit: "pA", doc: { en: "Sum of all currents from outside", ko: "외부에서 오는 전류의 합" } },
  ],
  definitions: [
    { name: "alpha_m", unit: "1/ms", value: "1 / ms / exprel(-(V_m + 40 mV) / (10 mV))" },
    { name: "beta_m", unit: "1/ms", value: "4 / ms * exp(-(V_m + 65 mV) / (18 mV))" },
    { name: "alpha_h", unit: "1/ms", value: "0.07 / ms * exp(-(V_m + 65 mV) / (20 mV))" },
    { name: "beta_h", unit: "1/ms", value: "1 / ms / (1 + exp(-(V_m + 35 mV) / (10 mV)))" },
    { name: "alpha_n", unit: "1/ms", value: "0.1 / ms / exprel(-(V_m + 55 mV) / (10 mV))" },
    { name: "beta_n", unit: "1/ms", value: "0.125 / ms * exp(-(V_m + 65 mV) / (80 mV))" },
  ],
  state: [
    {
      name: "V_m",
      symbol: "V_m",
      unit: "mV",
      // The root of the steady-state current with the default parameters: the cell starts at rest.
      initial: "-64.99637933119 mV",
      rate: "(g_Na * m^3 * h * (E_Na - V_m) + g_K * n^4 * (E_K - V_m) + g_L * (E_L - V_m) + I_syn + I_e) / C_m",
      doc: { en: "Membrane potential", ko: "막전위" },
    },
    {
      name: "m",
      symbol: "m",
      unit: "1",
      initial: "alpha_m / (alpha_m + beta_m)",
      rate: "alpha_m * (1 - m) - beta_m * m",
      doc: { en: "Opening of the sodium channel", ko: "나트륨 통로의 활성화" },
    },
    {
      name: "h",
      symbol: "h",
      unit: "1",
      initial: "alpha_h / (alpha_h + beta_h)",
      rate: "alpha_h * (1 - h) - beta_h * h",
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
      rate: "alpha_n * (1 - n) - beta_n * n",
      doc: { en: "Opening of the potassium channel", ko: "칼륨 통로의 활성화" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= V_th", edge: "rising", then: [] },
  methods: ["exponential-euler", "rk4", "rk2", "euler"],
};
