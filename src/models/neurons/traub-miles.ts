import type { NeuronModel } from "../../model/description.ts";

/**
 * Hippocampal cells after Traub and Miles (1991), in the form of the benchmark networks of Brette et al. (2007): C_m of
 * 200 pF (20000 um2 at 1 uF/cm2), rates as functions of V_m - V_T. The rates x / (exp(x) - 1) are written as
 * 1 / exprel(x), which is exact at x = 0. The benchmark counts a spike above -20 mV and no other for 3 ms.
 */
export const traubMiles: NeuronModel = {
  kind: "neuron",
  name: "traub-miles",
  palette: "hh",
  rank: 1,
  title: { en: "Traub-Miles", ko: "트라웁-마일스 뉴런 (Traub-Miles)" },
  doc: {
    en:
      "A hippocampal cell with the sodium and potassium channels of Traub and Miles, the Hodgkin-Huxley neuron of large " +
      "networks. V_T shifts all gates and so the threshold. A spike is counted when V_m crosses V_th upwards, and not " +
      "again within t_ref; nothing is reset or held. Use dt of 0.1 ms or less.",
    ko:
      "트라웁과 마일스의 나트륨·칼륨 통로를 지닌 해마 세포로, 큰 네트워크에 쓰이는 호지킨-헉슬리형 뉴런입니다. V_T는 모든 " +
      "게이트와 함께 역치를 옮깁니다. V_m이 V_th를 위로 지날 때 스파이크로 세고 t_ref 안에서는 다시 세지 않습니다. 재설정하거나 " +
      "붙잡아 두는 것은 없습니다. dt는 0.1 ms 이하로 하세요.",
  },
  references: [
    "Traub and Miles 1991, Neuronal Networks of the Hippocampus, Cambridge University Press",
    "doi:10.1007/s10827-007-0038-6",
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
      name: "g_Na",
      symbol: "g_{Na}",
      unit: "nS",
      default: 20000,
      min: 0,
      doc: { en: "Sodium conductance with all channels open", ko: "모든 통로가 열렸을 때의 나트륨 전도도" },
    },
    {
      name: "g_K",
      symbol: "g_K",
      unit: "nS",
      default: 6000,
      min: 0,
      doc: { en: "Potassium conductance with all channels open", ko: "모든 통로가 열렸을 때의 칼륨 전도도" },
    },
    { name: "g_L", symbol: "g_L", unit: "nS", default: 10, min: 0, doc: { en: "Leak conductance", ko: "누설 전도도" } },
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
      default: -90,
      doc: { en: "Potassium reversal potential", ko: "칼륨 역전 전위" },
    },
    {
      name: "E_L",
      symbol: "E_L",
      unit: "mV",
      default: -60,
      doc: { en: "Leak reversal potential", ko: "누설 역전 전위" },
    },
    {
      name: "V_T",
      symbol: "V_T",
      unit: "mV",
      default: -63,
      doc: {
        en: "Shift of all gates; raising it raises the threshold by as much",
        ko: "모든 게이트의 위치. 높이면 역치도 그만큼 높아집니다",
      },
    },
    {
      name: "V_th",
      symbol: "V_{th}",
      unit: "mV",
      default: -20,
      doc: {
        en: "A spike is counted when V_m crosses this value upwards; the equations do not use it",
        ko: "V_m이 이 값을 위로 지날 때 스파이크로 셉니다. 방정식에는 쓰이지 않습니다",
      },
    },
    {
      name: "t_ref",
      symbol: "t_{ref}",
      unit: "ms",
      default: 3,
      min: 0,
      doc: {
        en: "No second spike is counted within this time; the equations go on",
        ko: "이 시간 안에는 두 번째 스파이크를 세지 않습니다. 방정식은 계속 진행됩니다",
      },
    },
    {
      name: "I_e",
      symbol: "I_e",
      unit: "pA",
      default: 0,
      doc: {
        en: "Constant current; the default cell fires at 14 Hz without any, and is silent from about -40 pA down",
        ko: "일정한 입력 전류. 기본값 세포는 전류가 없어도 14 Hz로 발화하며, 약 -40 pA보다 낮으면 조용해집니다",
      },
    },
  ],
  inputs: [
    { name: "I_syn", unit: "pA", doc: { en: "Sum of all currents from outside", ko: "외부에서 오는 전류의 합" } },
  ],
  definitions: [
    { name: "alpha_m", unit: "1/ms", value: "1.28 / ms / exprel((13 mV - (V_m - V_T)) / (4 mV))" },
    { name: "beta_m", unit: "1/ms", value: "1.4 / ms / exprel((V_m - V_T - 40 mV) / (5 mV))" },
    { name: "alpha_h", unit: "1/ms", value: "0.128 / ms * exp((17 mV - (V_m - V_T)) / (18 mV))" },
    { name: "beta_h", unit: "1/ms", value: "4 / ms / (1 + exp((40 mV - (V_m - V_T)) / (5 mV)))" },
    { name: "alpha_n", unit: "1/ms", value: "0.16 / ms / exprel((15 mV - (V_m - V_T)) / (5 mV))" },
    { name: "beta_n", unit: "1/ms", value: "0.5 / ms * exp((10 mV - (V_m - V_T)) / (40 mV))" },
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
  spike: { when: "V_m > V_th", edge: "rising", then: [], refractory: "t_ref" },
  methods: ["exponential-euler", "rk4", "rk2", "euler"],
};
