import type { Text } from "../model/text.ts";

/** Sentences about a network: sizes, shapes, delays, memory. */
export const networkMessages = {
  "delay-rounded": {
    en: "delay: {found} ms is not a whole number of steps of {dt} ms; {used} ms is used",
    ko: "지연: {found} ms는 {dt} ms 단계의 정수배가 아니므로 {used} ms를 사용합니다",
  },
} as const satisfies Record<string, Text>;
