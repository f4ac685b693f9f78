import type { NeuronModel } from "../../model/description.ts";
import { lifDiscrete } from "./lif-discrete.ts";

/**
 * As the printed form, with the factor 1 - beta that the exact solution for a current constant within a step has:
 * U[n+1] = beta U[n] + (1 - beta) I[n] - theta S[n]. A constant current settles at I whatever dt is.
 */
export const lifDiscreteScaled: NeuronModel = {
  ...lifDiscrete,
  name: "lif-discrete-scaled",
  rank: 7,
  title: { en: "LIF in discrete time, drive times 1 - beta", ko: "이산 시간 LIF (입력에 1 - beta를 곱함)" },
  doc: {
    en: "As LIF in discrete time, but the current enters with the factor 1 - beta that solves the equation exactly: U becomes beta U + (1 - beta) I - S. A constant input settles at I whatever dt is, so weights keep their meaning when dt changes.",
    ko: "이산 시간 LIF와 같지만 전류에 방정식의 엄밀해가 갖는 1 - beta를 곱합니다. U는 beta U + (1 - beta) I - S가 됩니다. 일정한 입력은 dt와 관계없이 I로 수렴하므로 dt를 바꾸어도 가중치의 뜻이 유지됩니다.",
  },
  orders: [],
  state: [
    {
      name: "V_m",
      symbol: "U",
      unit: "mV",
      initial: "0 mV",
      next: "exp(-dt / tau_m) * V_m + (1 - exp(-dt / tau_m)) * (1 GOhm) * (I_syn + I_e) - V_th * S",
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
