import type { NeuronModel } from "../../model/description.ts";
import { lif } from "./lif.ts";

/**
 * v = (V - E_L) / (V_th - E_L): tau_m v' = v_in - v, a spike at 1, reset to 0. The distance from rest to threshold is 1 mV here and
 * the resistance 1 GOhm, so that 1 pA is v_in = 1. With a constant v_in above 1 it fires at 1 / (t_ref - tau_m ln(1 - 1 / v_in)).
 */
export const lifNormalised: NeuronModel = {
  ...lif,
  name: "lif-normalised",
  rank: 2,
  title: { en: "LIF normalised: threshold 1, reset 0", ko: "정규화한 LIF (역치 1, 재설정 0)" },
  doc: {
    en: "The leaky integrate-and-fire neuron without its scales: rest and reset are 0, the threshold is 1, and currents are the input v_in itself: 1 pA is v_in = 1, which holds the membrane just at threshold. A constant v_in above 1 fires it at 1 / (t_ref - tau_m ln(1 - 1 / v_in)).",
    ko: "척도를 없앤 누설 적분-발화 뉴런입니다. 휴지값과 재설정값은 0, 역치는 1이며 전류가 곧 입력 v_in입니다. 1 pA는 v_in = 1로, 막을 역치에 꼭 맞게 붙잡는 크기입니다. 1보다 큰 일정한 v_in에서 1 / (t_ref - tau_m ln(1 - 1 / v_in))의 빈도로 발화합니다.",
  },
  parameters: [
    {
      name: "tau_m",
      symbol: "\\tau_m",
      unit: "ms",
      default: 20,
      above: 0,
      doc: {
        en: "Membrane time constant: how fast V_m forgets",
        ko: "막 시간 상수: V_m이 얼마나 빨리 잊는지 정합니다",
      },
    },
    {
      name: "V_th",
      symbol: "V_{th}",
      unit: "mV",
      default: 1,
      doc: { en: "Threshold: the neuron fires when V_m reaches it", ko: "역치: V_m이 이 값에 이르면 발화합니다" },
    },
    {
      name: "V_reset",
      symbol: "V_{reset}",
      unit: "mV",
      default: 0,
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
        en: "The bias: an input v_in of its own; 1 pA is v_in = 1",
        ko: "바이어스: 뉴런 자체의 입력 v_in. 1 pA는 v_in = 1입니다",
      },
    },
  ],
  state: [
    {
      name: "V_m",
      symbol: "V_m",
      unit: "mV",
      initial: "0 mV",
      rate: "((1 GOhm) * (I_syn + I_e) - V_m) / tau_m",
      clampedWhileRefractory: true,
      doc: { en: "Membrane potential", ko: "막전위" },
    },
  ],
  meanField: { tau_m: "tau_m", tau_r: "t_ref", V_0: "V_reset", V_th: "V_th", mu: "(1 GOhm) * I_e", R: "1 GOhm" },
};
