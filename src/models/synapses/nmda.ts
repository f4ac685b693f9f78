import type { SynapseModel } from "../../model/description.ts";

/**
 * The NMDA receptor with the magnesium block of Jahr and Stevens (1990): of the channels that are open, the share
 * B(V) = 1 / (1 + [Mg] / 3.57 mM exp(-0.062 V / mV)) lets current through. The conductance has the time course of the
 * double exponential kernel, its area is weight tau_decay, and the current is g B(V_m) (E_rev - V_m).
 */
export const nmda: SynapseModel = {
  kind: "synapse",
  name: "nmda",
  palette: "synapse",
  rank: 7,
  title: { en: "NMDA receptor, magnesium block", ko: "NMDA 수용체 (마그네슘 차단)" },
  doc: {
    en:
      "Slow excitation that needs a depolarised target: magnesium blocks the channels near rest and leaves them as V_m " +
      "rises, so the synapse notices that both sides are active. Record B to see the share of channels not blocked. " +
      "With Mg = 0 it is the plain double exponential conductance.",
    ko:
      "표적이 탈분극되어야 작용하는 느린 흥분입니다. 마그네슘이 휴지 전위 근처에서는 통로를 막고 V_m이 오르면 빠져나오므로, " +
      "시냅스는 양쪽이 함께 활동하는 것을 알아챕니다. B를 기록하면 막히지 않은 통로의 비율을 볼 수 있습니다. Mg = 0이면 단순한 " +
      "이중 지수 전도도입니다.",
  },
  references: ["doi:10.1523/JNEUROSCI.10-09-03178.1990", "doi:10.1023/A:1011204814320"],
  parameters: [
    {
      name: "tau_rise",
      symbol: "\\tau_{rise}",
      unit: "ms",
      default: 2,
      above: 0,
      doc: { en: "Time constant of the rise", ko: "상승 시간 상수" },
    },
    {
      name: "tau_decay",
      symbol: "\\tau_{decay}",
      unit: "ms",
      default: 100,
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
      name: "Mg",
      symbol: "[Mg^{2+}]",
      unit: "1",
      shownAs: { unit: "mM", size: 1 },
      default: 1,
      min: 0,
      doc: {
        en: "Magnesium outside the cell; 0 removes the block",
        ko: "세포 밖 마그네슘 농도. 0이면 차단이 없습니다",
      },
    },
  ],
  presets: [
    {
      name: "textbook",
      title: { en: "Textbook: 2 and 100 ms, 1 mM", ko: "교과서 값: 2 ms와 100 ms, 1 mM" },
      values: { tau_rise: 2, tau_decay: 100, E_rev: 0, Mg: 1 },
      reference: "doi:10.1023/A:1011204814320",
    },
    {
      name: "notebook",
      title: { en: "Time course of the course notebook: 5 and 100 ms", ko: "강의 노트북의 시간 경과: 5 ms와 100 ms" },
      values: { tau_rise: 5, tau_decay: 100, E_rev: 0, Mg: 1 },
      reference: "Course notebook on synaptic models",
    },
  ],
  orders: [{ lower: "tau_rise", upper: "tau_decay", orEqual: true }],
  weightUnit: "nS",
  weightDefault: 30,
  state: [
    {
      name: "h",
      symbol: "h",
      unit: "nS/ms",
      initial: "0 nS / ms",
      rate: "-h / tau_rise",
      doc: { en: "Rising part, which feeds the conductance", ko: "전도도를 키우는 상승 성분" },
    },
    {
      name: "g",
      symbol: "g",
      unit: "nS",
      initial: "0 nS",
      rate: "h - g / tau_decay",
      doc: {
        en: "Conductance of the open channels, blocked ones included",
        ko: "막힌 것까지 포함한 열린 통로의 전도도",
      },
    },
  ],
  definitions: [{ name: "B", unit: "1", value: "1 / (1 + Mg / 3.57 * exp(-0.062 / mV * V_m))" }],
  receive: ["h += weight / tau_rise"],
  gives: { to: "current", value: "g * B * (E_rev - V_m)" },
  formula: {
    name: "like-jump",
    text: "g(t) = w tau_decay / (tau_decay - tau_rise) (exp(-t / tau_decay) - exp(-t / tau_rise))",
  },
  normalisations: [
    {
      name: "peak",
      factor: "exp(1 / exprel(log(tau_decay / tau_rise)))",
      text: "g(t) = w k (exp(-t / tau_decay) - exp(-t / tau_rise)), its largest value w",
      weightUnit: "nS",
      weightDefault: 28,
    },
    {
      name: "area",
      factor: "1 / tau_decay",
      text: "g(t) = w / (tau_decay - tau_rise) (exp(-t / tau_decay) - exp(-t / tau_rise))",
      weightUnit: "nS ms",
      weightDefault: 3000,
    },
  ],
};
