import type { RateModel } from "../../model/description.ts";
import { logistic } from "./logistic.ts";

/** y = 1 for z >= 0, else 0; at 0 it is 1. */
export const threshold: RateModel = {
  ...logistic,
  name: "threshold",
  rank: 3,
  title: { en: "Threshold", ko: "계단 함수" },
  doc: {
    en: "y is 1 where z is 0 or more, and 0 below: the unit of McCulloch and Pitts.",
    ko: "z가 0 이상이면 1, 작으면 0입니다. 매컬러와 피츠의 유닛입니다.",
  },
  references: ["doi:10.1007/BF02478259"],
  activation: "z >= 0",
};
