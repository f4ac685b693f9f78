import type { SpikeSourceModel } from "../../model/description.ts";

/** Groups of spikes at short intervals, repeated after a pause. Half of the shorter gap to spare tells the place of a spike in its burst. */
export const bursts: SpikeSourceModel = {
  kind: "spike-source",
  name: "bursts",
  palette: "spike-source",
  rank: 1,
  title: { en: "Bursts", ko: "버스트" },
  doc: {
    en:
      "Groups of spikes close together, again and again: spikes at a short interval, then a pause. All units fire together; with " +
      "one spike a burst the train is regular. A message fires the source once more.",
    ko:
      "짧은 간격의 스파이크 묶음을 되풀이합니다. interval 간격으로 스파이크를 낸 뒤 pause만큼 쉽니다. 모든 유닛이 함께 발화하며, " +
      "묶음당 스파이크가 하나면 규칙적인 스파이크가 됩니다. 메시지를 보내면 한 번 더 발화합니다.",
  },
  references: [],
  parameters: [
    {
      name: "spikes_per_burst",
      symbol: "n",
      unit: "1",
      default: 4,
      min: 1,
      integer: true,
      doc: { en: "Spikes of each burst", ko: "버스트 하나의 스파이크 수" },
    },
    {
      name: "interval",
      symbol: "\\Delta t",
      unit: "ms",
      default: 5,
      above: 0,
      doc: { en: "From spike to spike within a burst", ko: "버스트 안에서 스파이크 사이의 간격" },
    },
    {
      name: "pause",
      symbol: "T",
      unit: "ms",
      default: 185,
      above: 0,
      doc: {
        en: "From the last spike of a burst to the first of the next",
        ko: "한 버스트의 마지막 스파이크부터 다음 버스트의 첫 스파이크까지",
      },
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
  fires: {
    by: "interval",
    first: "start",
    interval:
      "last - start + min(interval, pause) / 2 - ((spikes_per_burst - 1) * interval + pause) * " +
      "floor((last - start + min(interval, pause) / 2) / ((spikes_per_burst - 1) * interval + pause)) " +
      "< (spikes_per_burst - 1) * interval ? interval : pause",
    until: "stop",
  },
};
