import type { StpModel } from "../../model/description.ts";
import { tsodyksMarkram } from "./tsodyks-markram.ts";

/**
 * The same releases with u written as in the 1998 paper: it relaxes to 0 and is raised before it is used. With u' the
 * variable of the main form, u' = u + U (1 - u) just before a spike: release and x are equal to the last digit that
 * rounding allows, only the recorded u differs.
 */
export const tsodyksMarkramBaselineZero: StpModel = {
  ...tsodyksMarkram,
  name: "tsodyks-markram-baseline-zero",
  rank: 1,
  title: {
    en: "Tsodyks-Markram, u from 0 (as in the 1998 paper)",
    ko: "초디크스-마크람, u가 0에서 시작 (1998년 논문 표기)",
  },
  doc: {
    en:
      "The Tsodyks-Markram synapse with the variable u of the 1998 paper: between spikes u falls to 0, and a spike raises " +
      "it by U (1 - u) before using it. Every spike has the same effect as in the main form; only the curve of u differs.",
    ko:
      "1998년 논문의 변수 u를 그대로 쓰는 초디크스-마크람 시냅스입니다. 스파이크 사이에 u는 0으로 줄어들고, 스파이크는 u를 " +
      "U (1 - u)만큼 올린 뒤 사용합니다. 각 스파이크의 효과는 기본형과 같고 u의 곡선만 다릅니다.",
  },
  state: [
    {
      name: "u",
      symbol: "u",
      unit: "1",
      initial: "0",
      rate: "-u / tau_fac",
      doc: {
        en: "Facilitation; the share released is this after its rise",
        ko: "촉진 변수. 증가한 뒤의 값이 방출 비율입니다",
      },
    },
    {
      name: "x",
      symbol: "x",
      unit: "1",
      initial: "1",
      rate: "(1 - x) / tau_rec",
      doc: { en: "Share of the transmitter at hand", ko: "쓸 수 있는 전달물질의 비율" },
    },
  ],
  onSpike: ["u = u + U * (1 - u)", "release", "x = x * (1 - u)"],
};
