import type { Text } from "../model/text.ts";

/** Sentences about a running simulation. */
export const runMessages = {
  "not-finite": {
    en: "{label}: {variable} of neuron {index} became {found} at t = {time} ms; this simulation has stopped",
    ko: "{label}: t = {time} ms에서 뉴런 {index}의 {variable} 값이 {found}이(가) 되어 이 시뮬레이션을 멈췄습니다",
  },
  "engine-failed": {
    en: "the simulation stopped because of an internal fault: {reason}",
    ko: "내부 오류로 시뮬레이션이 멈췄습니다: {reason}",
  },
} as const satisfies Record<string, Text>;
