import type { StdpModel } from "../../model/description.ts";
import { stdpPair } from "./stdp-pair.ts";

/**
 * Each spike of the target compares the trace of each input with x_tar (Diehl and Cook 2015): w changes by
 * eta (x_pre - x_tar) (w_max - w)^mu. Inputs that were active lately grow, silent ones shrink.
 */
export const stdpTarget: StdpModel = {
  ...stdpPair,
  name: "stdp-target",
  rank: 8,
  title: { en: "Trace against a target (Diehl 2015)", ko: "흔적과 목표값의 비교 (Diehl 2015)" },
  doc: {
    en:
      "Learns what is there when the target fires: each of its spikes strengthens inputs whose trace is above x_tar and weakens " +
      "those below, silent ones too. The trace of an input grows by 1 with each of its spikes and decays with tau_plus, so an input " +
      "of rate r has r tau_plus on average: choose x_tar below what active inputs have. Spikes of the input alone change nothing, " +
      "which makes the rule fast.",
    ko:
      "표적이 발화할 때 어떤 입력이 있었는지 배웁니다. 표적의 스파이크마다 흔적이 x_tar보다 큰 입력은 강해지고, 조용한 입력을 포함해 " +
      "x_tar보다 작은 입력은 약해집니다. 입력의 흔적은 스파이크마다 1씩 커지고 tau_plus로 줄어들므로, 빈도가 r인 입력의 흔적은 평균 " +
      "r tau_plus입니다. x_tar는 활발한 입력의 흔적보다 작게 고르세요. 입력 스파이크만으로는 아무것도 바뀌지 않아서 계산이 빠릅니다.",
  },
  references: ["doi:10.3389/fncom.2015.00099"],
  parameters: [
    {
      name: "eta",
      symbol: "\\eta",
      unit: "1",
      default: 0.01,
      min: 0,
      doc: { en: "Size of a change", ko: "변화의 크기" },
    },
    {
      name: "x_tar",
      symbol: "x_{tar}",
      unit: "1",
      default: 0.2,
      min: 0,
      doc: { en: "Trace of an input that neither grows nor shrinks", ko: "강해지지도 약해지지도 않는 입력의 흔적" },
    },
    {
      name: "mu",
      symbol: "\\mu",
      unit: "1",
      default: 1,
      min: 0,
      max: 10,
      doc: {
        en: "Exponent of the distance to w_max, by which every change is scaled: 0 not at all",
        ko: "모든 변화에 곱해지는, w_max까지의 거리의 지수. 0이면 곱하지 않음",
      },
    },
    ...stdpPair.parameters.filter(({ name }) => ["tau_plus", "w_min", "w_max", "w_init"].includes(name)),
  ],
  presets: [],
  pre: stdpPair.pre,
  post: [],
  onPre: { traces: ["x_pre += 1"] },
  // A bound moved by a message may leave a weight outside until its next change: the distance is at least 0.
  onPost: { weight: "w += eta * (x_pre - x_tar) * max(0, w_max - w) ^ mu", traces: [] },
};
