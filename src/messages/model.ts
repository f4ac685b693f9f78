import type { Text } from "../model/text.ts";

/** Sentences about a parameter or a model. Common data: `model`, `parameter`, `found`, `unit`. */
export const modelMessages = {
  "parameter-not-a-number": {
    en: "{model}.{parameter}: must be a number (found \"{found}\")",
    ko: "{model}.{parameter}: 숫자여야 합니다 (입력값 \"{found}\")",
  },
} as const satisfies Record<string, Text>;
