import type { RateModel } from "../../model/description.ts";

/** y = 1 / (1 + exp(-z)); the other activation functions take its parameters and differ in f. */
export const logistic: RateModel = {
  kind: "rate",
  name: "logistic",
  palette: "rate",
  paletteTitle: { en: "rate", ko: "발화율 뉴런" },
  rank: 0,
  title: { en: "Logistic", ko: "로지스틱" },
  doc: {
    en: "The logistic function: y rises from 0 to 1 and is 1/2 at z = 0.",
    ko: "로지스틱 함수입니다. y는 0에서 1까지 커지며 z = 0에서 1/2입니다.",
  },
  references: ["doi:10.1016/S0006-3495(72)86068-5"],
  parameters: [
    {
      name: "tau",
      symbol: "\\tau",
      unit: "ms",
      default: 0,
      min: 0,
      doc: {
        en: "Time constant with which y follows f(z): tau dy/dt = -y + f(z). 0: at once",
        ko: "y가 f(z)를 따라가는 시간 상수: tau dy/dt = -y + f(z). 0이면 바로 따라갑니다",
      },
    },
    {
      name: "gain",
      symbol: "g",
      unit: "pA",
      default: 100,
      doc: {
        en: "Current into a spiking neuron wired to it, for each unit of y",
        ko: "연결된 스파이킹 뉴런에 y 1당 들어가는 전류",
      },
    },
    {
      name: "I_unit",
      symbol: "I_1",
      unit: "pA",
      default: 1,
      above: 0,
      doc: {
        en: "Current of sources and synapses that adds 1 to z",
        ko: "z에 1을 더하는 전류 소스와 시냅스의 전류",
      },
    },
  ],
  total: "layer + bias + message + I_syn / I_unit",
  activation: "1 / (1 + exp(-z))",
  tau: "tau",
  gives: "gain * y",
};
