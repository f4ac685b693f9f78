import type { NeuronModel } from "../../model/description.ts";
import { lif } from "./lif.ts";

/**
 * The layer of a recurrent network in discrete time: U[n+1] = beta U[n] + I[n] - theta S[n], beta = exp(-dt / tau_m), as printed in
 * Neftci, Mostafa and Zenke (2019): neither the drive nor the reset has a share of the leak, so weights carry the scale and results
 * depend on dt. 1 pA of a kernel is 1 mV in a step.
 */
export const lifDiscrete: NeuronModel = {
  ...lif,
  name: "lif-discrete",
  rank: 6,
  title: { en: "LIF in discrete time", ko: "이산 시간 LIF" },
  doc: {
    en: "The neuron of trained networks: in each step U becomes beta U + I - S, with beta = exp(-dt / tau_m) and S = 1 after a step with a spike. The whole current of the step is added, 1 pA as 1, so weights belong to one dt; 1 ms is usual. With an exponential synapse of delay dt it is the recurrent network of Neftci, Mostafa and Zenke.",
    ko: "학습하는 네트워크의 뉴런입니다. 단계마다 U는 beta U + I - S가 됩니다. beta = exp(-dt / tau_m)이고, 발화한 단계 다음에는 S = 1입니다. 한 단계의 전류 전체가 1 pA를 1로 하여 더해지므로 가중치는 정해진 dt에서만 뜻이 있으며, 보통 1 ms를 씁니다. 지연이 dt인 지수 시냅스와 함께 쓰면 Neftci, Mostafa, Zenke의 순환 네트워크가 됩니다.",
  },
  references: ["doi:10.1109/MSP.2019.2931595"],
  parameters: [
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
      name: "V_th",
      symbol: "V_{th}",
      unit: "mV",
      default: 1,
      above: 0,
      doc: { en: "Threshold, and what a spike takes away in the next step", ko: "역치이자 발화 다음 단계에서 빼는 값" },
    },
    {
      name: "I_e",
      symbol: "I_e",
      unit: "pA",
      default: 0,
      doc: { en: "Constant input, added in each step", ko: "단계마다 더해지는 일정한 입력" },
    },
  ],
  orders: [],
  state: [
    {
      name: "V_m",
      symbol: "U",
      unit: "mV",
      initial: "0 mV",
      next: "exp(-dt / tau_m) * V_m + (1 GOhm) * (I_syn + I_e) - V_th * S",
      doc: { en: "Membrane potential, U in the papers", ko: "막전위. 논문의 U" },
    },
    {
      name: "S",
      symbol: "S",
      unit: "1",
      initial: "0",
      next: "0",
      doc: { en: "1 after a step in which the neuron fired", ko: "뉴런이 발화한 단계 다음에 1" },
    },
  ],
  spike: { when: "V_m >= V_th", then: ["S = 1"] },
  methods: ["exact"],
};
