import type { StdpModel } from "../../model/description.ts";
import { stdpPair } from "./stdp-pair.ts";

/**
 * Plasticity of inhibitory synapses that holds the rate of their targets: near coincidences of either order add
 * eta exp(-|d| / tau), and every input spike takes eta alpha with alpha = 2 rho_0 tau. On average nothing changes where the target
 * fires at rho_0.
 */
export const stdpInhibitory: StdpModel = {
  ...stdpPair,
  name: "stdp-inhibitory",
  rank: 6,
  title: { en: "Inhibitory, holds a rate (Vogels 2011)", ko: "억제성, 발화율 유지 (Vogels 2011)" },
  doc: {
    en:
      "For inhibitory synapses: a target that fires above the rate rho_0 gets more inhibition, one below it less, until " +
      "inhibition balances excitation. Spikes close in time strengthen the synapse in either order, and each input spike alone " +
      "weakens it. w is a positive factor on the weight of the synapse node; give that node a negative weight or an inhibitory " +
      "reversal potential.",
    ko:
      "억제성 시냅스를 위한 규칙입니다. 표적이 rho_0보다 자주 발화하면 억제가 커지고 드물게 발화하면 작아져서, 결국 억제와 흥분이 " +
      "균형을 이룹니다. 시간상 가까운 스파이크는 순서와 상관없이 시냅스를 강하게 하고, 입력 스파이크는 하나하나가 조금씩 약하게 합니다. " +
      "w는 시냅스 노드의 가중치에 곱해지는 양수이므로, 시냅스 노드에는 음의 가중치나 억제성 역전 전위를 주세요.",
  },
  references: ["doi:10.1126/science.1211095"],
  parameters: [
    {
      name: "eta",
      symbol: "\\eta",
      unit: "1",
      default: 0.01,
      min: 0,
      doc: {
        en: "Change of w by two spikes at nearly the same time",
        ko: "거의 동시에 일어난 두 스파이크가 w를 바꾸는 값",
      },
    },
    {
      name: "rho_0",
      symbol: "\\rho_0",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 3,
      min: 0,
      doc: { en: "Rate at which the target is held", ko: "표적이 유지할 발화율" },
    },
    {
      name: "tau",
      symbol: "\\tau",
      unit: "ms",
      default: 20,
      above: 0,
      doc: { en: "Time constant of both traces", ko: "두 흔적의 시간 상수" },
    },
    { name: "w_min", symbol: "w_{min}", unit: "1", default: 0, doc: { en: "Lowest value of w", ko: "w의 최솟값" } },
    { name: "w_max", symbol: "w_{max}", unit: "1", default: 100, doc: { en: "Highest value of w", ko: "w의 최댓값" } },
    {
      name: "w_init",
      symbol: "w_0",
      unit: "1",
      default: 0,
      doc: {
        en: "Value of w at the start, between w_min and w_max",
        ko: "시작할 때의 w. w_min과 w_max 사이여야 합니다",
      },
    },
  ],
  presets: [
    {
      name: "vogels",
      title: { en: "Network of Vogels 2011", ko: "Vogels 2011의 네트워크" },
      values: { eta: 0.01, rho_0: 3, tau: 20, w_min: 0, w_max: 100, w_init: 0 },
      reference: "doi:10.1126/science.1211095; weights in nS",
    },
  ],
  pre: stdpPair.pre.map((trace) => ({ ...trace, rate: "-x_pre / tau" })),
  post: stdpPair.post.map((trace) => ({ ...trace, rate: "-x_post / tau" })),
  onPre: { weight: "w += eta * (x_post - 2 * rho_0 * tau)", traces: ["x_pre += 1"] },
  onPost: { weight: "w += eta * x_pre", traces: ["x_post += 1"] },
};
