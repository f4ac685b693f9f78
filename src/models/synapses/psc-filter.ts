import type { SynapseModel } from "../../model/description.ts";

/** n + 1 states in a row: spikes reach the first, and the last is what the kernel gives. */
export const pscChain = { order: "n", feed: "feed", peak: "peak" };

/**
 * I(t) = weight t^n exp(-t / tau_syn) / (n! tau_syn^(n+1)) after each spike, of area weight: n + 1 equations in a row, each of which
 * follows the one before with the time constant tau_syn (a gamma filter).
 */
export const pscFilter: SynapseModel = {
  kind: "synapse",
  name: "psc-filter",
  palette: "synapse",
  rank: 9,
  title: { en: "PSC filter of order n", ko: "n차 PSC 필터" },
  doc: {
    en: "A current of the form t^n exp(-t / tau_syn), scaled so that its area is the weight whatever tau_syn and n are: slow and fast synapses then give the same in all. n = 0 is the exponential kernel, n = 1 the alpha function; the peak is at n tau_syn. A negative weight inhibits.",
    ko: "t^n exp(-t / tau_syn) 꼴의 전류입니다. tau_syn과 n에 상관없이 넓이가 가중치와 같으므로 느린 시냅스와 빠른 시냅스가 전체로는 같은 양을 줍니다. n = 0이면 지수 감쇠, n = 1이면 알파 함수이며, n tau_syn에서 최대가 됩니다. 음의 가중치는 억제합니다.",
  },
  references: [
    "Eliasmith and Anderson 2003, Neural Engineering, MIT Press, chapter 4",
    "doi:10.1152/jn.1967.30.5.1138",
  ],
  parameters: [
    {
      name: "tau_syn",
      symbol: "\\tau_{syn}",
      unit: "ms",
      default: 5,
      above: 0,
      doc: { en: "Time constant of the filter", ko: "필터의 시간 상수" },
    },
    {
      name: "n",
      symbol: "n",
      unit: "1",
      default: 1,
      min: 0,
      max: 20,
      integer: true,
      structural: true,
      doc: {
        en: "Order: the power of t; the peak comes at n tau_syn",
        ko: "차수: t의 지수. n tau_syn에서 최대가 됩니다",
      },
    },
  ],
  presets: [
    {
      name: "fast",
      title: { en: "Fast, as AMPA: 10 ms", ko: "빠름 (AMPA): 10 ms" },
      values: { tau_syn: 10, n: 0 },
      reference: "Lecture notes on neurons and synapses",
    },
    {
      name: "slow",
      title: { en: "Slow, as NMDA: 300 ms", ko: "느림 (NMDA): 300 ms" },
      values: { tau_syn: 300, n: 0 },
      reference: "Lecture notes on neurons and synapses",
    },
  ],
  weightUnit: "pA ms",
  weightDefault: 8000,
  state: [
    {
      name: "I",
      symbol: "I",
      unit: "pA",
      initial: "0 pA",
      rate: "(feed - I) / tau_syn",
      doc: { en: "Synaptic current", ko: "시냅스 전류" },
    },
  ],
  chain: { ...pscChain, state: "I" },
  receive: ["feed += weight / tau_syn"],
  gives: { to: "current", value: "I" },
  formula: { name: "area", text: "I(t) = w t^n exp(-t / tau_syn) / (n! tau_syn^(n+1))" },
  normalisations: [
    {
      name: "peak",
      factor: "tau_syn / peak",
      text: "I(t) = w (t / (n tau_syn))^n exp(n - t / tau_syn)",
      weightUnit: "pA",
      weightDefault: 600,
    },
    {
      name: "psp-area",
      factor: "C_m",
      text: "I(t) = w C_m t^n exp(-t / tau_syn) / (n! tau_syn^(n+1))",
      weightUnit: "mV",
      weightDefault: 24,
      reads: [{ name: "C_m", unit: "pF" }],
    },
  ],
};
