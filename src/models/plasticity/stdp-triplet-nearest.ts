import type { StdpModel } from "../../model/description.ts";
import { stdpTriplet } from "./stdp-triplet.ts";

/** Fits to this scheme: those to all spikes would give other changes. */
const visualCortex = {
  ...{ A2_plus: 8.8e-11, A3_plus: 0.053, A2_minus: 0.0066, A3_minus: 0.0031 },
  ...{ tau_plus: 16.8, tau_minus: 33.7, tau_x: 714, tau_y: 40 },
};
const hippocampus = {
  ...{ A2_plus: 0.0046, A3_plus: 0.0091, A2_minus: 0.003, A3_minus: 7.5e-9 },
  ...{ tau_plus: 16.8, tau_minus: 33.7, tau_x: 575, tau_y: 47 },
};
const defaults: Readonly<Record<string, number>> = visualCortex;

/**
 * The triplet rule over nearest spikes: each spike meets the latest one of the other side, and the latest one before it of its own. The
 * equations of the rule over all spikes hold, but a spike sets a trace to 1 instead of adding 1, after it was read.
 */
export const stdpTripletNearest: StdpModel = {
  ...stdpTriplet,
  name: "stdp-triplet-nearest",
  rank: 5,
  title: {
    en: "STDP, triplets of nearest spikes (Pfister-Gerstner)",
    ko: "STDP, 가장 가까운 세 스파이크 (Pfister-Gerstner)",
  },
  doc: {
    en:
      "The rule of triplets in which only the latest spikes count: a spike meets the latest one of the other side and the one before it " +
      "of its own, however many came earlier. Measurements fit it as well as the rule over all spikes, with other parameters. w is a factor " +
      "without unit on the weight of the synapse node.",
    ko:
      "가장 최근의 스파이크만 세는 세 스파이크 규칙입니다. 스파이크 하나는 상대편의 가장 최근 스파이크와 자기 쪽의 바로 앞 스파이크만 " +
      "만나며, 그보다 앞선 스파이크는 몇 개든 세지 않습니다. 모든 스파이크를 세는 규칙만큼 측정값과 잘 맞지만 매개변수가 다릅니다. w는 " +
      "시냅스 노드의 가중치에 곱해지는 단위 없는 값입니다.",
  },
  references: ["doi:10.1523/JNEUROSCI.1425-06.2006"],
  parameters: stdpTriplet.parameters.map((each) => ({ ...each, default: defaults[each.name] ?? each.default })),
  presets: [
    {
      name: "visual-cortex",
      title: { en: "Visual cortex, all terms", ko: "시각 피질, 전체 모형" },
      values: visualCortex,
      reference: "doi:10.1523/JNEUROSCI.1425-06.2006, table 3, nearest-spike",
    },
    {
      name: "hippocampus",
      title: { en: "Hippocampal culture, all terms", ko: "해마 배양 세포, 전체 모형" },
      values: hippocampus,
      reference: "doi:10.1523/JNEUROSCI.1425-06.2006, table 4, nearest-spike",
    },
  ],
  onPre: { ...stdpTriplet.onPre, traces: ["r_1 = 1", "r_2 = 1"] },
  onPost: { ...stdpTriplet.onPost, traces: ["o_1 = 1", "o_2 = 1"] },
};
