import type { StpModel } from "../../model/description.ts";
import { tsodyksMarkram } from "./tsodyks-markram.ts";

/** The other reading of u' = (U - u) / tau_fac + U (1 - u) delta: u jumps before it is used, so the first release is U (2 - U). */
export const tsodyksMarkramJumpFirst: StpModel = {
  ...tsodyksMarkram,
  name: "tsodyks-markram-jump-first",
  rank: 2,
  title: { en: "Tsodyks-Markram, facilitate then release", ko: "초디크스-마크람, 촉진 후 방출" },
  doc: {
    en:
      "A stronger synapse with the same parameters: u rests at U and a spike raises it before using it, so the first " +
      "spike already releases U + U (1 - U) of the transmitter. Many texts print their equations in a way that means this.",
    ko:
      "같은 매개변수로 더 강하게 작용하는 시냅스입니다. u는 U에 머물다가 스파이크가 오면 먼저 커진 뒤 쓰이므로 첫 스파이크가 " +
      "이미 전달물질의 U + U (1 - U)를 방출합니다. 많은 교재에 인쇄된 방정식을 그대로 읽으면 이 형태가 됩니다.",
  },
  references: ["doi:10.1126/science.1150769", "doi:10.1162/089976698300017502"],
  // The numbers of the other papers belong to their own order.
  presets: [
    {
      name: "working-memory",
      title: { en: "Slow facilitation of working memory", ko: "작업 기억의 느린 촉진" },
      values: { U: 0.2, tau_rec: 200, tau_fac: 1500 },
      reference: "doi:10.1126/science.1150769",
    },
  ],
  onSpike: ["u = u + U * (1 - u)", "release", "x = x * (1 - u)"],
};
