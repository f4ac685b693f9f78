import type { CurrentSourceModel } from "../../model/description.ts";

/** tau dI/dt = mean - I + noise, advanced exactly from step to step: its statistics do not depend on dt. */
export const ornsteinUhlenbeck: CurrentSourceModel = {
  kind: "current-source",
  name: "ornstein-uhlenbeck",
  palette: "current-source",
  rank: 9,
  title: { en: "Ornstein-Uhlenbeck noise", ko: "오른슈타인-울렌벡 잡음" },
  doc: {
    en:
      "A current that wanders around its mean and forgets where it was within tau, one for each neuron: what many synapses with time " +
      "constant tau add up to. Its mean, standard deviation and correlation over time, sd² exp(-Δt / tau), are exact at any step. It " +
      "starts at the mean and reaches its full width after one or two tau. A scope shows the current into the first neuron. A " +
      "number received by message becomes the mean.",
    ko:
      "평균 둘레를 떠돌며 tau 동안에 지난 값을 잊는 전류로, 뉴런마다 따로 흐릅니다. 시상수가 tau인 시냅스 여러 개가 합쳐진 입력과 " +
      "같습니다. 평균, 표준편차, 시간 상관 sd² exp(-Δt / tau)는 단계의 길이와 관계없이 정확합니다. 평균에서 시작하여 tau의 한두 배가 " +
      "지나면 제 폭으로 흔들립니다. 스코프에는 첫 번째 뉴런에 흐르는 전류가 표시됩니다. 메시지로 숫자를 받으면 그 값이 평균이 됩니다.",
  },
  references: [
    "Uhlenbeck and Ornstein 1930, Phys Rev 36:823, doi:10.1103/PhysRev.36.823",
    "doi:10.1103/PhysRevE.54.2084",
  ],
  parameters: [
    {
      name: "mean",
      symbol: "\\mu",
      unit: "pA",
      default: 0,
      doc: { en: "Mean current", ko: "전류의 평균" },
    },
    {
      name: "sd",
      symbol: "\\sigma",
      unit: "pA",
      default: 100,
      min: 0,
      doc: { en: "Standard deviation of the current", ko: "전류의 표준편차" },
    },
    {
      name: "tau",
      symbol: "\\tau",
      unit: "ms",
      default: 5,
      above: 0,
      doc: { en: "Time constant of its correlation", ko: "상관이 사라지는 시상수" },
    },
  ],
  current: "mean + (I - mean) * exp(-dt / tau) + sd * sqrt(1 - exp(-2 * dt / tau)) * noise",
  initial: "mean",
  setBy: "mean",
  draws: true,
};
