import type { RateModel } from "../../model/description.ts";
import { logistic } from "./logistic.ts";

/** y = max(z, 0). */
export const relu: RateModel = {
  ...logistic,
  name: "relu",
  rank: 4,
  title: { en: "Rectified linear (ReLU)", ko: "정류 선형 (ReLU)" },
  doc: {
    en: "y is z where it is positive, and 0 elsewhere.",
    ko: "z가 양수면 z, 아니면 0입니다.",
  },
  references: [],
  activation: "max(z, 0)",
};
