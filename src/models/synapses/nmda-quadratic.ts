import type { SynapseModel } from "../../model/description.ts";

/**
 * The NMDA receptor of Izhikevich's network models: the share of channels not blocked is q / (1 + q) with
 * q = ((V - V_Mg) / W_Mg)^2, and the conductance rises at once. The share is least at V_Mg and rises again below it, where
 * the block of Jahr and Stevens would stay closed.
 */
export const nmdaQuadratic: SynapseModel = {
  kind: "synapse",
  name: "nmda-quadratic",
  palette: "synapse",
  rank: 8,
  title: { en: "NMDA receptor, Izhikevich's form", ko: "NMDA 수용체 (Izhikevich의 형태)" },
  doc: {
    en:
      "Slow excitation that needs a depolarised target, in the form of Izhikevich's large network models: each spike adds " +
      "the weight, in nS, at once, and the share B of channels not blocked grows with the square of the distance of V_m " +
      "from -80 mV. Record B to see it.",
    ko:
      "표적이 탈분극되어야 작용하는 느린 흥분으로, Izhikevich의 대규모 네트워크 모형에서 쓴 형태입니다. 스파이크마다 가중치(nS)가 " +
      "바로 더해지고, 막히지 않은 통로의 비율 B는 V_m이 -80 mV에서 떨어진 거리의 제곱에 따라 커집니다. B를 기록해 볼 수 있습니다.",
  },
  references: ["doi:10.1093/cercor/bhh053", "doi:10.1073/pnas.0712231105"],
  parameters: [
    {
      name: "tau_syn",
      symbol: "\\tau_{syn}",
      unit: "ms",
      default: 150,
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
    {
      name: "V_Mg",
      symbol: "V_{Mg}",
      unit: "mV",
      default: -80,
      doc: { en: "Potential at which all channels are blocked", ko: "모든 통로가 막히는 막전위" },
    },
    {
      name: "W_Mg",
      symbol: "W_{Mg}",
      unit: "mV",
      default: 60,
      above: 0,
      doc: { en: "Distance from V_Mg at which half of them are open", ko: "절반이 열리는 막전위와 V_Mg의 차이" },
    },
  ],
  presets: [
    {
      name: "published",
      title: { en: "As published: 150 ms", ko: "논문의 값: 150 ms" },
      values: { tau_syn: 150, E_rev: 0, V_Mg: -80, W_Mg: 60 },
      reference: "doi:10.1093/cercor/bhh053",
    },
    {
      name: "notebook",
      title: { en: "Course notebook: 100 ms", ko: "강의 노트북: 100 ms" },
      values: { tau_syn: 100, E_rev: 0, V_Mg: -80, W_Mg: 60 },
      reference: "Course notebook on ring networks of RS and FS cells",
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
      doc: {
        en: "Conductance of the open channels, blocked ones included",
        ko: "막힌 것까지 포함한 열린 통로의 전도도",
      },
    },
  ],
  definitions: [
    { name: "q", unit: "1", value: "((V_m - V_Mg) / W_Mg)^2" },
    { name: "B", unit: "1", value: "q / (1 + q)" },
  ],
  receive: ["g += weight"],
  gives: { to: "current", value: "g * B * (E_rev - V_m)" },
  formula: { name: "jump", text: "g(t) = w exp(-t / tau_syn)" },
  normalisations: [
    {
      name: "area",
      factor: "1 / tau_syn",
      text: "g(t) = w / tau_syn exp(-t / tau_syn)",
      weightUnit: "nS ms",
      weightDefault: 4500,
    },
  ],
};
