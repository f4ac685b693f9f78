import type { SynapseModel } from "../../model/description.ts";

/**
 * I(t) = weight (t / tau_syn) exp(1 - t / tau_syn) after each spike, as two equations in a row: h decays and feeds I.
 * The peak is the weight, reached at tau_syn, as in NEST; the area is e weight tau_syn.
 */
export const alpha: SynapseModel = {
  kind: "synapse",
  name: "alpha",
  palette: "synapse",
  rank: 1,
  title: { en: "Alpha function current", ko: "알파 함수 전류" },
  doc: {
    en:
      "Each arriving spike starts a current that rises smoothly, is largest after tau_syn and then decays. The weight, in " +
      "pA, is the current at that peak; a negative weight inhibits. The charge of one spike is e times weight times tau_syn.",
    ko:
      "스파이크가 도착하면 전류가 부드럽게 커져 tau_syn 뒤에 최대가 되고 다시 줄어듭니다. 가중치(pA)는 그 최댓값이며, 음의 " +
      "가중치는 억제합니다. 스파이크 하나의 전하는 e × 가중치 × tau_syn입니다.",
  },
  references: ["doi:10.1152/jn.1967.30.5.1138", "doi:10.1007/s004220050570"],
  parameters: [
    {
      name: "tau_syn",
      symbol: "\\tau_{syn}",
      unit: "ms",
      default: 2,
      above: 0,
      doc: { en: "Time to the peak, and time constant of the decay", ko: "최대에 이르는 시간이자 감쇠 시간 상수" },
    },
  ],
  weightUnit: "pA",
  weightDefault: 1500,
  state: [
    {
      name: "h",
      symbol: "h",
      unit: "pA/ms",
      initial: "0 pA / ms",
      rate: "-h / tau_syn",
      doc: { en: "Rising part, which feeds the current", ko: "전류를 키우는 상승 성분" },
    },
    {
      name: "I",
      symbol: "I",
      unit: "pA",
      initial: "0 pA",
      rate: "h - I / tau_syn",
      doc: { en: "Synaptic current", ko: "시냅스 전류" },
    },
  ],
  receive: ["h += weight * exp(1) / tau_syn"],
  gives: { to: "current", value: "I" },
  formula: { name: "peak", text: "I(t) = w (t / tau_syn) exp(1 - t / tau_syn)" },
  normalisations: [
    {
      name: "area",
      factor: "1 / (exp(1) * tau_syn)",
      text: "I(t) = w t / tau_syn^2 exp(-t / tau_syn)",
      weightUnit: "pA ms",
      weightDefault: 8000,
    },
    {
      name: "psp-area",
      factor: "C_m / (exp(1) * tau_syn)",
      text: "I(t) = w C_m t / tau_syn^2 exp(-t / tau_syn)",
      weightUnit: "mV",
      weightDefault: 32,
      reads: [{ name: "C_m", unit: "pF" }],
    },
  ],
};
