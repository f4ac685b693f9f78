import type { StdpModel } from "../../model/description.ts";
import { stdpNearest } from "./stdp-nearest.ts";
import { stdpPowerLaw } from "./stdp-power-law.ts";

/** The steps of the power law, for the pairs that the rule of nearest spikes counts: each spike with the latest one of the other side. */
export const stdpNearestPowerLaw: StdpModel = {
  ...stdpPowerLaw,
  name: "stdp-nearest-power-law",
  rank: 3,
  title: { en: "STDP, nearest spikes, power law of the weight", ko: "STDP (가장 가까운 쌍, 가중치의 거듭제곱)" },
  doc: {
    en:
      "Learning by timing with soft bounds in which only the latest spike of the other side counts: steps shrink towards the bound " +
      "ahead, as in the rule of all pairs with a power law, and bursts teach less than with all pairs. Exponents of 0 give the " +
      "additive rule of nearest spikes, exponents of 1 the multiplicative one.",
    ko:
      "경계가 부드럽고 상대편의 가장 최근 스파이크 하나만 세는 시간차 학습입니다. 거듭제곱을 쓰는 모든 쌍 규칙처럼 경계에 가까울수록 " +
      "변화가 작아지며, 버스트에서는 모든 쌍을 셀 때보다 덜 배웁니다. 지수가 0이면 가장 가까운 쌍의 가산형, 1이면 승산형입니다.",
  },
  references: [...stdpNearest.references, ...stdpPowerLaw.references],
  onPre: { ...stdpPowerLaw.onPre, traces: stdpNearest.onPre.traces },
  onPost: { ...stdpPowerLaw.onPost, traces: stdpNearest.onPost.traces },
};
