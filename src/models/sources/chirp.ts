import type { CurrentSourceModel } from "../../model/description.ts";

/** A sine whose frequency grows evenly from f_start to f_stop: at tau after start its phase is 2 pi (f_start tau + (f_stop - f_start) tau^2 / (2 T)). */
export const chirp: CurrentSourceModel = {
  kind: "current-source",
  name: "chirp",
  palette: "current-source",
  rank: 6,
  title: { en: "Chirp (ZAP) current", ko: "처프(ZAP) 전류" },
  doc: {
    en: "A swing that grows quicker evenly, from f_start at start to f_stop at stop: offset + amplitude sin(2π (f_start τ + (f_stop − f_start) τ² / 2T)), τ after start, T = stop − start. The frequency at which the membrane answers most is its resonance. A number received by message becomes the amplitude.",
    ko: "start의 f_start에서 stop의 f_stop까지 고르게 빨라지는 진동 offset + amplitude sin(2π (f_start τ + (f_stop − f_start) τ² / 2T))입니다. τ는 start부터의 시간, T = stop − start입니다. 막이 가장 크게 반응하는 주파수가 공명 주파수입니다. 메시지로 숫자를 받으면 그 값이 진폭이 됩니다.",
  },
  references: ["Puil, Gimbarzevsky and Miura 1986, J Neurophysiol 55:995, doi:10.1152/jn.1986.55.5.995"],
  parameters: [
    {
      name: "amplitude",
      symbol: "I",
      unit: "pA",
      default: 100,
      doc: { en: "Half of the way from trough to crest", ko: "골에서 마루까지 높이의 절반" },
    },
    {
      name: "offset",
      symbol: "I_0",
      unit: "pA",
      default: 0,
      doc: { en: "Mean of the swing", ko: "흔들림의 중심" },
    },
    {
      name: "f_start",
      symbol: "f_1",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 0,
      min: 0,
      max: 10000,
      doc: { en: "Periods per second at start", ko: "start에서 초당 주기 수" },
    },
    {
      name: "f_stop",
      symbol: "f_2",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 40,
      min: 0,
      max: 10000,
      doc: { en: "Periods per second at stop", ko: "stop에서 초당 주기 수" },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 100,
      min: 0,
      doc: { en: "Begins", ko: "시작 시각" },
    },
    {
      name: "stop",
      symbol: "t_{stop}",
      unit: "ms",
      default: 2100,
      min: 0,
      doc: { en: "Ends; no current at or after this time", ko: "끝 시각. 이 시각부터는 전류가 없습니다" },
    },
  ],
  orders: [{ lower: "start", upper: "stop" }],
  current:
    "t > start - 1e-6 ms and t < stop - 1e-6 ms ? offset + amplitude * sin(6.283185307179586 * (f_start * (t - start) + (f_stop - f_start) * (t - start) * (t - start) / (2 * (stop - start)))) : 0 pA",
  setBy: "amplitude",
};
