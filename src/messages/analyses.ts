import type { Text } from "../model/text.ts";

/** Sentences about nodes that analyse. Common data: `from`, the name of the node. */
export const analysisMessages = {
  "plane-needs-two": {
    en: '"{from}": a phase plane needs two variables, the horizontal one first (found {found}); choose from {allowed}',
    ko: '"{from}": 위상 평면에는 변수 두 개가 필요하며 가로축 변수를 먼저 적습니다 (입력값 {found}). 가능한 변수: {allowed}',
  },
  "plane-variable-unknown": {
    en: '"{from}": nothing wired to it has {found}; an axis can show {allowed}',
    ko: '"{from}": 연결된 노드에는 {found}이(가) 없습니다. 축으로 쓸 수 있는 것: {allowed}',
  },
  "plane-variable-of-several": {
    en: '"{from}": several nodes wired to it have {found}; say which, as one of {allowed}',
    ko: '"{from}": 연결된 여러 노드에 {found}이(가) 있습니다. 다음 중 하나로 적으세요: {allowed}',
  },
  "sweep-one-node": {
    en: '"{from}" measures one node, but several are wired to it: {found}',
    ko: '"{from}"은(는) 한 노드를 측정하는데 여러 노드가 연결되어 있습니다: {found}',
  },
  "sweep-node-unknown": {
    en: '"{from}": no node with parameters is named "{found}"; choose one of {allowed}',
    ko: '"{from}": "{found}"(이)라는 이름의 매개변수가 있는 노드가 없습니다. 다음 중에서 고르세요: {allowed}',
  },
  "sweep-parameter-unknown": {
    en: '"{from}": "{of}" has no parameter {found}; it has {allowed}',
    ko: '"{from}": "{of}"에는 {found} 매개변수가 없습니다. 가능한 매개변수: {allowed}',
  },
  "sweep-values-unreadable": {
    en: '"{from}": the values must be numbers like 0, 50, 100, or from:step:to like 0:10:200 (found {found})',
    ko: '"{from}": 값은 0, 50, 100 같은 숫자이거나 0:10:200처럼 시작:간격:끝이어야 합니다 (입력값 {found})',
  },
  "sweep-too-many": {
    en: '"{from}": {found} runs are more than the {max} of one sweep: choose fewer values',
    ko: '"{from}": 실행 {found}번은 한 번에 할 수 있는 {max}번보다 많습니다: 값을 줄이세요',
  },
  "bins-too-many": {
    en: '"{from}": {found} bins are more than the {max} it can hold: choose wider bins or a shorter time',
    ko: '"{from}": 구간 {found}개는 담을 수 있는 {max}개보다 많습니다: 구간을 넓히거나 시간을 줄이세요',
  },
  "stimulus-unknown": {
    en: '"{from}": no node named "{found}" that fires is wired to it; wired are {allowed}',
    ko: '"{from}": "{found}"(이)라는 이름으로 스파이크를 내는 노드가 연결되어 있지 않습니다. 연결된 노드: {allowed}',
  },
  "weights-need-synapse": {
    en: '"{from}" counts weights: wire an STDP node to it, or a synapse that ends at a neuron',
    ko: '"{from}"은(는) 가중치를 셉니다: STDP 노드나 뉴런으로 이어지는 시냅스를 연결하세요',
  },
  "weights-alike": {
    en:
      '"{from}" has nothing to count at "{of}": its synapses share one weight, {found} {unit}. Draw their weights, take a list ' +
      "or a matrix, or let them learn by STDP",
    ko:
      '"{from}"이(가) "{of}"에서 셀 것이 없습니다: 시냅스의 가중치가 모두 {found} {unit}입니다. 가중치를 무작위로 정하거나, ' +
      "목록이나 행렬을 쓰거나, STDP로 학습하게 하세요",
  },
  "weights-of-two-units": {
    en: '"{from}" has one axis, but the weights wired to it are in several units ({found}): use a histogram for each',
    ko: '"{from}"의 축은 하나인데 연결된 가중치의 단위가 여럿입니다({found}): 단위마다 히스토그램을 따로 쓰세요',
  },
  "analysis-needs-spikes": {
    en: '"{from}" needs spikes: wire a neuron or a spike source to it',
    ko: '"{from}"에는 스파이크가 필요합니다: 뉴런이나 스파이크 소스를 연결하세요',
  },
  "sta-one-population": {
    en: '"{from}" averages around the spikes of one node, but several that fire are wired to it: {found}',
    ko: '"{from}"은(는) 한 노드의 스파이크를 기준으로 평균하는데 스파이크를 내는 노드가 여럿 연결되어 있습니다: {found}',
  },
} as const satisfies Record<string, Text>;
