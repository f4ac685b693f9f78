/** Settings that several kinds of node share, written once. */
import type { Setting } from "./definition.ts";

export const nameSetting: Setting = {
  name: "name",
  label: { en: "Name", ko: "이름" },
  doc: {
    en: "Shown on the node, in plots and as the topic of its messages.",
    ko: "노드와 그래프에 표시되고, 보내는 메시지의 토픽이 됩니다.",
  },
  value: { type: "text", default: "" },
};

export const clockSetting: Setting = {
  name: "clock",
  label: { en: "Clock", ko: "클럭" },
  doc: {
    en: "The clock that advances the node. Blank: the clock of the nodes it is wired to, or else the flow's default clock (0.1 ms steps in real time).",
    ko: "이 노드를 진행시키는 클럭입니다. 비워 두면 연결된 노드의 클럭을, 없으면 플로우의 기본 클럭(0.1 ms 단계, 실시간)을 따릅니다.",
  },
  value: { type: "config", node: "spikewire-clock" },
};

/** The number of units of a population or of a source. */
export function countSetting(doc: Setting["doc"]): Setting {
  return {
    name: "count",
    label: { en: "Count", ko: "개수" },
    doc,
    value: { type: "number", default: 1, min: 1, integer: true, ofUnits: true },
  };
}
