import type { NormalisationName } from "../../src/model/description.ts";
import type { Text } from "../../src/model/text.ts";

/** What a weight may state, as people read it in the form and in the help. */
export const normalisationLabels: Readonly<Record<NormalisationName, Text>> = {
  jump: { en: "the jump", ko: "첫 값" },
  "like-jump": {
    en: "the jump of an exponential of the same area and decay",
    ko: "넓이와 감쇠가 같은 지수 함수의 첫 값",
  },
  peak: { en: "the peak", ko: "최댓값" },
  area: { en: "the area", ko: "넓이" },
  "psp-area": { en: "J: area of the potential / tau_m", ko: "J: 막전위 변화의 넓이 / tau_m" },
};
