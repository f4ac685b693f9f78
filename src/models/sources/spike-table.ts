import type { SpikeSourceModel } from "../../model/description.ts";

/** Spikes from a file: a line for each, its time and its unit. */
export const spikeTable: SpikeSourceModel = {
  kind: "spike-source",
  name: "spike-table",
  palette: "spike-source",
  rank: 10,
  title: { en: "Table of spikes (CSV)", ko: "스파이크 표 (CSV)" },
  doc: {
    en:
      "Spikes from a table, pasted or loaded from a file: a line for each spike with its time in ms and the number of its unit, " +
      "counted from 0, in any order. Commas, semicolons, tabs or blanks stand between the columns; a first line of names and lines " +
      "after # are passed over. A message fires the source once more.",
    ko:
      "붙여 넣거나 파일에서 불러온 표대로 스파이크를 냅니다. 한 줄에 스파이크 하나씩 시각(ms)과 0부터 세는 유닛 번호를 적으며 순서는 " +
      "상관없습니다. 열은 쉼표, 세미콜론, 탭, 빈칸으로 나누고, 열 이름이 적힌 첫 줄과 #으로 시작하는 줄은 건너뜁니다. 메시지를 보내면 한 번 더 " +
      "발화합니다.",
  },
  references: [],
  parameters: [],
  lists: [
    {
      name: "spikes_listed",
      symbol: "t, i",
      unit: "1",
      default: [10, 0, 20, 0, 30, 0],
      columns: [
        { name: "time", unit: "ms", min: 0 },
        { name: "neuron", unit: "1", min: 0, integer: true },
      ],
      doc: {
        en: "Time [ms] and unit of each spike, a line each",
        ko: "스파이크마다 한 줄씩, 시각(ms)과 유닛 번호",
      },
    },
  ],
  fires: { by: "list", table: "spikes_listed" },
};
