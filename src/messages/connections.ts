import type { Text } from "../model/text.ts";

/** Sentences about rules of connection and about distributions. Common data: `label` of the part, `found`. */
export const connectionMessages = {
  "degree-not-whole": {
    en: "{label}: the number of {@what} must be a whole number of 0 or more (found {found})",
    ko: "{label}: {@what} 수는 0 이상의 정수여야 합니다 (입력값 {found})",
  },
  "indegree-too-large": {
    en: "{label}: each neuron of {to} should have {found} sources, but {from} offers it only {most}: {@advice}",
    ko: "{label}: {to}의 뉴런마다 출발 뉴런이 {found}개 필요하지만 {from}에서 고를 수 있는 것은 {most}개뿐입니다. {@advice}",
  },
  "outdegree-too-large": {
    en: "{label}: each neuron of {from} should have {found} targets, but {to} offers it only {most}: {@advice}",
    ko: "{label}: {from}의 뉴런마다 도착 뉴런이 {found}개 필요하지만 {to}에서 고를 수 있는 것은 {most}개뿐입니다. {@advice}",
  },
  "total-too-large": {
    en: "{label}: there should be {found} synapses, but from {from} to {to} there are only {most} pairs: {@advice}",
    ko: "{label}: 시냅스 {found}개가 필요하지만 {from}에서 {to}까지의 쌍은 {most}개뿐입니다. {@advice}",
  },
  "degree-of-sources": { en: "sources of each target", ko: "도착 뉴런마다의 출발 뉴런" },
  "degree-of-targets": { en: "targets of each source", ko: "출발 뉴런마다의 도착 뉴런" },
  "degree-of-synapses": { en: "synapses", ko: "시냅스" },
  "advice-repeats": {
    en: "allow repeats, or ask for fewer",
    ko: "중복 연결을 허용하거나 수를 줄이세요",
  },
  "advice-self": {
    en: "allow self-connections, or take more neurons",
    ko: "자기 연결을 허용하거나 뉴런 수를 늘리세요",
  },
  "profile-width": {
    en: "{label}: the width sigma of the profile must be above 0 (found {found})",
    ko: "{label}: 거리 함수의 너비 시그마는 0보다 커야 합니다 (입력값 {found})",
  },
  "distribution-unreadable": {
    en:
      "{from}: {setting}: {found} is neither a number nor a distribution; write a number, uniform(low, high), " +
      "normal(mean, sd), normal(mean, sd, low, high) or lognormal(median, sigma)",
    ko:
      "{from}: {setting}: {found}은(는) 숫자도 분포도 아닙니다. 숫자나 uniform(하한, 상한), normal(평균, 표준편차), " +
      "normal(평균, 표준편차, 하한, 상한), lognormal(중앙값, 시그마)를 적으세요",
  },
  "distribution-not-finite": {
    en: "{label}: the {@field} of the distribution must be a finite number (found {found})",
    ko: "{label}: 분포의 {@field}은(는) 유한한 숫자여야 합니다 (입력값 {found})",
  },
  "distribution-negative": {
    en: "{label}: the {@field} of the distribution must not be negative (found {found})",
    ko: "{label}: 분포의 {@field}은(는) 음수일 수 없습니다 (입력값 {found})",
  },
  "distribution-without-spread": {
    en: "{label}: the {@field} of the distribution is 0, so all values are equal",
    ko: "{label}: 분포의 {@field}이(가) 0이어서 모든 값이 같습니다",
  },
  "distribution-limits-crossed": {
    en: "{label}: the lower limit {low} is above the upper limit {high}",
    ko: "{label}: 하한 {low}이(가) 상한 {high}보다 큽니다",
  },
  "distribution-mean-outside": {
    en: "{label}: the mean {found} must lie within the limits, from {low} to {high}",
    ko: "{label}: 평균 {found}은(는) 하한 {low}과(와) 상한 {high} 사이에 있어야 합니다",
  },
  "field-value": { en: "value", ko: "값" },
  "field-low": { en: "lower limit", ko: "하한" },
  "field-high": { en: "upper limit", ko: "상한" },
  "field-mean": { en: "mean", ko: "평균" },
  "field-sd": { en: "standard deviation", ko: "표준편차" },
  "field-median": { en: "median", ko: "중앙값" },
  "field-sigma": { en: "sigma", ko: "시그마" },
} as const satisfies Record<string, Text>;
