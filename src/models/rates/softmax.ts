import type { RateModel } from "../../model/description.ts";
import { logistic } from "./logistic.ts";

/** y_i = exp(z_i) / sum_j exp(z_j), both divided by exp(max z): exp(1000) has no double, exp(1000 - 1000) has. */
export const softmax: RateModel = {
  ...logistic,
  name: "softmax",
  rank: 6,
  title: { en: "Softmax", ko: "소프트맥스" },
  doc: {
    en: "Exponentials of z as shares of their sum over the layer: all y are positive and add up to 1. The largest z is subtracted first, so large z do not overflow.",
    ko: "exp(z)를 층 전체의 합으로 나눈 몫입니다. 모든 y는 양수이고 합은 1입니다. 가장 큰 z를 먼저 빼므로 z가 커도 넘치지 않습니다.",
  },
  references: ["doi:10.1007/978-3-642-76153-9_28"],
  pools: [
    { name: "z_max", over: "max", value: "z", doc: { en: "The largest z of the layer", ko: "층에서 가장 큰 z" } },
    {
      name: "total_exp",
      over: "sum",
      value: "exp(z - z_max)",
      doc: { en: "The sum of all exponentials", ko: "모든 지수 값의 합" },
    },
  ],
  activation: "exp(z - z_max) / total_exp",
};
