import type { CurrentSourceModel } from "../../model/description.ts";

/** A straight line from one current to another; constant before and after it. */
export const ramp: CurrentSourceModel = {
  kind: "current-source",
  name: "ramp",
  palette: "current-source",
  rank: 4,
  title: { en: "Current ramp", ko: "경사 전류" },
  doc: {
    en: "A current that changes evenly from I_start at start to I_stop at stop, and holds its ends before and after: it shows at which current a neuron begins to fire. A number received by message becomes I_stop.",
    ko: "start의 I_start에서 stop의 I_stop까지 고르게 변하고 그 앞뒤에서는 양 끝 값을 유지하는 전류입니다. 뉴런이 어느 전류에서 발화하기 시작하는지 보여 줍니다. 메시지로 숫자를 받으면 그 값이 I_stop이 됩니다.",
  },
  references: [],
  parameters: [
    {
      name: "I_start",
      symbol: "I_1",
      unit: "pA",
      default: 0,
      doc: { en: "Current up to start", ko: "start까지의 전류" },
    },
    {
      name: "I_stop",
      symbol: "I_2",
      unit: "pA",
      default: 1000,
      doc: { en: "Current from stop on", ko: "stop부터의 전류" },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 100,
      min: 0,
      doc: { en: "Begins to change", ko: "변하기 시작하는 시각" },
    },
    {
      name: "stop",
      symbol: "t_{stop}",
      unit: "ms",
      default: 1100,
      min: 0,
      doc: { en: "Has reached I_stop", ko: "I_stop에 이르는 시각" },
    },
  ],
  orders: [{ lower: "start", upper: "stop" }],
  current: "I_start + (I_stop - I_start) * min(1, max(0, (t - start) / (stop - start)))",
  setBy: "I_stop",
};
