import type { RateModel } from "../../model/description.ts";
import { logistic } from "./logistic.ts";

/** y = tanh z. */
export const hyperbolicTangent: RateModel = {
  ...logistic,
  name: "tanh",
  rank: 1,
  title: { en: "Hyperbolic tangent", ko: "쌍곡 탄젠트" },
  doc: {
    en: "y rises from -1 to 1 and is 0 at z = 0.",
    ko: "y는 -1에서 1까지 커지며 z = 0에서 0입니다.",
  },
  references: [],
  activation: "tanh(z)",
};
