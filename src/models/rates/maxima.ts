import type { RateModel } from "../../model/description.ts";
import { logistic } from "./logistic.ts";

/** The literal y_i = 1 where z_i = max z; with ties it is no unit vector. */
export const maxima: RateModel = {
  ...logistic,
  name: "maxima",
  rank: 8,
  title: { en: "Every maximum", ko: "모든 최댓값" },
  doc: {
    en: "1 for every unit with the largest z, 0 for all others: like one-hot, but units that tie all win, and the sum may exceed 1.",
    ko: "z가 가장 큰 유닛마다 1이고 나머지는 0입니다. 원-핫과 같지만 비기면 모두 이기므로 합이 1보다 클 수 있습니다.",
  },
  references: [],
  pools: [
    { name: "z_max", over: "max", value: "z", doc: { en: "The largest z of the layer", ko: "층에서 가장 큰 z" } },
  ],
  activation: "z >= z_max",
};
