import type { RateModel } from "../../model/description.ts";
import { logistic } from "./logistic.ts";

/** The unit vector of the first maximum. */
export const oneHot: RateModel = {
  ...logistic,
  name: "one-hot",
  rank: 7,
  title: { en: "One-hot of the maximum", ko: "최댓값의 원-핫" },
  doc: {
    en: "1 for the unit with the largest z, 0 for all others. Where several share the largest z, the first of them wins, so the sum is always 1.",
    ko: "z가 가장 큰 유닛만 1이고 나머지는 0입니다. 가장 큰 z가 여럿이면 그중 첫째가 이기므로 합은 늘 1입니다.",
  },
  references: [],
  pools: [
    { name: "z_max", over: "max", value: "z", doc: { en: "The largest z of the layer", ko: "층에서 가장 큰 z" } },
    {
      name: "winner",
      over: "min",
      value: "z >= z_max ? index : 1e9",
      doc: { en: "The number of the first unit that has it", ko: "그 값을 갖는 첫 유닛의 번호" },
    },
  ],
  activation: "index == winner",
};
