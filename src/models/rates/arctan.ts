import type { RateModel } from "../../model/description.ts";
import { logistic } from "./logistic.ts";

/** y = arctan z. */
export const arctan: RateModel = {
  ...logistic,
  name: "arctan",
  rank: 2,
  title: { en: "Arctangent", ko: "아크탄젠트" },
  doc: {
    en: "y is the angle whose tangent is z: from -π/2 to π/2, more slowly than the hyperbolic tangent.",
    ko: "y는 탄젠트가 z인 각입니다. 쌍곡 탄젠트보다 천천히 -π/2에서 π/2까지 커집니다.",
  },
  references: [],
  activation: "atan(z)",
};
