import type { CurrentSourceModel } from "../../model/description.ts";

/** A normal number for each neuron at 0, hold, 2 hold, ..., kept until the next. */
export const heldNoise: CurrentSourceModel = {
  kind: "current-source",
  name: "held-noise",
  palette: "current-source",
  rank: 10,
  title: { en: "Cells that differ", ko: "뉴런마다 다른 전류" },
  doc: {
    en: "A constant current that differs from neuron to neuron, to make a population heterogeneous: each neuron gets a normal number of its own and keeps it for the time hold, then all draw anew. Make hold longer than the run for a difference that stays. A changed mean or sd holds from the next draw. A scope shows the current into the first neuron. A number received by message becomes the mean.",
    ko: "뉴런마다 다른 일정한 전류로, 집단을 균일하지 않게 만듭니다. 뉴런 하나하나가 정규 난수를 받아 hold 동안 그대로 유지하고, 그 뒤에 모두 새로 뽑습니다. 차이를 끝까지 유지하려면 hold를 실행 시간보다 길게 하세요. mean이나 sd를 바꾸면 다음에 뽑을 때부터 적용됩니다. 스코프에는 첫 번째 뉴런에 흐르는 전류가 표시됩니다. 메시지로 숫자를 받으면 그 값이 평균이 됩니다.",
  },
  references: ["doi:10.1523/JNEUROSCI.16-20-06402.1996"],
  parameters: [
    {
      name: "mean",
      symbol: "\\mu",
      unit: "pA",
      default: 0,
      doc: { en: "Mean over the neurons", ko: "뉴런들에 걸친 평균" },
    },
    {
      name: "sd",
      symbol: "\\sigma",
      unit: "pA",
      default: 100,
      min: 0,
      doc: { en: "Standard deviation over the neurons", ko: "뉴런들에 걸친 표준편차" },
    },
    {
      name: "hold",
      symbol: "T",
      unit: "ms",
      default: 500,
      above: 0,
      doc: { en: "For how long a neuron keeps its number", ko: "뉴런이 한 값을 유지하는 시간" },
    },
  ],
  current: "floor((t + dt / 2) / hold) > floor((t - dt / 2) / hold) ? mean + sd * noise : I",
  initial: "mean",
  setBy: "mean",
  draws: true,
};
