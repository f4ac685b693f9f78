import type { RateModel } from "../../model/description.ts";
import { logistic } from "./logistic.ts";

/** y = z. */
export const linear: RateModel = {
  ...logistic,
  name: "linear",
  rank: 5,
  title: { en: "Linear", ko: "선형" },
  doc: {
    en: "y is z: for inputs that arrive by message, and for a constant unit, whose bias is its value.",
    ko: "y는 z와 같습니다. 메시지로 들어오는 입력이나, 바이어스가 곧 값인 상수 유닛에 쓰세요.",
  },
  references: [],
  activation: "z",
};
