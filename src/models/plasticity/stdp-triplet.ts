import type { StdpModel } from "../../model/description.ts";
import { stdpPair } from "./stdp-pair.ts";

/**
 * The triplet rule over all spikes. A spike of the target adds r_1 (A2_plus + A3_plus o_2), a spike of the source takes
 * o_1 (A2_minus + A3_minus r_2). The traces r_1, r_2 of the source decay with tau_plus, tau_x, those of the target, o_1 and o_2, with
 * tau_minus, tau_y; each grows by 1 at a spike of its neuron, after it was read, as the authors' epsilon demands.
 */
export const stdpTriplet: StdpModel = {
  ...stdpPair,
  name: "stdp-triplet",
  rank: 4,
  title: { en: "STDP, triplets (Pfister-Gerstner)", ko: "STDP, 세 스파이크 (Pfister-Gerstner)" },
  doc: {
    en:
      "Learning by timing in which sets of three spikes count too, as measurements demand: pairs at a high rate strengthen " +
      "a synapse that the same pairs at a low rate leave alone or weaken. w is a factor without unit on the weight of the synapse " +
      "node.",
    ko:
      "세 스파이크의 조합도 세는 시간차 학습으로, 실험에서 관찰된 것과 같습니다. 같은 스파이크 쌍이라도 낮은 빈도에서는 시냅스를 " +
      "그대로 두거나 약하게 하고, 높은 빈도에서는 강하게 합니다. w는 시냅스 노드의 가중치에 곱해지는 단위 없는 값입니다.",
  },
  references: ["doi:10.1523/JNEUROSCI.1425-06.2006", "doi:10.1016/S0896-6273(01)00542-6"],
  parameters: [
    {
      name: "A2_plus",
      symbol: "A_2^+",
      unit: "1",
      default: 0,
      min: 0,
      doc: { en: "Growth of w by a pair", ko: "한 쌍이 w를 늘리는 값" },
    },
    {
      name: "A3_plus",
      symbol: "A_3^+",
      unit: "1",
      default: 0.0065,
      min: 0,
      doc: {
        en: "Growth of w by one input spike between two spikes of the target",
        ko: "표적의 두 스파이크와 입력 스파이크 하나의 조합이 w를 늘리는 값",
      },
    },
    {
      name: "A2_minus",
      symbol: "A_2^-",
      unit: "1",
      default: 0.0071,
      min: 0,
      doc: { en: "Loss of w by a pair", ko: "한 쌍이 w를 줄이는 값" },
    },
    {
      name: "A3_minus",
      symbol: "A_3^-",
      unit: "1",
      default: 0,
      min: 0,
      doc: {
        en: "Loss of w by a spike of the target between two input spikes",
        ko: "입력 스파이크 둘과 표적 스파이크 하나의 조합이 w를 줄이는 값",
      },
    },
    {
      name: "tau_plus",
      symbol: "\\tau_+",
      unit: "ms",
      default: 16.8,
      above: 0,
      doc: { en: "Decay of the fast trace of the source", ko: "입력의 빠른 흔적이 줄어드는 시간 상수" },
    },
    {
      name: "tau_minus",
      symbol: "\\tau_-",
      unit: "ms",
      default: 33.7,
      above: 0,
      doc: { en: "Decay of the fast trace of the target", ko: "표적의 빠른 흔적이 줄어드는 시간 상수" },
    },
    {
      name: "tau_x",
      symbol: "\\tau_x",
      unit: "ms",
      default: 101,
      above: 0,
      doc: { en: "Decay of the slow trace of the source", ko: "입력의 느린 흔적이 줄어드는 시간 상수" },
    },
    {
      name: "tau_y",
      symbol: "\\tau_y",
      unit: "ms",
      default: 114,
      above: 0,
      doc: { en: "Decay of the slow trace of the target", ko: "표적의 느린 흔적이 줄어드는 시간 상수" },
    },
    ...stdpPair.parameters.filter(({ name }) => name.startsWith("w_")),
  ],
  presets: [
    {
      name: "visual-cortex-minimal",
      title: { en: "Visual cortex, as few terms as needed", ko: "시각 피질, 최소 모형" },
      values: {
        A2_plus: 0,
        A3_plus: 0.0065,
        A2_minus: 0.0071,
        A3_minus: 0,
        tau_plus: 16.8,
        tau_minus: 33.7,
        // Without A3_minus it acts on nothing.
        tau_x: 101,
        tau_y: 114,
      },
      reference: "doi:10.1523/JNEUROSCI.1425-06.2006, table 3, all-to-all",
    },
    {
      name: "visual-cortex",
      title: { en: "Visual cortex, all terms", ko: "시각 피질, 전체 모형" },
      values: {
        ...{ A2_plus: 5e-10, A3_plus: 0.0062, A2_minus: 0.007, A3_minus: 0.00023 },
        ...{ tau_plus: 16.8, tau_minus: 33.7, tau_x: 101, tau_y: 125 },
      },
      reference: "doi:10.1523/JNEUROSCI.1425-06.2006, table 3, all-to-all",
    },
    {
      name: "hippocampus",
      title: { en: "Hippocampal culture, all terms", ko: "해마 배양 세포, 전체 모형" },
      values: {
        ...{ A2_plus: 0.0061, A3_plus: 0.0067, A2_minus: 0.0016, A3_minus: 0.0014 },
        ...{ tau_plus: 16.8, tau_minus: 33.7, tau_x: 946, tau_y: 27 },
      },
      reference: "doi:10.1523/JNEUROSCI.1425-06.2006, table 4, all-to-all",
    },
    {
      name: "hippocampus-minimal",
      title: { en: "Hippocampal culture, as few terms as needed", ko: "해마 배양 세포, 최소 모형" },
      values: {
        ...{ A2_plus: 0.0053, A3_plus: 0.008, A2_minus: 0.0035, A3_minus: 0 },
        // Without A3_minus tau_x acts on nothing.
        ...{ tau_plus: 16.8, tau_minus: 33.7, tau_x: 946, tau_y: 40 },
      },
      reference: "doi:10.1523/JNEUROSCI.1425-06.2006, table 4, all-to-all",
    },
  ],
  pre: [
    {
      name: "r_1",
      unit: "1",
      initial: "0",
      rate: "-r_1 / tau_plus",
      doc: { en: "Fast trace of the source's spikes", ko: "입력 스파이크의 빠른 흔적" },
    },
    {
      name: "r_2",
      unit: "1",
      initial: "0",
      rate: "-r_2 / tau_x",
      doc: { en: "Slow trace of the source's spikes", ko: "입력 스파이크의 느린 흔적" },
    },
  ],
  post: [
    {
      name: "o_1",
      unit: "1",
      initial: "0",
      rate: "-o_1 / tau_minus",
      doc: { en: "Fast trace of the target's spikes", ko: "표적 스파이크의 빠른 흔적" },
    },
    {
      name: "o_2",
      unit: "1",
      initial: "0",
      rate: "-o_2 / tau_y",
      doc: { en: "Slow trace of the target's spikes", ko: "표적 스파이크의 느린 흔적" },
    },
  ],
  onPre: { weight: "w += -o_1 * (A2_minus + A3_minus * r_2)", traces: ["r_1 += 1", "r_2 += 1"] },
  onPost: { weight: "w += r_1 * (A2_plus + A3_plus * o_2)", traces: ["o_1 += 1", "o_2 += 1"] },
};
