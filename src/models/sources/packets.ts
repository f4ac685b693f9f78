import type { SpikeSourceModel } from "../../model/description.ts";

/** Volleys around start, start + period, ...: each unit joins with a chance and a normal deviate of its own (Box and Muller). */
export const packets: SpikeSourceModel = {
  kind: "spike-source",
  name: "packets",
  palette: "spike-source",
  rank: 12,
  title: { en: "Packets of spikes", ko: "스파이크 다발" },
  doc: {
    en: "A volley again and again: in each period every unit fires once, with probability chance, at a normally distributed time of its own around the centre. So count × chance spikes come with standard deviation sigma: the pulse packet with which synfire chains are tested. Keep sigma well below the period. A changed chance holds at once, a changed sigma from the packet after the next. A message fires the source once more.",
    ko: "스파이크 다발을 되풀이합니다. 주기마다 유닛 하나하나가 확률 chance로 한 번, 중심 시각 둘레의 정규 분포를 따르는 저마다의 시각에 발화합니다. 따라서 스파이크 count × chance개가 표준편차 sigma로 퍼져 나옵니다. 신파이어 체인(synfire chain)을 시험하는 데 쓰는 다발입니다. sigma는 period보다 훨씬 작게 하세요. chance를 바꾸면 바로, sigma를 바꾸면 다다음 다발부터 적용됩니다. 메시지를 보내면 한 번 더 발화합니다.",
  },
  references: ["Diesmann, Gewaltig and Aertsen 1999, Nature 402:529, doi:10.1038/990101"],
  parameters: [
    {
      name: "sigma",
      symbol: "\\sigma",
      unit: "ms",
      default: 1,
      min: 0,
      doc: { en: "Standard deviation of the times of a packet", ko: "다발 안 스파이크 시각의 표준편차" },
    },
    {
      name: "chance",
      symbol: "p",
      unit: "1",
      default: 1,
      min: 0,
      max: 1,
      doc: { en: "Chance of each unit to take part in a packet", ko: "유닛 하나가 다발에 참여할 확률" },
    },
    {
      name: "period",
      symbol: "T",
      unit: "ms",
      default: 200,
      above: 0,
      doc: {
        en: "From the centre of a packet to that of the next",
        ko: "한 다발의 중심에서 다음 다발의 중심까지의 시간",
      },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 10,
      min: 0,
      doc: { en: "Centre of the first packet", ko: "첫 다발의 중심 시각" },
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
  fires: {
    by: "interval",
    first: "start + sigma * sqrt(-2 * log(random())) * cos(6.283185307179586 * random())",
    interval:
      "start + period * (floor((last - start) / period + 0.5) + 1) - last" +
      " + sigma * sqrt(-2 * log(random())) * cos(6.283185307179586 * random())",
    until: "stop",
    keep: "chance",
  },
  draws: true,
};
