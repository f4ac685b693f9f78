import type { CurrentSourceModel } from "../../model/description.ts";

/** The same current all the time. */
export const constant: CurrentSourceModel = {
  kind: "current-source",
  name: "constant",
  palette: "current-source",
  rank: 0,
  title: { en: "Constant current", ko: "일정한 전류" },
  doc: {
    en: "The same current into every neuron wired to it. A number received by message becomes the amplitude.",
    ko: "연결된 모든 뉴런에 같은 전류를 흘립니다. 메시지로 숫자를 받으면 그 값이 전류의 크기가 됩니다.",
  },
  references: [],
  parameters: [
    {
      name: "amplitude",
      symbol: "I",
      unit: "pA",
      default: 400,
      doc: { en: "Current; negative values inhibit", ko: "전류의 크기. 음수는 억제합니다" },
    },
  ],
  current: "amplitude",
  setBy: "amplitude",
};
