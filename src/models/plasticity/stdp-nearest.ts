import type { StdpModel } from "../../model/description.ts";
import { stdpPair } from "./stdp-pair.ts";

/**
 * The additive rule over nearest neighbours: each spike is paired with the latest one of the other side only (the symmetric
 * scheme of Morrison, Diesmann and Gerstner 2008). A trace is set to 1 by a spike and does not add up.
 */
export const stdpNearest: StdpModel = {
  ...stdpPair,
  name: "stdp-nearest",
  rank: 1,
  title: { en: "STDP, nearest spikes, additive", ko: "STDP (가장 가까운 쌍, 가산형)" },
  doc: {
    en:
      "Learning by timing in which only the latest spike of the other side counts: a spike of the target strengthens the " +
      "synapse by the time since the last input spike, an input spike weakens it by the time since the last spike of " +
      "the target. At low rates it equals the rule of all pairs; at high rates it learns less from bursts.",
    ko:
      "상대편의 가장 최근 스파이크 하나만 세는 시간차 학습입니다. 표적 뉴런의 스파이크는 마지막 입력 스파이크로부터의 시간에 따라 " +
      "시냅스를 강하게 하고, 입력 스파이크는 표적의 마지막 스파이크로부터의 시간에 따라 약하게 합니다. 발화율이 낮으면 모든 쌍을 " +
      "세는 규칙과 같고, 높으면 버스트에서 덜 배웁니다.",
  },
  references: ["doi:10.1007/s00422-008-0233-1", "doi:10.1103/PhysRevE.62.4077"],
  onPre: { ...stdpPair.onPre, traces: ["x_pre = 1"] },
  onPost: { ...stdpPair.onPost, traces: ["x_post = 1"] },
};
