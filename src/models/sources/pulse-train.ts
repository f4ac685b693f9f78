import type { CurrentSourceModel } from "../../model/description.ts";

/** Rectangular pulses of one width at equal intervals. Edges are compared as in a step, with a millionth of a millisecond to spare. */
export const pulseTrain: CurrentSourceModel = {
  kind: "current-source",
  name: "pulse-train",
  palette: "current-source",
  rank: 2,
  title: { en: "Pulse train", ko: "펄스 열" },
  doc: {
    en: "A current that is switched on and off again and again: pulses of one width, one each period, the first at start. Short strong pulses make a neuron fire at known times. A number received by message becomes the amplitude.",
    ko: "켜지고 꺼지기를 되풀이하는 전류입니다. start부터 주기마다 한 번씩 같은 폭의 펄스가 흐릅니다. 짧고 강한 펄스를 쓰면 뉴런을 원하는 시각에 발화시킬 수 있습니다. 메시지로 숫자를 받으면 그 값이 전류의 크기가 됩니다.",
  },
  references: [],
  parameters: [
    {
      name: "amplitude",
      symbol: "I",
      unit: "pA",
      default: 1000,
      doc: {
        en: "Current during a pulse; negative values inhibit",
        ko: "펄스가 흐르는 동안의 전류. 음수는 억제합니다",
      },
    },
    {
      name: "start",
      symbol: "t_{start}",
      unit: "ms",
      default: 100,
      min: 0,
      doc: { en: "First pulse", ko: "첫 펄스의 시각" },
    },
    {
      name: "width",
      symbol: "\\Delta t",
      unit: "ms",
      default: 5,
      above: 0,
      doc: { en: "Length of each pulse", ko: "펄스 하나의 길이" },
    },
    {
      name: "period",
      symbol: "T",
      unit: "ms",
      default: 50,
      above: 0,
      doc: { en: "From the start of one pulse to that of the next", ko: "한 펄스의 시작부터 다음 펄스의 시작까지" },
    },
    {
      name: "pulses",
      symbol: "n",
      unit: "1",
      default: 10,
      min: 1,
      integer: true,
      doc: { en: "How many pulses", ko: "펄스의 개수" },
    },
  ],
  orders: [{ lower: "width", upper: "period", orEqual: true }],
  current:
    "t > start - 1e-6 ms and t < start + pulses * period - 1e-6 ms and (t - start + 1e-6 ms) - period * floor((t - start + 1e-6 ms) / period) < width ? amplitude : 0 pA",
  setBy: "amplitude",
};
