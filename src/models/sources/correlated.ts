import type { SpikeSourceModel } from "../../model/description.ts";

/** A train with the rate of each unit is shared: a unit takes each of its spikes with the chance sqrt(c), and has (1 - sqrt(c)) of its rate for itself, so two units have c of their spikes in common. */
export const correlated: SpikeSourceModel = {
  kind: "spike-source",
  name: "correlated",
  palette: "spike-source",
  rank: 6,
  title: { en: "Correlated trains", ko: "상관된 스파이크" },
  doc: {
    en: "Poisson trains that fire together now and then. Of the spikes of any two units the share correlation falls into the same step, the rest are independent: 0 are independent trains, 1 identical ones. It comes from a hidden train that all units take spikes from with the chance √correlation. Use a longer delay on one path to shift one train against another. A message fires the source once more.",
    ko: "이따금 함께 발화하는 푸아송 스파이크입니다. 어느 두 유닛이든 스파이크 가운데 correlation만큼의 비율이 같은 단계에 나오고 나머지는 독립입니다. 0이면 서로 독립이고 1이면 똑같습니다. 숨은 스파이크 열에서 유닛마다 √correlation의 확률로 스파이크를 가져옵니다. 한쪽 경로의 지연을 늘리면 두 열을 어긋나게 할 수 있습니다. 메시지를 보내면 한 번 더 발화합니다.",
  },
  references: ["Kuhn, Aertsen and Rotter 2003, Neural Comput 15:67, doi:10.1162/089976603321043702"],
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
      name: "correlation",
      symbol: "c",
      unit: "1",
      default: 0.3,
      min: 0,
      max: 1,
      doc: { en: "Share of the spikes that two units have in common", ko: "두 유닛에 공통인 스파이크의 비율" },
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
    first: "start - log(random()) / (rate * (1 - sqrt(correlation)))",
    interval: "-log(random()) / (rate * (1 - sqrt(correlation)))",
    until: "stop",
    shared: {
      first: "start - log(random()) / rate",
      interval: "-log(random()) / rate",
      chance: "sqrt(correlation)",
    },
  },
  draws: true,
};
