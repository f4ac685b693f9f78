import type { SynapseModel } from "../../model/description.ts";
import { pscChain, pscFilter } from "./psc-filter.ts";

/**
 * g(t) = weight t^n exp(-t / tau_syn) / (n! tau_syn^(n+1)) after each spike, of area weight: n + 1 equations in a row, each of which
 * follows the one before with the time constant tau_syn (a gamma filter).
 */
export const conductancePscFilter: SynapseModel = {
  kind: "synapse",
  name: "conductance-psc-filter",
  palette: "synapse",
  rank: 10,
  title: { en: "PSC filter of order n, conductance", ko: "n차 PSC 필터 전도도" },
  doc: {
    en: "A conductance of the form t^n exp(-t / tau_syn), scaled so that its area is the weight whatever tau_syn and n are: slow and fast synapses then give the same in all. n = 0 is the exponential kernel, n = 1 the alpha function; the peak is at n tau_syn. The current is the conductance times (E_rev - V_m); give positive weights.",
    ko: "t^n exp(-t / tau_syn) 꼴의 전도도입니다. tau_syn과 n에 상관없이 넓이가 가중치와 같으므로 느린 시냅스와 빠른 시냅스가 전체로는 같은 양을 줍니다. n = 0이면 지수 감쇠, n = 1이면 알파 함수이며, n tau_syn에서 최대가 됩니다. 전류는 전도도 × (E_rev - V_m)이며 가중치는 양수로 쓰세요.",
  },
  references: pscFilter.references,
  parameters: [
    ...pscFilter.parameters,
    {
      name: "E_rev",
      symbol: "E_{rev}",
      unit: "mV",
      default: 0,
      doc: {
        en: "Reversal potential, to which open channels pull V_m",
        ko: "역전 전위: 열린 통로가 V_m을 끌어당기는 값",
      },
    },
  ],
  weightUnit: "nS ms",
  weightDefault: 400,
  state: [
    {
      name: "g",
      symbol: "g",
      unit: "nS",
      initial: "0 nS",
      rate: "(feed - g) / tau_syn",
      doc: { en: "Synaptic conductance", ko: "시냅스 전도도" },
    },
  ],
  chain: { ...pscChain, state: "g" },
  receive: pscFilter.receive,
  gives: { to: "current", value: "g * (E_rev - V_m)" },
  formula: { name: "area", text: "g(t) = w t^n exp(-t / tau_syn) / (n! tau_syn^(n+1))" },
  normalisations: [
    {
      name: "peak",
      factor: "tau_syn / peak",
      text: "g(t) = w (t / (n tau_syn))^n exp(n - t / tau_syn)",
      weightUnit: "nS",
      weightDefault: 30,
    },
  ],
};
