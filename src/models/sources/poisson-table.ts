import type { SpikeSourceModel } from "../../model/description.ts";

/** An inhomogeneous Poisson process by thinning, its rate constant between points of time. */
export const poissonTable: SpikeSourceModel = {
  kind: "spike-source",
  name: "poisson-table",
  palette: "spike-source",
  rank: 4,
  title: { en: "Poisson, rate from a table", ko: "푸아송, 표로 정한 빈도" },
  doc: {
    en: "Spikes at random whose rate jumps at given times: from each of times on it is the rate at the same place of rates, until the next; before the first there is none. Use it for stimuli that are switched on and off, or for a measured rate. Units are independent. A message fires the source once more.",
    ko: "정해진 시각마다 빈도가 바뀌는 무작위 스파이크입니다. times의 각 시각부터 다음 시각까지 rates의 같은 자리에 적힌 빈도를 따르며, 첫 시각 전에는 스파이크가 없습니다. 켜지고 꺼지는 자극이나 측정한 빈도를 흉내 낼 때 쓰세요. 유닛은 서로 독립입니다. 메시지를 보내면 한 번 더 발화합니다.",
  },
  references: [
    "Dayan and Abbott 2001, Theoretical Neuroscience, MIT Press, section 1.4",
    "Lewis and Shedler 1979, Nav Res Logist 26:403, doi:10.1002/nav.3800260304",
  ],
  parameters: [],
  lists: [
    {
      name: "times",
      symbol: "t",
      unit: "ms",
      default: [0, 200, 400],
      min: 0,
      ascending: true,
      doc: { en: "When each rate begins, in rising order", ko: "각 빈도가 시작되는 시각. 작은 것부터 적습니다" },
    },
    {
      name: "rates",
      symbol: "r",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: [10, 60, 10],
      min: 0,
      max: 10000,
      doc: { en: "Spikes per second from each time on", ko: "각 시각부터의 초당 스파이크 수" },
    },
  ],
  fires: {
    by: "interval",
    first: "-log(random()) / peak",
    interval: "-log(random()) / peak",
    keep: "profile / peak",
    profile: { times: "times", values: "rates" },
  },
  draws: true,
};
