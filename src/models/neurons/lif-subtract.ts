import type { NeuronModel } from "../../model/description.ts";
import { lif } from "./lif.ts";

/**
 * As LIF, but a spike subtracts the distance from rest to threshold: what lies above the threshold is kept. It is the delta term of
 * U' = -((U - U_rest) - R I) / tau_m + S (U_rest - theta), with the sign of R I that makes sense.
 */
export const lifSubtract: NeuronModel = {
  ...lif,
  name: "lif-subtract",
  rank: 5,
  title: { en: "LIF with reset by subtraction", ko: "빼서 재설정하는 LIF" },
  doc: {
    en: "As LIF, but a spike takes V_th - E_L away from V_m instead of setting it to a value: what lay above the threshold is kept for the next spike, so that the rate of a strongly driven neuron follows its input. Used in networks that are trained.",
    ko: "LIF와 같지만 발화할 때 V_m을 정해진 값으로 바꾸지 않고 V_th - E_L만큼 뺍니다. 역치를 넘은 몫이 다음 발화까지 남으므로 강하게 구동될 때 발화율이 입력을 따라갑니다. 학습하는 네트워크에서 쓰입니다.",
  },
  references: ["doi:10.1109/MSP.2019.2931595"],
  parameters: [
    {
      name: "C_m",
      symbol: "C_m",
      unit: "pF",
      default: 250,
      above: 0,
      doc: { en: "Membrane capacitance", ko: "막 전기용량" },
    },
    {
      name: "tau_m",
      symbol: "\\tau_m",
      unit: "ms",
      default: 10,
      above: 0,
      doc: {
        en: "Membrane time constant: how fast V_m forgets",
        ko: "막 시간 상수: V_m이 얼마나 빨리 잊는지 정합니다",
      },
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
      name: "t_ref",
      symbol: "t_{ref}",
      unit: "ms",
      default: 0,
      min: 0,
      doc: {
        en: "Refractory time: how long V_m is held after a spike, in whole steps",
        ko: "불응기: 발화 후 V_m이 묶여 있는 시간 (단계의 정수배)",
      },
    },
    { name: "I_e", symbol: "I_e", unit: "pA", default: 0, doc: { en: "Constant current", ko: "일정한 입력 전류" } },
  ],
  orders: [{ lower: "E_L", upper: "V_th" }],
  spike: { when: "V_m >= V_th", then: ["V_m = V_m - (V_th - E_L)"], refractory: "t_ref" },
};
