import type { CurrentSourceModel } from "../../model/description.ts";

/** The number received last, times a gain: the door through which sensors drive neurons. */
export const messageCurrent: CurrentSourceModel = {
  kind: "current-source",
  name: "message-current",
  palette: "current-source",
  rank: 7,
  title: { en: "Current by message", ko: "메시지로 정하는 전류" },
  doc: {
    en:
      "The current follows the numbers received by message: the last one, times gain, plus offset. Before the first " +
      "message it is the offset. Use gain to turn a sensor's reading into pA.",
    ko:
      "메시지로 받은 숫자를 따르는 전류입니다. 마지막 숫자에 gain을 곱하고 offset을 더합니다. 첫 메시지가 오기 전에는 offset과 " +
      "같습니다. gain으로 센서 값을 pA로 바꾸세요.",
  },
  references: [],
  parameters: [
    {
      name: "gain",
      symbol: "g",
      unit: "1",
      default: 1,
      doc: { en: "Factor on the number received: pA for each unit of it", ko: "받은 숫자에 곱하는 값: 숫자 1당 pA" },
    },
    {
      name: "offset",
      symbol: "I_0",
      unit: "pA",
      default: 0,
      doc: { en: "Current added to it", ko: "더해지는 전류" },
    },
  ],
  current: "gain * message + offset",
};
