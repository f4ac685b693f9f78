import type { SpikeSourceModel } from "../../model/description.ts";

/** An inhomogeneous Poisson process by thinning: spikes are drawn at the highest rate and kept with the share that holds at their time. */
export const poissonSine: SpikeSourceModel = {
  kind: "spike-source",
  name: "poisson-sine",
  palette: "spike-source",
  rank: 3,
  title: { en: "Poisson, rate as a sine", ko: "푸아송, 사인 빈도" },
  doc: {
    en: "Spikes at random whose rate swings: rate (1 + modulation sin(2π frequency t + phase)), like the input from a sensory rhythm. Otherwise as a Poisson train: units are independent, and the same seed gives the same spikes. A message fires the source once more.",
    ko: "빈도가 rate (1 + modulation sin(2π frequency t + phase))로 오르내리는 무작위 스파이크로, 감각 자극의 리듬을 따르는 입력과 같습니다. 그 밖에는 푸아송 스파이크와 같아서 유닛은 서로 독립이고 시드가 같으면 스파이크도 같습니다. 메시지를 보내면 한 번 더 발화합니다.",
  },
  references: [
    "Dayan and Abbott 2001, Theoretical Neuroscience, MIT Press, section 1.4",
    "Lewis and Shedler 1979, Nav Res Logist 26:403, doi:10.1002/nav.3800260304",
  ],
  parameters: [
    {
      name: "rate",
      symbol: "r_0",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 20,
      above: 0,
      max: 5000,
      doc: { en: "Mean number of spikes per second of each unit", ko: "유닛 하나의 초당 평균 스파이크 수" },
    },
    {
      name: "modulation",
      symbol: "m",
      unit: "1",
      default: 0.8,
      min: 0,
      max: 1,
      doc: {
        en: "Depth of the swing: 0 none, 1 down to silence",
        ko: "오르내리는 깊이. 0이면 없고 1이면 무발화까지 내려갑니다",
      },
    },
    {
      name: "frequency",
      symbol: "f",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 4,
      min: 0,
      max: 1000,
      doc: { en: "Swings per second", ko: "초당 오르내리는 횟수" },
    },
    {
      name: "phase",
      symbol: "\\varphi",
      unit: "1",
      shownAs: { unit: "°", size: 57.29577951308232 },
      default: 0,
      doc: { en: "Where in its swing the rate is at 0 ms; 90 is the crest", ko: "0 ms에서의 위치. 90이면 마루입니다" },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 0,
      min: 0,
      doc: { en: "Start of the train", ko: "시작 시각" },
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
    first: "start - log(random()) / (rate * (1 + modulation))",
    interval: "-log(random()) / (rate * (1 + modulation))",
    until: "stop",
    keep: "(1 + modulation * sin(6.283185307179586 * frequency * t + phase)) / (1 + modulation)",
  },
  draws: true,
};
