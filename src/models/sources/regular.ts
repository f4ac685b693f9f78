import type { SpikeSourceModel } from "../../model/description.ts";

/** A metronome: spikes at start, start + 1/rate, start + 2/rate, ... before stop, each on the nearest step. */
export const regular: SpikeSourceModel = {
  kind: "spike-source",
  name: "regular",
  palette: "spike-source",
  rank: 0,
  title: { en: "Regular train", ko: "규칙적인 스파이크" },
  doc: {
    en:
      "Spikes at equal intervals, the first at start; all units of the source fire together. A message fires it once " +
      "more at the next step.",
    ko:
      "일정한 간격으로 스파이크를 냅니다. 첫 스파이크는 start에 나오며 모든 유닛이 함께 발화합니다. 메시지를 보내면 다음 " +
      "단계에서 한 번 더 발화합니다.",
  },
  references: [],
  parameters: [
    {
      name: "rate",
      symbol: "r",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 20,
      above: 0,
      max: 10000,
      doc: { en: "Spikes per second", ko: "초당 스파이크 수" },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 10,
      min: 0,
      doc: { en: "Time of the first spike", ko: "첫 스파이크의 시각" },
    },
    {
      name: "stop",
      symbol: "t_{stop}",
      unit: "ms",
      default: 1e9,
      min: 0,
      doc: {
        en: "No spike at or after this time; by default practically never",
        ko: "이 시각부터는 스파이크가 없습니다. 기본값은 사실상 무한대입니다",
      },
    },
  ],
  orders: [{ lower: "start", upper: "stop", orEqual: true }],
  fires: { by: "interval", first: "start", interval: "1 / rate", until: "stop" },
};
