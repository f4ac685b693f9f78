import type { SpikeSourceModel } from "../../model/description.ts";

/** Poisson noise in which the first units repeat, once in each period at a random place, spikes drawn once. */
export const pattern: SpikeSourceModel = {
  kind: "spike-source",
  name: "pattern",
  palette: "spike-source",
  rank: 7,
  title: { en: "Pattern in noise", ko: "잡음 속 패턴" },
  doc: {
    en: "Poisson noise with something hidden in it: once in each period, at a random moment, the first units (their share) repeat the same stretch of spikes. Neither the rate nor the raster gives it away to the eye when many units take part, but a neuron with STDP finds it and comes to fire at its beginning. rate changes the noise at once, the pattern at the next deploy. A message fires the source once more.",
    ko: "무언가가 숨어 있는 푸아송 잡음입니다. 주기마다 한 번, 무작위 순간에, share만큼의 앞쪽 유닛들이 똑같은 스파이크 토막을 되풀이합니다. 유닛이 많으면 빈도나 래스터만 보아서는 알아채기 어렵지만, STDP를 가진 뉴런은 패턴을 찾아내어 그 시작에서 발화하게 됩니다. rate를 바꾸면 잡음은 바로, 패턴은 다음 배포 때 바뀝니다. 메시지를 보내면 한 번 더 발화합니다.",
  },
  references: ["Masquelier, Guyonneau and Thorpe 2008, PLoS ONE 3:e1377, doi:10.1371/journal.pone.0001377"],
  parameters: [
    {
      name: "rate",
      symbol: "r",
      unit: "1/ms",
      shownAs: { unit: "Hz", size: 1000 },
      default: 50,
      above: 0,
      max: 10000,
      doc: {
        en: "Mean number of spikes per second of each unit, within the pattern and without",
        ko: "유닛 하나의 초당 평균 스파이크 수. 패턴 안팎에서 같습니다",
      },
    },
    {
      name: "duration",
      symbol: "T_p",
      unit: "ms",
      structural: true,
      default: 50,
      above: 0,
      max: 10000,
      doc: { en: "Length of the pattern", ko: "패턴의 길이" },
    },
    {
      name: "period",
      symbol: "T",
      unit: "ms",
      structural: true,
      default: 200,
      above: 0,
      max: 1e6,
      doc: {
        en: "The pattern comes once in each period, at a random place of it",
        ko: "주기마다 한 번, 주기 안의 무작위 위치에서 패턴이 나옵니다",
      },
    },
    {
      name: "share",
      symbol: "f",
      unit: "1",
      structural: true,
      default: 0.5,
      min: 0,
      max: 1,
      doc: {
        en: "Share of the units that take part, the first ones",
        ko: "패턴에 참여하는 유닛의 비율. 번호가 작은 유닛부터 참여합니다",
      },
    },
  ],
  orders: [{ lower: "duration", upper: "period", orEqual: true }],
  fires: {
    by: "interval",
    first: "-log(random()) / rate",
    interval: "-log(random()) / rate",
    pattern: { duration: "duration", period: "period", share: "share", rate: "rate" },
  },
  draws: true,
};
