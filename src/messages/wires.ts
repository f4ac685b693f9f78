import type { Text } from "../model/text.ts";

/** Sentences about wires of a flow. */
export const wireMessages = {
  "needs-synapse": {
    en: "\"{from}\" is wired straight to the neuron \"{to}\": insert a synapse between them",
    ko: "\"{from}\"이(가) 뉴런 \"{to}\"에 바로 연결되어 있습니다: 그 사이에 시냅스를 넣으세요",
  },
} as const satisfies Record<string, Text>;
