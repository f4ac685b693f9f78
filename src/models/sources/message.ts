import type { SpikeSourceModel } from "../../model/description.ts";

/** Silent until a message comes: the door through which sensors and buttons make neurons fire. */
export const message: SpikeSourceModel = {
  kind: "spike-source",
  name: "message",
  palette: "spike-source",
  rank: 11,
  title: { en: "Only by message", ko: "메시지로만" },
  doc: {
    en:
      "Fires when a message arrives and never else, at the next step. The payload says which units: nothing means all, a " +
      "number from 0 one of them, a list several.",
    ko:
      "메시지가 올 때만 다음 단계에서 발화합니다. payload로 유닛을 고릅니다. 비어 있으면 모두, 0부터 세는 번호면 그 유닛, " +
      "목록이면 여러 유닛이 발화합니다.",
  },
  references: [],
  parameters: [],
  fires: { by: "message" },
};
