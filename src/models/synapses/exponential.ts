import type { SynapseModel } from "../../model/description.ts";

/** I(t) = weight exp(-t / tau_syn) after each spike; its area, the charge, is weight tau_syn. */
export const exponential: SynapseModel = {
  kind: "synapse",
  name: "exponential",
  palette: "synapse",
  rank: 0,
  title: { en: "Exponential current", ko: "지수 감쇠 전류" },
  doc: {
    en:
      "Each arriving spike adds the weight, in pA, to a current that decays with tau_syn. A positive weight excites, a " +
      "negative one inhibits. The charge of one spike is weight times tau_syn.",
    ko:
      "스파이크가 도착할 때마다 시간 상수 tau_syn으로 줄어드는 전류에 가중치(pA)를 더합니다. 양의 가중치는 흥분, 음의 " +
      "가중치는 억제를 일으킵니다. 스파이크 하나의 전하는 가중치 × tau_syn입니다.",
  },
  references: ["doi:10.1007/s004220050570"],
  parameters: [
    {
      name: "tau_syn",
      symbol: "\\tau_{syn}",
      unit: "ms",
      default: 2,
      above: 0,
      doc: { en: "Time constant of the decay", ko: "감쇠 시간 상수" },
    },
  ],
  weightUnit: "pA",
  weightDefault: 3000,
  state: [
    {
      name: "I",
      symbol: "I",
      unit: "pA",
      initial: "0 pA",
      rate: "-I / tau_syn",
      doc: { en: "Synaptic current", ko: "시냅스 전류" },
    },
  ],
  receive: ["I += weight"],
  gives: { to: "current", value: "I" },
  formula: { name: "jump", text: "I(t) = w exp(-t / tau_syn)" },
  normalisations: [
    {
      name: "area",
      factor: "1 / tau_syn",
      text: "I(t) = w / tau_syn exp(-t / tau_syn)",
      weightUnit: "pA ms",
      weightDefault: 6000,
    },
    {
      name: "psp-area",
      factor: "C_m / tau_syn",
      text: "I(t) = w C_m / tau_syn exp(-t / tau_syn)",
      weightUnit: "mV",
      weightDefault: 24,
      reads: [{ name: "C_m", unit: "pF" }],
    },
  ],
};
