import type { SynapseModel } from "../../model/description.ts";

/** g(t) = weight exp(-t / tau_syn) after each spike, and the current is g (E_rev - V_m). */
export const conductanceExponential: SynapseModel = {
  kind: "synapse",
  name: "conductance-exponential",
  palette: "synapse",
  rank: 4,
  title: { en: "Exponential conductance", ko: "지수 감쇠 전도도" },
  doc: {
    en:
      "Each arriving spike opens channels: it adds the weight, in nS, to a conductance that decays with tau_syn. The " +
      "current is the conductance times (E_rev - V_m), so it pulls V_m towards E_rev and fades on the way: a reversal " +
      "potential above the threshold excites, one below it inhibits. Give positive weights, also for inhibition.",
    ko:
      "스파이크가 도착하면 통로가 열립니다. 시간 상수 tau_syn으로 줄어드는 전도도에 가중치(nS)를 더합니다. 전류는 전도도 × " +
      "(E_rev - V_m)이므로 V_m을 E_rev 쪽으로 끌어당기고 가까워질수록 약해집니다. 역전 전위가 역치보다 높으면 흥분, 낮으면 " +
      "억제입니다. 억제에도 양의 가중치를 쓰세요.",
  },
  references: ["doi:10.1007/s10827-007-0038-6", "doi:10.1162/neco.1994.6.1.14"],
  parameters: [
    {
      name: "tau_syn",
      symbol: "\\tau_{syn}",
      unit: "ms",
      default: 5,
      above: 0,
      doc: { en: "Time constant of the decay", ko: "감쇠 시간 상수" },
    },
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
  presets: [
    {
      name: "excitatory-benchmark",
      title: {
        en: "Excitatory of the benchmark networks (weight 6 nS)",
        ko: "벤치마크 네트워크의 흥분성 (가중치 6 nS)",
      },
      values: { tau_syn: 5, E_rev: 0 },
      reference: "doi:10.1007/s10827-007-0038-6, benchmarks 1 and 3",
    },
    {
      name: "inhibitory-benchmark",
      title: {
        en: "Inhibitory of the benchmark networks (weight 67 nS)",
        ko: "벤치마크 네트워크의 억제성 (가중치 67 nS)",
      },
      values: { tau_syn: 10, E_rev: -80 },
      reference: "doi:10.1007/s10827-007-0038-6, benchmarks 1 and 3",
    },
    {
      name: "AMPA",
      title: { en: "AMPA: fast excitation", ko: "AMPA: 빠른 흥분" },
      values: { tau_syn: 2, E_rev: 0 },
      reference: "doi:10.1023/A:1011204814320",
    },
    {
      name: "GABA_A",
      title: { en: "GABA_A: fast inhibition", ko: "GABA_A: 빠른 억제" },
      values: { tau_syn: 5, E_rev: -70 },
      // Brunel and Wang (2001), from whom AMPA is, have 10 ms.
      reference: "doi:10.1016/S0896-6273(02)01092-9",
    },
    {
      name: "AMPA-notebook",
      title: { en: "AMPA (course notebook)", ko: "AMPA (강의 노트북)" },
      values: { tau_syn: 5, E_rev: 0 },
      reference: "Course notebook on ring networks of RS and FS cells; doi:10.1093/cercor/bhh053",
    },
    {
      name: "GABA_A-notebook",
      title: { en: "GABA_A (course notebook)", ko: "GABA_A (강의 노트북)" },
      values: { tau_syn: 6, E_rev: -70 },
      reference: "Course notebook on ring networks of RS and FS cells; doi:10.1093/cercor/bhh053",
    },
    {
      name: "GABA_B-notebook",
      title: { en: "GABA_B: slow inhibition (course notebook)", ko: "GABA_B: 느린 억제 (강의 노트북)" },
      values: { tau_syn: 150, E_rev: -90 },
      reference: "Course notebook on ring networks of RS and FS cells; doi:10.1093/cercor/bhh053",
    },
  ],
  weightUnit: "nS",
  weightDefault: 30,
  state: [
    {
      name: "g",
      symbol: "g",
      unit: "nS",
      initial: "0 nS",
      rate: "-g / tau_syn",
      doc: { en: "Synaptic conductance", ko: "시냅스 전도도" },
    },
  ],
  receive: ["g += weight"],
  gives: { to: "current", value: "g * (E_rev - V_m)" },
  formula: { name: "jump", text: "g(t) = w exp(-t / tau_syn)" },
  normalisations: [
    {
      name: "area",
      factor: "1 / tau_syn",
      text: "g(t) = w / tau_syn exp(-t / tau_syn)",
      weightUnit: "nS ms",
      weightDefault: 150,
    },
  ],
};
