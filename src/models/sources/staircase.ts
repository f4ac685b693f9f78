import type { CurrentSourceModel } from "../../model/description.ts";

/** Steps of equal width, each higher than the last by the same amount: a whole f-I curve in one run. */
export const staircase: CurrentSourceModel = {
  kind: "current-source",
  name: "staircase",
  palette: "current-source",
  rank: 3,
  title: { en: "Current staircase", ko: "계단식 전류" },
  doc: {
    en: "A current that climbs in equal steps, the way f-I curves are measured: I_start first, increment more at each step, off after the last one. Choose steps long enough for the rate to settle. A number received by message becomes the increment.",
    ko: "일정한 높이씩 올라가는 전류로, f-I 곡선을 잴 때 씁니다. I_start에서 시작하여 한 단마다 increment만큼 커지고 마지막 단이 지나면 꺼집니다. 발화 빈도가 안정되도록 한 단을 충분히 길게 잡으세요. 메시지로 숫자를 받으면 그 값이 increment가 됩니다.",
  },
  references: [],
  parameters: [
    {
      name: "I_start",
      symbol: "I_1",
      unit: "pA",
      default: 100,
      doc: { en: "Current of the first step", ko: "첫 단의 전류" },
    },
    {
      name: "increment",
      symbol: "\\Delta I",
      unit: "pA",
      default: 100,
      doc: {
        en: "How much higher each step is than the one before; negative values descend",
        ko: "한 단이 앞 단보다 큰 양. 음수면 내려갑니다",
      },
    },
    {
      name: "width",
      symbol: "\\Delta t",
      unit: "ms",
      default: 200,
      above: 0,
      doc: { en: "Length of each step", ko: "한 단의 길이" },
    },
    {
      name: "steps",
      symbol: "n",
      unit: "1",
      default: 6,
      min: 1,
      integer: true,
      doc: { en: "How many steps", ko: "단의 개수" },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 100,
      min: 0,
      doc: { en: "Begins", ko: "시작 시각" },
    },
  ],
  current:
    "t > start - 1e-6 ms and t < start + steps * width - 1e-6 ms ? I_start + increment * floor((t - start + 1e-6 ms) / width) : 0 pA",
  setBy: "increment",
};
