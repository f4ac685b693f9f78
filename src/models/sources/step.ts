import type { CurrentSourceModel } from "../../model/description.ts";

/**
 * A rectangular pulse: the steps that begin at start, up to and without the one that begins at stop. Times are compared
 * with a millionth of a millisecond to spare, since k dt may fall just short of the decimal that was typed.
 */
export const step: CurrentSourceModel = {
  kind: "current-source",
  name: "step",
  palette: "current-source",
  rank: 1,
  title: { en: "Current step", ko: "계단 전류" },
  doc: {
    en:
      "A current that is switched on at start and off at stop, the classic test of a neuron. A number received by message " +
      "becomes the amplitude.",
    ko:
      "start에 켜지고 stop에 꺼지는 전류로, 뉴런을 시험하는 고전적인 방법입니다. 메시지로 숫자를 받으면 그 값이 전류의 크기가 " +
      "됩니다.",
  },
  references: [],
  parameters: [
    {
      name: "amplitude",
      symbol: "I",
      unit: "pA",
      default: 400,
      doc: {
        en: "Current between start and stop; negative values inhibit",
        ko: "start와 stop 사이의 전류. 음수는 억제합니다",
      },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 100,
      min: 0,
      doc: { en: "Switched on", ko: "켜지는 시각" },
    },
    {
      name: "stop",
      symbol: "t_{stop}",
      unit: "ms",
      default: 600,
      min: 0,
      doc: { en: "Switched off", ko: "꺼지는 시각" },
    },
  ],
  orders: [{ lower: "start", upper: "stop", orEqual: true }],
  current: "t > start - 1e-6 ms and t < stop - 1e-6 ms ? amplitude : 0 pA",
  setBy: "amplitude",
};
