import type { SpikeSourceModel } from "../../model/description.ts";

/** A Poisson process: intervals are -ln(r) / rate with r uniform in (0, 1], independent for every unit. */
export const poisson: SpikeSourceModel = {
  kind: "spike-source",
  name: "poisson",
  palette: "spike-source",
  rank: 2,
  title: { en: "Poisson train", ko: "푸아송 스파이크" },
  doc: {
    en:
      "Spikes at random with a given mean rate, independent of each other, of the past and of the other units, like the " +
      "background activity of the cortex. The same seed gives the same spikes. A message fires the source once more.",
    ko:
      "정해진 평균 빈도로 무작위 스파이크를 냅니다. 스파이크는 서로, 과거와, 다른 유닛과 독립이며 대뇌 피질의 배경 활동과 " +
      "비슷합니다. 시드가 같으면 스파이크도 같습니다. 메시지를 보내면 한 번 더 발화합니다.",
  },
  references: ["Dayan and Abbott 2001, Theoretical Neuroscience, MIT Press, section 1.4"],
  parameters: [
    {
      name: "rate",
      symbol: "r",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 20,
      above: 0,
      max: 10000,
      doc: { en: "Mean number of spikes per second of each unit", ko: "유닛 하나의 초당 평균 스파이크 수" },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 0,
      min: 0,
      doc: { en: "Start of the train", ko: "시작 시각" },
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
    first: "start - log(random()) / rate",
    interval: "-log(random()) / rate",
    until: "stop",
  },
  poissonRate: "rate",
  draws: true,
};
