import type { Text } from "../../src/model/text.ts";

/** Texts every form may show. */
export const formTexts = {
  model: { en: "Model", ko: "모델" },
  preset: { en: "Preset", ko: "프리셋" },
  custom: { en: "own values", ko: "직접 입력한 값" },
  presetDoc: {
    en: "Published sets of values: choosing one fills the fields below.",
    ko: "논문에 발표된 값의 묶음입니다. 고르면 아래 칸이 채워집니다.",
  },
  parameters: { en: "Parameters", ko: "매개변수" },
  connections: { en: "Connections", ko: "연결" },
  advanced: { en: "Advanced", ko: "고급" },
  defaultClock: { en: "the flow's own clock", ko: "플로우의 기본 클럭" },
  ownMethod: { en: "the model's own", ko: "모델의 기본 방법" },
  equations: { en: "Equations", ko: "방정식" },
  notDeployed: {
    en: "This node is not running yet: deploy the flow first.",
    ko: "이 노드는 아직 실행 중이 아닙니다. 먼저 플로우를 배포하세요.",
  },
  loadFile: { en: "load a file", ko: "파일 불러오기" },
  failed: { en: "The request failed: {reason}", ko: "요청이 실패했습니다: {reason}" },
} as const satisfies Record<string, Text>;
