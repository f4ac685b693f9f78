import type { StdpModel } from "../../model/description.ts";
import { stdpPair } from "./stdp-pair.ts";

/** Of Gütig et al. (2003); the presets differ in their exponents alone. */
const window = { A_plus: 0.005, A_minus: 0.00525, tau_plus: 20, tau_minus: 20 };

/**
 * All pairs, each change scaled by a power of the distance to the bound ahead (Gütig et al. 2003). With the share
 * s = (w - w_min) / (w_max - w_min), a pair that strengthens adds A_plus (w_max - w_min) (1 - s)^mu_plus exp(-d / tau_plus), one
 * that weakens takes A_minus (w_max - w_min) s^mu_minus exp(d / tau_minus): exponents 0 give the additive rule, 1 the
 * multiplicative one. NEST's stdp_synapse has lambda = A_plus and alpha = A_minus / A_plus.
 */
export const stdpPowerLaw: StdpModel = {
  ...stdpPair,
  name: "stdp-power-law",
  rank: 2,
  title: { en: "STDP, all pairs, power law of the weight", ko: "STDP (모든 쌍, 가중치의 거듭제곱)" },
  doc: {
    en:
      "Learning by timing with soft bounds: the closer a weight is to a bound, the smaller its steps towards it. The exponents say " +
      "how much: 0 not at all (additive), 1 in proportion (multiplicative), values between them in between. Small " +
      "exponents let inputs compete; large ones gather all weights around one value.",
    ko:
      "경계가 부드러운 시간차 학습입니다. 가중치가 경계에 가까울수록 그쪽으로 가는 변화가 작아집니다. 지수가 그 정도를 정합니다. 0이면 " +
      "전혀 줄지 않고(가산형), 1이면 거리에 비례하며(승산형), 그 사이 값은 중간입니다. 지수가 작으면 입력들이 경쟁하고, 크면 모든 " +
      "가중치가 한 값 주위에 모입니다.",
  },
  references: ["doi:10.1523/JNEUROSCI.23-09-03697.2003", "doi:10.1523/JNEUROSCI.20-23-08812.2000"],
  parameters: [
    ...stdpPair.parameters,
    {
      name: "mu_plus",
      symbol: "\\mu_+",
      unit: "1",
      default: 0.02,
      min: 0,
      max: 10,
      doc: {
        en: "Exponent of growth: 0 additive, 1 in proportion to the distance from w_max",
        ko: "강화의 지수. 0이면 가산형, 1이면 w_max까지의 거리에 비례",
      },
    },
    {
      name: "mu_minus",
      symbol: "\\mu_-",
      unit: "1",
      default: 0.02,
      min: 0,
      max: 10,
      doc: {
        en: "Exponent of loss: 0 additive, 1 in proportion to the distance from w_min",
        ko: "약화의 지수. 0이면 가산형, 1이면 w_min까지의 거리에 비례",
      },
    },
  ],
  orders: [
    { lower: "w_min", upper: "w_max" },
    { lower: "w_min", upper: "w_init", orEqual: true },
    { lower: "w_init", upper: "w_max", orEqual: true },
  ],
  presets: [
    {
      name: "guetig",
      title: { en: "Power law (Gütig 2003)", ko: "거듭제곱 (Gütig 2003)" },
      values: { ...window, mu_plus: 0.02, mu_minus: 0.02 },
      reference: "doi:10.1523/JNEUROSCI.23-09-03697.2003",
    },
    {
      name: "multiplicative",
      title: { en: "Multiplicative (Rubin 2001)", ko: "승산형 (Rubin 2001)" },
      values: { ...window, mu_plus: 1, mu_minus: 1 },
      reference: "doi:10.1103/PhysRevLett.86.364",
    },
    {
      name: "mixed",
      title: {
        en: "Additive growth, multiplicative loss (van Rossum 2000)",
        ko: "가산형 강화, 승산형 약화 (van Rossum 2000)",
      },
      values: { ...window, mu_plus: 0, mu_minus: 1 },
      reference: "doi:10.1523/JNEUROSCI.20-23-08812.2000",
    },
    {
      name: "additive",
      title: { en: "Additive", ko: "가산형" },
      values: { ...window, mu_plus: 0, mu_minus: 0 },
      reference: "doi:10.1038/78829",
    },
  ],
  // A bound moved by a message may leave a weight outside until its next change: the share stays within 0 and 1.
  onPre: {
    weight: "w += -A_minus * (w_max - w_min) * max(0, (w - w_min) / (w_max - w_min)) ^ mu_minus * x_post",
    traces: stdpPair.onPre.traces,
  },
  onPost: {
    weight: "w += A_plus * (w_max - w_min) * max(0, (w_max - w) / (w_max - w_min)) ^ mu_plus * x_pre",
    traces: stdpPair.onPost.traces,
  },
};
