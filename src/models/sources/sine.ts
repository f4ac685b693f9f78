import type { CurrentSourceModel } from "../../model/description.ts";

/** offset + amplitude sin(2 pi f (t - start) + phase), taken at the start of each step and held over it, as NEST's ac_generator. */
export const sine: CurrentSourceModel = {
  kind: "current-source",
  name: "sine",
  palette: "current-source",
  rank: 5,
  title: { en: "Sine current", ko: "사인 전류" },
  doc: {
    en: "A current that swings evenly around offset, from start to stop: offset + amplitude sin(2π f (t − start) + phase). It shows how a neuron follows or filters a rhythm. Each step takes the value at its beginning. A number received by message becomes the amplitude.",
    ko: "start부터 stop까지 offset 둘레로 고르게 흔들리는 전류 offset + amplitude sin(2π f (t − start) + phase)입니다. 뉴런이 리듬을 따라가거나 걸러 내는 모습을 볼 수 있습니다. 단계마다 그 시작 시각의 값을 씁니다. 메시지로 숫자를 받으면 그 값이 진폭이 됩니다.",
  },
  references: [],
  parameters: [
    {
      name: "amplitude",
      symbol: "I",
      unit: "pA",
      default: 400,
      doc: { en: "Half of the way from trough to crest", ko: "골에서 마루까지 높이의 절반" },
    },
    {
      name: "offset",
      symbol: "I_0",
      unit: "pA",
      default: 400,
      doc: { en: "Mean of the swing", ko: "흔들림의 중심" },
    },
    {
      name: "frequency",
      symbol: "f",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 5,
      min: 0,
      max: 10000,
      doc: { en: "Periods per second", ko: "초당 주기 수" },
    },
    {
      name: "phase",
      symbol: "\\varphi",
      unit: "1",
      shownAs: { unit: "°", size: 57.29577951308232 },
      default: 0,
      doc: {
        en: "Where in its period it begins; 90 begins at the crest",
        ko: "주기 중 시작 위치. 90이면 마루에서 시작합니다",
      },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 0,
      min: 0,
      doc: { en: "Begins", ko: "시작 시각" },
    },
    {
      name: "stop",
      symbol: "t_{stop}",
      unit: "ms",
      default: 1e9,
      min: 0,
      doc: { en: "Ends; no current at or after this time", ko: "끝 시각. 이 시각부터는 전류가 없습니다" },
    },
  ],
  orders: [{ lower: "start", upper: "stop" }],
  current:
    "t > start - 1e-6 ms and t < stop - 1e-6 ms ? offset + amplitude * sin(6.283185307179586 * frequency * (t - start) + phase) : 0 pA",
  setBy: "amplitude",
};
