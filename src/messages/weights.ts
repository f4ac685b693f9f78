import type { Text } from "../model/text.ts";

/** Sentences about weights and what they state. Common data: `label` of the synapse, `found`. */
export const weightMessages = {
  "conductance-negative": {
    en:
      "{label}: the weight of a conductance must be 0 {unit} or more (found {found} {unit}); for inhibition set E_rev below the " +
      "threshold",
    ko: "{label}: 전도도의 가중치는 0 {unit} 이상이어야 합니다 (입력값 {found} {unit}). 억제하려면 E_rev를 역치보다 낮게 정하세요",
  },
  "conductance-drawn-negative": {
    en:
      "{label}: normal weights with a standard deviation of {sd} {unit} may fall below 0, which no conductance does: set the lower " +
      "limit to 0",
    ko: "{label}: 표준편차가 {sd} {unit}인 정규 분포에서는 음의 가중치가 나올 수 있지만 전도도는 음수일 수 없습니다. 하한을 0으로 정하세요",
  },
  "normalisation-not-offered": {
    en: '{label}: this kernel does not state its weight as "{found}"; it offers {allowed}',
    ko: '{label}: 이 커널의 가중치는 "{found}"(으)로 나타낼 수 없습니다. 가능한 것: {allowed}',
  },
  "target-parameter-missing": {
    en:
      "{label}: to turn this weight into a current the neurons of {to} need {found} (in {unit}), which their model does not have; " +
      "state the weight in another way",
    ko:
      "{label}: 이 가중치를 전류로 바꾸려면 {to}의 뉴런에 {found}({unit})이(가) 필요하지만 그 모델에는 없습니다. 가중치를 다른 " +
      "방식으로 정하세요",
  },
  "synapses-too-many-to-list": {
    en: '"{from}" has {found} synapses; a list holds {max} at most. The matrix (CSV) shows averages instead.',
    ko: '"{from}"의 시냅스는 {found}개입니다. 목록에는 {max}개까지만 담습니다. 대신 행렬(CSV)에서 평균을 볼 수 있습니다',
  },
  "weights-unknown-now": {
    en: '"{from}": its weights cannot be told now: the simulation is still being built, or has stopped with a fault',
    ko: '"{from}": 지금은 가중치를 알 수 없습니다. 시뮬레이션을 아직 준비하는 중이거나 오류로 멈췄습니다',
  },
  "receptor-unreadable": {
    en: '{from}: {found}: a receptor is written as a line like "NMDA: nmda/textbook 5", a name, a kernel with its preset, and a weight',
    ko: '{from}: {found}: 수용체는 "NMDA: nmda/textbook 5"처럼 이름, 커널/프리셋, 가중치를 한 줄에 적습니다',
  },
  "receptor-twice": {
    en: "{from}: two receptors are named {found}; give each a name of its own",
    ko: "{from}: {found}(이)라는 수용체가 두 개입니다. 서로 다른 이름을 붙이세요",
  },
  "receptor-kernel-unknown": {
    en: '{from}: receptor {receptor}: there is no kernel "{found}"; there are {allowed}',
    ko: '{from}: 수용체 {receptor}: "{found}"(이)라는 커널은 없습니다. 있는 것: {allowed}',
  },
  "receptor-preset-unknown": {
    en: '{from}: receptor {receptor}: {kernel} has no preset "{found}"; it has {allowed}',
    ko: '{from}: 수용체 {receptor}: {kernel}에는 프리셋 "{found}"이(가) 없습니다. 있는 것: {allowed}',
  },
  "receptors-without-proportions": {
    en:
      "{from}: its weight is 0, so weights of single synapses have no proportion to it: the other receptors take the same numbers; " +
      "set the weight that the list, matrix or distribution is measured against",
    ko:
      "{from}: 가중치가 0이어서 시냅스마다 다른 가중치의 비율을 정할 수 없습니다. 다른 수용체도 같은 숫자를 씁니다. 목록, 행렬, " +
      "분포의 기준이 되는 가중치를 정하세요",
  },
  "parameter-needs-deploy": {
    en: "{from}: {parameter} shapes the network itself and cannot change while it runs; set it in the form and deploy",
    ko: "{from}: {parameter}은(는) 네트워크의 구조를 정하므로 실행 중에 바꿀 수 없습니다. 편집 창에서 바꾸고 다시 배포하세요",
  },
} as const satisfies Record<string, Text>;
