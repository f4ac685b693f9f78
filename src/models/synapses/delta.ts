import type { SynapseModel } from "../../model/description.ts";

/** A pulse so short that only its charge counts: V jumps by the weight. */
export const delta: SynapseModel = {
  kind: "synapse",
  name: "delta",
  palette: "synapse",
  rank: 3,
  title: { en: "Delta: the membrane jumps", ko: "델타: 막전위가 한 번에 변함" },
  doc: {
    en:
      "Each arriving spike changes the membrane potential at once by the weight, in mV; a negative weight inhibits. " +
      "Nothing happens to a neuron that is refractory.",
    ko:
      "스파이크가 도착할 때마다 막전위가 가중치(mV)만큼 즉시 변합니다. 음의 가중치는 억제합니다. 불응기에 있는 뉴런에는 " +
      "영향이 없습니다.",
  },
  references: ["doi:10.1023/A:1008925309027"],
  parameters: [],
  weightUnit: "mV",
  weightDefault: 16,
  state: [],
  receive: ["V_m += weight"],
  gives: { to: "membrane" },
  formula: { name: "jump", text: "V_m jumps by w" },
};
