import type { NeuronModel } from "../../model/description.ts";
import { lif } from "./lif.ts";

/**
 * The membrane by its parts, C_m V' = -g_L (V - E_L) + I: tau_m = C_m / g_L, and R I = I / g_L in mV is what drives it.
 */
export const lifLeak: NeuronModel = {
  ...lif,
  name: "lif-leak",
  rank: 1,
  title: { en: "LIF with capacitance and leak conductance", ko: "전기용량과 누설 전도도로 쓴 LIF" },
  doc: {
    en: "The leaky integrate-and-fire neuron as physics writes it: a capacitance C_m and a leak conductance g_L in place of a time constant, tau_m = C_m / g_L. The same neuron as LIF, for data in these terms. A constant current I fires it above g_L (V_th - E_L).",
    ko: "물리학의 방식대로 시간 상수 대신 전기용량 C_m과 누설 전도도 g_L로 쓴 누설 적분-발화 뉴런입니다. tau_m = C_m / g_L이며 LIF와 같은 뉴런입니다. 일정한 전류 I가 g_L (V_th - E_L)보다 크면 발화합니다.",
  },
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
      name: "g_L",
      symbol: "g_L",
      unit: "nS",
      default: 10,
      above: 0,
      doc: { en: "Leak conductance; tau_m = C_m / g_L", ko: "누설 전도도. tau_m = C_m / g_L" },
    },
    {
      name: "E_L",
      symbol: "E_L",
      unit: "mV",
      default: -70,
      doc: { en: "Resting potential, to which the leak pulls V_m", ko: "휴지 전위: 누설이 V_m을 끌어당기는 값" },
    },
    {
      name: "V_th",
      symbol: "V_{th}",
      unit: "mV",
      default: -55,
      doc: { en: "Threshold: the neuron fires when V_m reaches it", ko: "역치: V_m이 이 값에 이르면 발화합니다" },
    },
    {
      name: "V_reset",
      symbol: "V_{reset}",
      unit: "mV",
      default: -70,
      doc: { en: "Value of V_m after a spike; below V_th", ko: "발화 후의 V_m 값. V_th보다 낮아야 합니다" },
    },
    {
      name: "t_ref",
      symbol: "t_{ref}",
      unit: "ms",
      default: 2,
      min: 0,
      doc: {
        en: "Refractory time: how long V_m is held after a spike, in whole steps",
        ko: "불응기: 발화 후 V_m이 묶여 있는 시간 (단계의 정수배)",
      },
    },
    {
      name: "I_e",
      symbol: "I_e",
      unit: "pA",
      default: 0,
      doc: {
        en: "Constant current; above g_L (V_th - E_L) = 150 pA the default neuron fires on its own",
        ko: "일정한 입력 전류. 기본값 뉴런은 g_L (V_th - E_L) = 150 pA보다 크면 스스로 발화합니다",
      },
    },
  ],
  state: [
    {
      name: "V_m",
      symbol: "V_m",
      unit: "mV",
      initial: "E_L",
      rate: "(-g_L * (V_m - E_L) + I_syn + I_e) / C_m",
      clampedWhileRefractory: true,
      doc: { en: "Membrane potential", ko: "막전위" },
    },
  ],
  meanField: {
    tau_m: "C_m / g_L",
    tau_r: "t_ref",
    V_0: "V_reset - E_L",
    V_th: "V_th - E_L",
    mu: "I_e / g_L",
    R: "1 / g_L",
  },
};
