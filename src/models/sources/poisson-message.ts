import type { SpikeSourceModel } from "../../model/description.ts";

/** A Poisson process whose rate is the number received last, times a gain: the door through which sensors set a rate. */
export const poissonMessage: SpikeSourceModel = {
  kind: "spike-source",
  name: "poisson-message",
  palette: "spike-source",
  rank: 8,
  title: { en: "Poisson, rate by message", ko: "푸아송, 메시지로 정하는 빈도" },
  doc: {
    en: "Spikes at random whose rate follows the numbers received by message: the last one, times gain, plus offset, from the next step on; below zero there are no spikes. The rate is held at 10,000 Hz at most. Before the first message it is offset. Use gain to turn a sensor's reading into spikes per second.",
    ko: "메시지로 받은 숫자를 빈도로 삼는 무작위 스파이크입니다. 다음 단계부터 마지막 숫자에 gain을 곱하고 offset을 더한 빈도를 따르며, 0보다 작으면 스파이크가 없고 10,000 Hz를 넘지 않습니다. 첫 메시지가 오기 전에는 offset과 같습니다. gain으로 센서 값을 초당 스파이크 수로 바꾸세요.",
  },
  references: ["Dayan and Abbott 2001, Theoretical Neuroscience, MIT Press, section 1.4"],
  parameters: [
    {
      name: "gain",
      symbol: "g",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 1,
      doc: { en: "Spikes per second for each unit of the number received", ko: "받은 숫자 1당 초당 스파이크 수" },
    },
    {
      name: "offset",
      symbol: "r_0",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 0,
      doc: { en: "Spikes per second added to it", ko: "더해지는 초당 스파이크 수" },
    },
  ],
  fires: {
    by: "interval",
    first: "-log(random()) / min(10 / (1 ms), max(0 / (1 ms), gain * message + offset))",
    interval: "-log(random()) / min(10 / (1 ms), max(0 / (1 ms), gain * message + offset))",
  },
  draws: true,
};
