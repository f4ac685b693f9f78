import type { SpikeSourceModel } from "../../model/description.ts";

/** The sum of many independent Poisson processes is one again; what counts is how many of its spikes fall into a step. */
export const poissonBackground: SpikeSourceModel = {
  kind: "spike-source",
  name: "poisson-background",
  palette: "spike-source",
  rank: 5,
  title: { en: "Poisson background", ko: "푸아송 배경 입력" },
  doc: {
    en:
      "Many independent Poisson inputs to each unit, summed up: the background of a cortical neuron with thousands of synapses. " +
      "In each step a unit makes a Poisson distributed number of spikes, several at once where rate × inputs is high, " +
      "independent of the other units and steps; it costs the same at any rate. Wire it one to one to give each neuron a " +
      "background of its own. It is PoissonInput of Brian2 and poisson_generator of NEST. By message the rate can be raised up " +
      "to four times that of the deploy, or to one spike a step if that is more. A message fires the source once more.",
    ko:
      "유닛마다 서로 독립인 푸아송 입력 여러 개를 합친 것으로, 시냅스가 수천 개인 대뇌 피질 뉴런이 받는 배경 활동과 같습니다. " +
      "유닛은 단계마다 푸아송 분포를 따르는 개수의 스파이크를 내며, rate × inputs가 크면 한 번에 여러 개가 나옵니다. 다른 유닛이나 " +
      "다른 단계와는 독립이고, 빈도가 높아도 계산량은 같습니다. 일대일로 연결하면 뉴런마다 자기만의 배경 입력을 받습니다. Brian2의 " +
      "PoissonInput, NEST의 poisson_generator와 같습니다. 메시지로는 빈도를 배포할 때의 네 배까지, 또는 단계마다 스파이크 하나까지(둘 중 " +
      "큰 쪽) 올릴 수 있습니다. 메시지를 보내면 한 번 더 발화합니다.",
  },
  references: ["Brunel 2000, J Comput Neurosci 8:183, doi:10.1023/A:1008925309027"],
  parameters: [
    {
      name: "rate",
      symbol: "r",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 20,
      min: 0,
      max: 10000,
      doc: { en: "Mean number of spikes per second of each input", ko: "입력 하나의 초당 평균 스파이크 수" },
    },
    {
      name: "inputs",
      symbol: "n",
      unit: "1",
      default: 100,
      min: 1,
      max: 100000,
      integer: true,
      doc: { en: "How many inputs each unit sums up", ko: "유닛 하나에 합쳐지는 입력의 개수" },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 0,
      min: 0,
      doc: { en: "Start of the inputs", ko: "시작 시각" },
    },
    {
      name: "stop",
      symbol: "t_{stop}",
      unit: "ms",
      default: 1e9,
      min: 0,
      doc: {
        en: "No spike at or after this time; by default practically never",
        ko: "이 시각부터는 스파이크가 없습니다. 기본값은 사실상 무한대입니다",
      },
    },
  ],
  orders: [{ lower: "start", upper: "stop", orEqual: true }],
  fires: { by: "count", mean: "rate * inputs * dt", during: "t > start - 1e-6 ms and t < stop - 1e-6 ms" },
  draws: true,
};
