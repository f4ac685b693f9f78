import type { Text } from "../model/text.ts";

/** Sentences about wires of a flow. Common data: `from` and `to`, the names of the two nodes. */
export const wireMessages = {
  "needs-synapse": {
    en: '"{from}" is wired straight to the neuron "{to}": insert a synapse between them',
    ko: '"{from}"이(가) 뉴런 "{to}"에 바로 연결되어 있습니다: 그 사이에 시냅스를 넣으세요',
  },
  "gives-no-spikes": {
    en: '"{from}" gives no spikes, so "{to}" has nothing to show: wire it to a scope instead',
    ko: '"{from}"은(는) 스파이크를 내지 않으므로 "{to}"에 보여 줄 것이 없습니다: 대신 스코프에 연결하세요',
  },
  "current-into-synapse": {
    en: '"{from}" gives a current, but "{to}" takes spikes: wire the current source straight to a neuron',
    ko: '"{from}"은(는) 전류를 내지만 "{to}"은(는) 스파이크를 받습니다: 전류 소스를 뉴런에 바로 연결하세요',
  },
  "rate-into-synapse": {
    en: '"{from}" gives a rate, but "{to}" takes spikes: wire the rate neuron straight to a neuron',
    ko: '"{from}"은(는) 발화율을 내지만 "{to}"은(는) 스파이크를 받습니다: 발화율 뉴런을 뉴런에 바로 연결하세요',
  },
  "synapse-into-synapse": {
    en: '"{from}" is a synapse and must end at a neuron, but is wired to "{to}": put plasticity before the synapse, or a neuron between them',
    ko: '"{from}"은(는) 시냅스이므로 뉴런에서 끝나야 하는데 "{to}"에 연결되어 있습니다: 가소성 노드는 시냅스 앞에 두고, 시냅스 사이에는 뉴런을 넣으세요',
  },
  "wire-into-source": {
    en: '"{from}" is wired to the source "{to}": a source takes only messages of ordinary nodes; remove this wire',
    ko: '"{from}"이(가) 소스 "{to}"에 연결되어 있습니다: 소스는 일반 노드의 메시지만 받습니다. 이 선을 지우세요',
  },
  "wire-into-control": {
    en: '"{from}" is wired to "{to}": a control acts through its clock and takes only messages of ordinary nodes; remove this wire',
    ko: '"{from}"이(가) "{to}"에 연결되어 있습니다: 제어 노드는 클럭을 통해 작동하며 일반 노드의 메시지만 받습니다. 이 선을 지우세요',
  },
  "recorder-gives-messages": {
    en: '"{from}" gives messages, not spikes, so the wire to "{to}" has no effect: wire "{to}" to what "{from}" records',
    ko: '"{from}"은(는) 스파이크가 아니라 메시지를 보내므로 "{to}"에 연결해도 효과가 없습니다: "{from}"이(가) 기록하는 노드를 "{to}"에 연결하세요',
  },
  "control-by-clock": {
    en: '"{from}" needs no wire to "{to}": it controls every node of its clock; remove this wire',
    ko: '"{from}"은(는) "{to}"에 연결할 필요가 없습니다: 같은 클럭의 모든 노드를 제어합니다. 이 선을 지우세요',
  },
  "message-only-link": {
    en: '"{from}" is wired to a link that carries only messages: spikes go through link out and link in nodes, not through link call or return',
    ko: '"{from}"이(가) 메시지만 전하는 링크에 연결되어 있습니다: 스파이크는 link call이나 return이 아니라 link out과 link in을 지나야 합니다',
  },
  "synapse-without-target": {
    en: 'the synapse "{from}" leads to no neuron: wire its output to one',
    ko: '시냅스 "{from}" 뒤에 뉴런이 없습니다: 출력을 뉴런에 연결하세요',
  },
  "plasticity-without-synapse": {
    en: '"{from}" leads to no synapse: wire it to a synapse, and that to a neuron',
    ko: '"{from}" 뒤에 시냅스가 없습니다: 시냅스에 연결하고, 그 시냅스를 뉴런에 연결하세요',
  },
  "plasticity-twice": {
    en: '"{from}" is the second {kind} on one path (after "{first}"): a path may hold one STP and one STDP',
    ko: '"{from}"은(는) 한 경로의 두 번째 {kind}입니다("{first}" 다음): 경로 하나에는 STP와 STDP를 하나씩만 둘 수 있습니다',
  },
  "two-clocks": {
    en: '"{from}" follows the clock "{clock}", but is wired to nodes of the clock "{other}": nodes wired together need one clock',
    ko: '"{from}"은(는) 클럭 "{clock}"을(를) 따르는데 클럭 "{other}"의 노드와 연결되어 있습니다: 연결된 노드는 같은 클럭을 써야 합니다',
  },
  "clock-missing": {
    en: 'the clock of "{from}" does not exist or is disabled: choose another one, or leave it blank',
    ko: '"{from}"의 클럭이 없거나 비활성화되어 있습니다: 다른 클럭을 고르거나 비워 두세요',
  },
  "nothing-to-control": {
    en: '"{from}" finds no simulation: no neuron, source or synapse follows its clock',
    ko: '"{from}"이(가) 제어할 시뮬레이션이 없습니다: 이 클럭을 따르는 뉴런, 소스, 시냅스가 없습니다',
  },
  "scope-variable-unknown": {
    en: '"{from}": "{of}" has no variable {found}; it offers {allowed}',
    ko: '"{from}": "{of}"에는 {found} 변수가 없습니다. 가능한 변수: {allowed}',
  },
  "scope-too-many": {
    en: '"{from}": {found} curves are more than the {max} a scope can record: list fewer indices',
    ko: '"{from}": 곡선 {found}개는 스코프가 기록할 수 있는 {max}개보다 많습니다: 번호를 줄이세요',
  },
} as const satisfies Record<string, Text>;
