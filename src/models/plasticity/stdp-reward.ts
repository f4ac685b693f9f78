import type { StdpModel } from "../../model/description.ts";
import { stdpPair } from "./stdp-pair.ts";

/**
 * STDP that waits for a reward: dc/dt = -c / tau_c plus the change of the pair rule at each spike, dd/dt = -d / tau_d plus what
 * messages bring, dw/dt = c (d + d_0) / tau_w. Between events all three are computed exactly: c d decays with 1 / tau_c + 1 / tau_d.
 * A message finds the synapses as they are before the spikes of its step. w is cut to its bounds at each event.
 */
export const stdpReward: StdpModel = {
  ...stdpPair,
  name: "stdp-reward",
  rank: 7,
  title: { en: "STDP with reward (Izhikevich 2007)", ko: "보상이 있는 STDP (Izhikevich 2007)" },
  doc: {
    en:
      "Learning by timing that waits for a reward: pairs of spikes do not change w, they mark the synapse with an eligibility c that " +
      "fades within seconds. A message with a number, such as 0.5, releases dopamine d at all synapses; while it lasts, w moves " +
      "by c times d. So a reward that comes late still finds the synapse that earned it.",
    ko:
      "보상을 기다리는 시간차 학습입니다. 스파이크 쌍은 w를 바로 바꾸지 않고, 몇 초 안에 사라지는 자격 흔적 c를 시냅스에 남깁니다. " +
      "0.5 같은 숫자 메시지를 보내면 모든 시냅스에 도파민 d가 나오고, 그동안 w가 c와 d의 곱만큼 변합니다. 그래서 늦게 온 보상도 " +
      "보상받을 만한 시냅스를 찾아갑니다.",
  },
  references: ["doi:10.1093/cercor/bhl152"],
  parameters: [
    ...stdpPair.parameters,
    {
      name: "tau_c",
      symbol: "\\tau_c",
      unit: "ms",
      default: 1000,
      above: 0,
      doc: { en: "Time constant with which the eligibility fades", ko: "자격 흔적이 사라지는 시간 상수" },
    },
    {
      name: "tau_d",
      symbol: "\\tau_d",
      unit: "ms",
      default: 200,
      above: 0,
      doc: { en: "Time constant with which dopamine is taken up", ko: "도파민이 사라지는 시간 상수" },
    },
    {
      name: "tau_w",
      symbol: "\\tau_w",
      unit: "ms",
      default: 1000,
      above: 0,
      doc: { en: "Time in which c d = 1 moves w by 1", ko: "c d = 1일 때 w가 1만큼 변하는 데 걸리는 시간" },
    },
    {
      name: "d_0",
      symbol: "d_0",
      unit: "1",
      default: 0,
      min: 0,
      doc: { en: "Dopamine that is always there", ko: "늘 있는 도파민" },
    },
  ],
  presets: [
    {
      name: "distal-reward",
      title: {
        en: "Distal reward (Izhikevich 2007; a reward is the message 0.5)",
        ko: "멀리 있는 보상 (Izhikevich 2007. 보상은 메시지 0.5)",
      },
      // The author's program adds (0.002 + DA) c to each weight every 10 ms, and a reward adds 0.5 to DA.
      values: {
        ...{ A_plus: 0.1, A_minus: 0.15, tau_plus: 20, tau_minus: 20, w_min: 0, w_max: 4, w_init: 0 },
        ...{ tau_c: 1000, tau_d: 200, tau_w: 10, d_0: 0.002 },
      },
      reference: "doi:10.1093/cercor/bhl152 and its program daspnet.m",
    },
  ],
  synapse: [
    {
      name: "c",
      unit: "1",
      initial: "0",
      rate: "-c / tau_c",
      doc: {
        en: "Eligibility: what pairs of spikes left at the synapse",
        ko: "자격 흔적: 스파이크 쌍이 시냅스에 남긴 표시",
      },
    },
    {
      name: "d",
      unit: "1",
      initial: "0",
      rate: "-d / tau_d",
      doc: { en: "Dopamine at the synapse", ko: "시냅스의 도파민" },
    },
  ],
  weightRate: "c * (d + d_0) / tau_w",
  onPre: { synapse: ["c += -A_minus * x_post"], traces: ["x_pre += 1"] },
  onPost: { synapse: ["c += A_plus * x_pre"], traces: ["x_post += 1"] },
  onMessage: ["d += message"],
};
