import type { CurrentSourceModel } from "../../model/description.ts";

/** A new normal number for every neuron and step, held over the step. */
export const whiteNoise: CurrentSourceModel = {
  kind: "current-source",
  name: "white-noise",
  palette: "current-source",
  rank: 8,
  title: { en: "White noise", ko: "백색 잡음" },
  doc: {
    en:
      "A current that jumps at random: in every step each neuron gets a new normal number, independent of the other neurons and " +
      "steps and held over the step, as from NEST's noise_generator. Its strength depends on the step: sd² dt stays the same, so " +
      "with dt four times as fine sd must be doubled for the same effect. A membrane of resistance R and time constant τ_m then " +
      "fluctuates with a standard deviation of R sd √(dt / (2 τ_m)), as long as dt is short against τ_m. A scope shows the current " +
      "into the first neuron. A number received by message becomes the mean.",
    ko:
      "무작위로 뛰는 전류입니다. 단계마다 뉴런 하나하나가 새 정규 난수를 받아 그 단계 동안 유지하며, 다른 뉴런이나 다른 단계와는 " +
      "독립입니다. NEST의 noise_generator와 같습니다. 세기는 단계의 길이에 따라 달라집니다. sd² dt가 같아야 효과가 같으므로 dt를 4분의 " +
      "1로 줄이면 sd를 두 배로 해야 합니다. 저항이 R, 시상수가 τ_m인 막의 전위는 dt가 τ_m보다 훨씬 짧으면 표준편차 R sd √(dt / (2 τ_m))로 " +
      "흔들립니다. 스코프에는 첫 번째 뉴런에 흐르는 전류가 표시됩니다. 메시지로 숫자를 받으면 그 값이 평균이 됩니다.",
  },
  references: ["Tuckwell 1988, Introduction to Theoretical Neurobiology 2, Cambridge University Press, chapter 9"],
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
      default: 1000,
      min: 0,
      doc: { en: "Standard deviation of the current within a step", ko: "한 단계에서 전류의 표준편차" },
    },
  ],
  current: "mean + sd * noise",
  setBy: "mean",
  draws: true,
};
