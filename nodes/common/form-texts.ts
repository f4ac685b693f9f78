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
  gates: { en: "Gate curves", ko: "게이트 곡선" },
  gatesDoc: {
    en: "Where each gate settles when V_m stands still, and how fast it goes there, with the values typed above. A gate that follows at once has no time constant.",
    ko: "V_m이 멈춰 있을 때 각 게이트가 다가가는 값과 그 시간 상수를 위에 적은 값으로 그렸습니다. 즉시 따라가는 게이트에는 시간 상수가 없습니다.",
  },
  curveInvalid: { en: "Not drawn anew: {reason}", ko: "새로 그리지 않았습니다. {reason}" },
  curveNothing: {
    en: "These values leave nothing to draw: there is no response, or one that has no end.",
    ko: "이 값으로는 그릴 것이 없습니다. 반응이 없거나 끝나지 않습니다.",
  },
  kernel: { en: "Response to one spike", ko: "스파이크 하나에 대한 반응" },
  kernelDoc: {
    en: "From the moment the spike arrives, with the weight and the values typed above.",
    ko: "스파이크가 도착한 순간부터, 위에 적은 가중치와 값으로 그렸습니다.",
  },
  kernelAcross: { en: "time after arrival (ms)", ko: "도착 후 시간 (ms)" },
  kernelFacts: {
    en: "Peak {peak} after {at} ms · rise 10–90 % {rise} ms · decay to 1/e {decay} ms",
    ko: "최댓값 {peak} ({at} ms 후) · 10–90 % 상승 {rise} ms · 1/e로 감쇠 {decay} ms",
  },
  relative: { en: "share of the peak", ko: "최댓값에 대한 비" },
  window: { en: "Learning window", ko: "학습 시간 창" },
  windowDoc: {
    en: "What one pair of spikes changes at a synapse as it is at the start, with the values typed above.",
    ko: "처음 상태의 시냅스를 스파이크 한 쌍이 얼마나 바꾸는지, 위에 적은 값으로 그렸습니다.",
  },
  windowAcross: {
    en: "spike of the target minus spike of the source (ms)",
    ko: "표적 스파이크 시각 − 입력 스파이크 시각 (ms)",
  },
  notDeployed: {
    en: "This node is not running yet: deploy the flow first.",
    ko: "이 노드는 아직 실행 중이 아닙니다. 먼저 플로우를 배포하세요.",
  },
  loadFile: { en: "load a file", ko: "파일 불러오기" },
  loadFileDoc: {
    en: "CSV or other text from this computer; it can also be dropped on the field.",
    ko: "이 컴퓨터의 CSV나 다른 텍스트 파일을 불러옵니다. 파일을 칸에 끌어다 놓아도 됩니다.",
  },
  failed: { en: "The request failed: {reason}", ko: "요청이 실패했습니다: {reason}" },
} as const satisfies Record<string, Text>;
