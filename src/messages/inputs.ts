import type { Text } from "../model/text.ts";

/** Sentences about settings of a node and about messages it receives. Common data: `from`, the name of the node. */
export const inputMessages = {
  "setting-unknown-choice": {
    en: '"{from}": {setting} "{found}" is unknown; choose one of {allowed}',
    ko: '"{from}": {setting} "{found}"은(는) 없는 값입니다. 다음 중에서 고르세요: {allowed}',
  },
  "delay-below-step": {
    en: '"{from}": the delay must be at least one step of the clock, {dt} ms (found {found} ms)',
    ko: '"{from}": 지연은 클럭 한 단계인 {dt} ms 이상이어야 합니다 (입력값 {found} ms)',
  },
  "weights-wrong-shape": {
    en: '"{from}": the weights W have {rows} rows and {columns} columns, but need {needRows} rows, one for each unit, and {needColumns} columns, one for each unit wired to it ({sources})',
    ko: '"{from}": 가중치 W는 {rows}행 {columns}열이지만, 유닛마다 한 행씩 {needRows}행, 연결된 유닛마다 한 열씩 {needColumns}열이어야 합니다 ({sources})',
  },
  "weights-ambiguous": {
    en: '"{from}": two rate neurons wired to it have the name "{found}": columns of W follow the names of the nodes, so give them different names',
    ko: '"{from}": 연결된 발화율 뉴런 둘의 이름이 모두 "{found}"입니다. W의 열은 노드 이름의 순서를 따르므로 서로 다른 이름을 주세요',
  },
  "layer-without-sources": {
    en: '"{from}": no layer is wired to it, so it has no weights W that a message could change',
    ko: '"{from}": 연결된 층이 없어서 메시지로 바꿀 가중치 W가 없습니다',
  },
  "layer-weights-blank": {
    en: '"{from}" was deployed without weights W, so each unit takes the value of the unit of its number; enter a matrix of {needRows} rows and {needColumns} columns in its form first, then messages can change it',
    ko: '"{from}"은(는) 가중치 W 없이 배포되어 같은 번호의 유닛 값을 받습니다. 먼저 설정 창에 {needRows}행 {needColumns}열 행렬을 넣으면 메시지로 바꿀 수 있습니다',
  },
  "payload-not-values": {
    en: '"{from}": the payload must be a number, for all units or for the one the topic names (0 to {max}), or a list of {count} numbers (found {found})',
    ko: '"{from}": payload는 모든 유닛 또는 토픽이 가리키는 유닛(0~{max})에 쓸 숫자이거나 숫자 {count}개의 목록이어야 합니다 (받은 값 {found})',
  },
  "indices-unreadable": {
    en: '"{from}": indices are numbers from 0 and ranges, like 0, 2, 5-9 (found {found})',
    ko: '"{from}": 번호는 0부터 시작하는 숫자나 범위로 적어야 합니다. 예: 0, 2, 5-9 (입력값 {found})',
  },
  "indices-beyond": {
    en: '"{from}": "{of}" has the indices 0 to {max}; none of those listed is among them',
    ko: '"{from}": "{of}"의 번호는 0부터 {max}까지인데, 적힌 번호가 모두 그 밖에 있습니다',
  },
  "topic-unknown": {
    en: '"{from}" has no {found} that a message could change; the topic may be {allowed}',
    ko: '"{from}"에는 메시지로 바꿀 수 있는 {found}이(가) 없습니다. 가능한 토픽: {allowed}',
  },
  "topic-missing": {
    en: '"{from}" needs a topic that says what to change, with the number in the payload; the topic may be {allowed}',
    ko: '"{from}"에는 무엇을 바꿀지 topic에, 값은 payload에 적어 보내야 합니다. 가능한 토픽: {allowed}',
  },
  "payload-not-a-number": {
    en: '"{from}": the payload must be a number{@allowed} (found {found})',
    ko: '"{from}": payload는{@allowed} 숫자여야 합니다 (받은 값 {found})',
  },
  "payload-not-whole": {
    en: '"{from}": the payload must be a whole number{@allowed} (found {found})',
    ko: '"{from}": payload는{@allowed} 정수여야 합니다 (받은 값 {found})',
  },
  "payload-not-indices": {
    en: '"{from}": the payload must be nothing, an index or a list of indices from 0 to {max} (found {found})',
    ko: '"{from}": payload는 비워 두거나, 0부터 {max}까지의 번호 또는 번호 목록이어야 합니다 (받은 값 {found})',
  },
  "command-unknown": {
    en: '"{from}" does not know the command {found}; it knows start, pause, toggle, step, reset and speed',
    ko: '"{from}"은(는) {found} 명령을 모릅니다. 가능한 명령: start, pause, toggle, step, reset, speed',
  },
  "not-running": {
    en: '"{from}" is not part of a running simulation, so the message has no effect',
    ko: '"{from}"은(는) 실행 중인 시뮬레이션에 속하지 않아 메시지가 아무 효과도 내지 않습니다',
  },
  "not-deployed": {
    en: "this node is not deployed yet: deploy first",
    ko: "아직 배포되지 않은 노드입니다: 먼저 배포하세요",
  },
  "simulation-broken": {
    en: "the simulation of this node cannot run: {reason}",
    ko: "이 노드의 시뮬레이션을 실행할 수 없습니다: {reason}",
  },
  "state-waiting": { en: "preparing", ko: "준비 중" },
  "state-running": { en: "{time} s, {factor}× real time", ko: "{time}초, 실시간의 {factor}배" },
  "state-paused": { en: "paused at {time} s", ko: "{time}초에서 일시 정지" },
  "state-finished": { en: "finished at {time} s", ko: "{time}초에서 종료" },
  "state-refused": {
    en: "cannot run: see the nodes with a red ring",
    ko: "실행할 수 없음: 빨간 고리가 있는 노드를 확인하세요",
  },
  "state-failed": { en: "stopped by a fault at {time} s", ko: "오류로 {time}초에서 멈춤" },
} as const satisfies Record<string, Text>;
