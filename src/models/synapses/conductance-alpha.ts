import type { SynapseModel } from "../../model/description.ts";

/**
 * g(t) = weight (t / tau_syn) exp(1 - t / tau_syn) after each spike, as two equations in a row: h decays and feeds g. The
 * peak is the weight, reached at tau_syn, as in NEST's iaf_cond_alpha. The current is g (E_rev - V_m).
 */
export const conductanceAlpha: SynapseModel = {
  kind: "synapse",
  name: "conductance-alpha",
  palette: "synapse",
  rank: 5,
  title: { en: "Alpha function conductance", ko: "알파 함수 전도도" },
  doc: {
    en:
      "Each arriving spike opens channels smoothly: their conductance is largest, by the weight in nS, after tau_syn and " +
      "then decays. The current is the conductance times (E_rev - V_m), so it pulls V_m towards E_rev. Give positive " +
      "weights; the reversal potential says whether the synapse excites or inhibits.",
    ko:
      "스파이크가 도착하면 통로가 부드럽게 열립니다. 전도도는 tau_syn 뒤에 가중치(nS)만큼 최대가 되고 다시 줄어듭니다. 전류는 " +
      "전도도 × (E_rev - V_m)이므로 V_m을 E_rev 쪽으로 끌어당깁니다. 가중치는 양수로 쓰세요. 흥분인지 억제인지는 역전 전위가 " +
      "정합니다.",
  },
  references: ["doi:10.1152/jn.1967.30.5.1138", "doi:10.1162/neco.1994.6.1.14"],
  parameters: [
    {
      name: "tau_syn",
      symbol: "\\tau_{syn}",
      unit: "ms",
      default: 2,
      above: 0,
      doc: { en: "Time to the peak, and time constant of the decay", ko: "최대에 이르는 시간이자 감쇠 시간 상수" },
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
      name: "excitatory",
      title: { en: "Excitatory (NEST's iaf_cond_alpha)", ko: "흥분성 (NEST의 iaf_cond_alpha)" },
      values: { tau_syn: 0.2, E_rev: 0 },
      reference: "Defaults of NEST's iaf_cond_alpha",
    },
    {
      name: "inhibitory",
      title: { en: "Inhibitory (NEST's iaf_cond_alpha)", ko: "억제성 (NEST의 iaf_cond_alpha)" },
      values: { tau_syn: 2, E_rev: -85 },
      reference: "Defaults of NEST's iaf_cond_alpha",
    },
  ],
  weightUnit: "nS",
  weightDefault: 30,
  state: [
    {
      name: "h",
      symbol: "h",
      unit: "nS/ms",
      initial: "0 nS / ms",
      rate: "-h / tau_syn",
      doc: { en: "Rising part, which feeds the conductance", ko: "전도도를 키우는 상승 성분" },
    },
    {
      name: "g",
      symbol: "g",
      unit: "nS",
      initial: "0 nS",
      rate: "h - g / tau_syn",
      doc: { en: "Synaptic conductance", ko: "시냅스 전도도" },
    },
  ],
  receive: ["h += weight * exp(1) / tau_syn"],
  gives: { to: "current", value: "g * (E_rev - V_m)" },
  formula: { name: "peak", text: "g(t) = w (t / tau_syn) exp(1 - t / tau_syn)" },
  normalisations: [
    {
      name: "area",
      factor: "1 / (exp(1) * tau_syn)",
      text: "g(t) = w t / tau_syn^2 exp(-t / tau_syn)",
      weightUnit: "nS ms",
      weightDefault: 160,
    },
  ],
};
