import type { StpModel } from "../../model/description.ts";

/**
 * x is the share of transmitter at hand, u the share of it that a spike releases. Between spikes x returns to 1 with
 * tau_rec and u to U with tau_fac; a spike releases u x, takes it from x, and raises u by U (1 - u).
 * This is the sequence of Tsodyks, Pawelzik and Markram (1998), with u kept as the value the next spike would use.
 */
export const tsodyksMarkram: StpModel = {
  kind: "stp",
  name: "tsodyks-markram",
  palette: "stp",
  rank: 0,
  title: { en: "Tsodyks-Markram", ko: "초디크스-마크람 (Tsodyks-Markram)" },
  doc: {
    en:
      "A synapse that tires and warms up: each spike uses a share u of the transmitter x left, and x recovers with " +
      "tau_rec (depression), while u is raised and relaxes with tau_fac (facilitation). The weight of a spike is " +
      "multiplied by u x, so the first one counts U times the weight.",
    ko:
      "쓸수록 지치거나 강해지는 시냅스입니다. 스파이크마다 남은 전달물질 x 가운데 u만큼을 쓰고, x는 tau_rec으로 회복하며 " +
      "(단기 억압), u는 커졌다가 tau_fac으로 되돌아갑니다(단기 촉진). 스파이크의 가중치에는 u x가 곱해지므로 첫 스파이크는 " +
      "가중치의 U배입니다.",
  },
  references: ["doi:10.1162/089976698300017502", "doi:10.1073/pnas.94.2.719"],
  parameters: [
    {
      name: "U",
      symbol: "U",
      unit: "1",
      default: 0.5,
      above: 0,
      max: 1,
      doc: { en: "Share of the transmitter released by a first spike", ko: "첫 스파이크가 방출하는 전달물질의 비율" },
    },
    {
      name: "tau_rec",
      symbol: "\\tau_{rec}",
      unit: "ms",
      default: 800,
      above: 0,
      doc: { en: "Time constant with which the transmitter recovers", ko: "전달물질이 회복되는 시간 상수" },
    },
    {
      name: "tau_fac",
      symbol: "\\tau_{fac}",
      unit: "ms",
      default: 1,
      above: 0,
      doc: {
        en: "Time constant with which facilitation fades; 1 ms is practically no facilitation (0 in NEST)",
        ko: "촉진이 사라지는 시간 상수. 1 ms이면 사실상 촉진이 없습니다 (NEST의 0에 해당)",
      },
    },
  ],
  presets: [
    {
      name: "depressing",
      title: { en: "Depressing (pyramidal to pyramidal)", ko: "억압형 (피라미드 세포 사이)" },
      values: { U: 0.5, tau_rec: 800, tau_fac: 1 },
      reference: "doi:10.1162/089976698300017502 (no facilitation there)",
    },
    {
      name: "facilitating",
      title: { en: "Facilitating (pyramidal to interneuron)", ko: "촉진형 (피라미드 세포에서 사이신경세포로)" },
      values: { U: 0.03, tau_rec: 130, tau_fac: 530 },
      reference: "doi:10.1162/089976698300017502",
    },
    {
      name: "STD-notebook",
      title: { en: "Depression (course notebook)", ko: "단기 억압 (강의 노트북)" },
      values: { U: 0.5, tau_rec: 200, tau_fac: 20 },
      reference: "Course notebook on synaptic models",
    },
    {
      name: "STF-notebook",
      title: { en: "Facilitation (course notebook)", ko: "단기 촉진 (강의 노트북)" },
      values: { U: 0.1, tau_rec: 50, tau_fac: 200 },
      reference: "Course notebook on synaptic models",
    },
  ],
  state: [
    {
      name: "u",
      symbol: "u",
      unit: "1",
      initial: "U",
      rate: "(U - u) / tau_fac",
      doc: { en: "Share of x that the next spike releases", ko: "다음 스파이크가 방출할 x의 비율" },
    },
    {
      name: "x",
      symbol: "x",
      unit: "1",
      initial: "1",
      rate: "(1 - x) / tau_rec",
      doc: { en: "Share of the transmitter at hand", ko: "쓸 수 있는 전달물질의 비율" },
    },
  ],
  release: "u * x",
  onSpike: ["release", "x = x * (1 - u)", "u = u + U * (1 - u)"],
};
