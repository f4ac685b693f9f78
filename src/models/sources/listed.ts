import type { SpikeSourceModel } from "../../model/description.ts";

/** Spikes exactly where the user says, each on the nearest step. */
export const listed: SpikeSourceModel = {
  kind: "spike-source",
  name: "listed",
  palette: "spike-source",
  rank: 9,
  title: { en: "Listed times", ko: "지정한 시각" },
  doc: {
    en:
      "Spikes at the times you write down. Without senders every unit fires at each time; with senders, one number from 0 " +
      "for each time, only that unit does. A message fires the source once more.",
    ko:
      "적어 놓은 시각에 스파이크를 냅니다. senders를 비우면 매번 모든 유닛이 발화하고, 시각마다 하나씩 0부터 세는 번호를 적으면 " +
      "그 유닛만 발화합니다. 메시지를 보내면 한 번 더 발화합니다.",
  },
  references: [],
  parameters: [],
  lists: [
    {
      name: "times",
      symbol: "t",
      unit: "ms",
      default: [10, 20, 30],
      min: 0,
      doc: { en: "Times of the spikes, separated by commas", ko: "스파이크 시각들. 쉼표로 구분합니다" },
    },
    {
      name: "senders",
      symbol: "i",
      unit: "1",
      default: [],
      min: 0,
      integer: true,
      doc: {
        en: "Unit that fires at each time, counted from 0; empty: all of them",
        ko: "각 시각에 발화할 유닛 번호 (0부터). 비우면 모두 발화합니다",
      },
    },
  ],
  fires: { by: "list", times: "times", senders: "senders" },
};
