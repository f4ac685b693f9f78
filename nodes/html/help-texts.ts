import type { Text } from "../../src/model/text.ts";

/** Headings and sentences common to all help pages. */
export const helpTexts = {
  inputs: { en: "Inputs", ko: "입력" },
  outputs: { en: "Outputs", ko: "출력" },
  settings: { en: "Settings", ko: "설정" },
  parameters: { en: "Parameters", ko: "매개변수" },
  references: { en: "References", ko: "참고 문헌" },
  on: { en: "on", ko: "켬" },
  off: { en: "off", ko: "끔" },
  setting: { en: "Setting", ko: "설정" },
  symbol: { en: "Symbol", ko: "기호" },
  default: { en: "Default", ko: "기본값" },
  unit: { en: "Unit", ko: "단위" },
  range: { en: "Range", ko: "범위" },
  meaning: { en: "Meaning", ko: "뜻" },
  setParameter: {
    en: '- `{topic: "<parameter>", payload: <number>}`, for example with the topic `{example}`, changes a parameter of the chosen model between two steps, without a restart. The value is checked as in the form.',
    ko: '- `{topic: "<매개변수>", payload: <숫자>}`(예: 토픽 `{example}`)는 고른 모델의 매개변수를 재시작 없이 두 단계 사이에 바꿉니다. 값은 입력란과 똑같이 검사합니다.',
  },
  setWeight: {
    en: '- `{topic: "weight", payload: <number>}` changes the weight of its synapses in the same way.',
    ko: '- `{topic: "weight", payload: <숫자>}`는 같은 방법으로 시냅스의 가중치를 바꿉니다.',
  },
} as const satisfies Record<string, Text>;
