import type { Text } from "../model/text.ts";

/** Sentences about a network: sizes, shapes, delays, memory. Common data: `label` of the part, `found`. */
export const networkMessages = {
  "delay-rounded": {
    en: "{label}: the delay of {found} ms is not a whole number of steps of {dt} ms; {used} ms is used",
    ko: "{label}: 지연 {found} ms는 {dt} ms 단계의 정수배가 아니므로 {used} ms를 사용합니다",
  },
  "delay-below-one-step": {
    en: "{label}: the delay must be a whole number of steps, at least one of {dt} ms (found {found})",
    ko: "{label}: 지연은 {dt} ms 단계의 정수배이며 한 단계 이상이어야 합니다 (입력값 {found}단계)",
  },
  "dendritic-part-outside": {
    en: "{label}: the dendritic part must be a whole number of steps from 0 to {delaySteps}, those of the delay (found {found})",
    ko: "{label}: 수상돌기 부분은 0부터 지연 전체인 {delaySteps}까지의 단계 수여야 합니다 (입력값 {found}단계)",
  },
  "dendritic-above-delay": {
    en: "{label}: the dendritic part of the delay must be from 0 to {delay} ms, the whole delay (found {found} ms)",
    ko: "{label}: 지연의 수상돌기 부분은 0부터 전체 지연인 {delay} ms까지여야 합니다 (입력값 {found} ms)",
  },
  "delay-too-long": {
    en: "{label}: {found} steps of delay × {toCount} neurons of {to} × 8 bytes need {needed}; the limit is {limit}",
    ko: "{label}: 지연 {found}단계 × {to}의 뉴런 {toCount}개 × 8바이트에는 {needed}가 필요합니다. 한도는 {limit}입니다",
  },
  "dt-not-positive": {
    en: "dt: must be above 0 ms and finite (found {found} ms)",
    ko: "dt: 0 ms보다 크고 유한해야 합니다 (입력값 {found} ms)",
  },
  "seed-not-whole": {
    en: "seed: must be a whole number from 0 to 4294967295 (found {found})",
    ko: "시드: 0 이상 4294967295 이하의 정수여야 합니다 (입력값 {found})",
  },
  "stream-not-whole": {
    en: "{label}: the stream must be a whole number of 0 or more (found {found})",
    ko: "{label}: 난수 스트림 번호는 0 이상의 정수여야 합니다 (입력값 {found})",
  },
  "key-twice": {
    en: "{label}: the key {found} is used twice in the network",
    ko: "{label}: 네트워크 안에서 키 {found}이(가) 두 번 쓰였습니다",
  },
  "end-missing": {
    en: "{label}: refers to {found}, which is not there or is no such part",
    ko: "{label}: {found}을(를) 가리키지만 그런 부분이 없거나 종류가 다릅니다",
  },
  "model-unknown": {
    en: '{label}: the model "{found}" is unknown; known are {allowed}',
    ko: '{label}: "{found}"은(는) 모르는 모델입니다. 아는 모델: {allowed}',
  },
  "model-of-wrong-kind": {
    en: "{label}: {found} is a model of kind {kind}; this part needs one of kind {needed}",
    ko: "{label}: {found}은(는) {kind} 종류의 모델입니다. 여기에는 {needed} 종류가 필요합니다",
  },
  "count-not-whole": {
    en: "{label}: the count must be a whole number of 1 or more (found {found})",
    ko: "{label}: 개수는 1 이상의 정수여야 합니다 (입력값 {found})",
  },
  "population-too-large": {
    en: "{label}: {found} units × {numbers} numbers × 8 bytes need {needed}; the limit is {limit}, enough for {most}",
    ko: "{label}: 유닛 {found}개 × 숫자 {numbers}개 × 8바이트에는 {needed}가 필요합니다. 한도는 {limit}이며 {most}개까지 됩니다",
  },
  "rate-wrong-length": {
    en: "{label}: {variable} needs one number for all units or one for each of the {needed} (found {found})",
    ko: "{label}: {variable}에는 모든 유닛에 쓸 숫자 하나 또는 유닛마다 하나씩 {needed}개가 필요합니다 (입력값 {found}개)",
  },
  "layer-needs-weights": {
    en: "{label}: {from} has {fromCount} units, this layer {toCount}: without weights W each unit takes the value of the unit of its number, so both must have as many; enter a matrix with {toCount} rows and {fromCount} columns",
    ko: "{label}: {from}의 유닛은 {fromCount}개, 이 층의 유닛은 {toCount}개입니다. 가중치 W가 없으면 같은 번호의 유닛 값을 받으므로 개수가 같아야 합니다. {toCount}행 {fromCount}열 행렬을 넣으세요",
  },
  "layer-wrong-shape": {
    en: "{label}: the weights W must have {needRows} rows, one for each unit, and {needColumns} columns, one for each unit wired to it (found {rows} × {columns})",
    ko: "{label}: 가중치 W는 유닛마다 한 행씩 {needRows}행, 연결된 유닛마다 한 열씩 {needColumns}열이어야 합니다 (입력값 {rows} × {columns})",
  },
  "layer-not-finite": {
    en: "{label}: a weight from {from} is not a finite number",
    ko: "{label}: {from}에서 오는 가중치 중에 유한한 숫자가 아닌 것이 있습니다",
  },
  "drive-wrong-count": {
    en: "{label}: its {found} units drive one neuron each, but {to} has {toCount}: make the counts equal, or take one unit for all",
    ko: "{label}: 유닛 {found}개가 뉴런을 하나씩 구동하는데 {to}의 뉴런은 {toCount}개입니다. 개수를 같게 하거나 유닛 하나로 모두를 구동하세요",
  },
  "synapse-needs-membrane": {
    en: "{label}: this kernel acts on a membrane potential, and the rate neuron {to} has none: choose a kernel that gives a current, such as the exponential current",
    ko: "{label}: 이 커널은 막전위에 작용하지만 발화율 뉴런 {to}에는 막전위가 없습니다. 지수 감쇠 전류처럼 전류를 내는 커널을 고르세요",
  },
  "synapses-too-many": {
    en:
      "{label}: from {from} ({fromCount}) to {to} ({toCount}) there are {synapses} synapses; × {each} bytes they need " +
      "{needed}; the limit is {limit}: connect fewer neurons or lower the probability",
    ko:
      "{label}: {from}({fromCount})에서 {to}({toCount})까지 시냅스가 {synapses}개입니다. 하나에 {each}바이트이므로 {needed}가 " +
      "필요하지만 한도는 {limit}입니다. 뉴런 수나 연결 확률을 줄이세요",
  },
  "network-too-large": {
    en:
      "the network needs {needed}: {neurons} for neurons, {synapses} for synapses, {waiting} for spikes on their way, " +
      "{recorders} for recorders; the limit is {limit}",
    ko:
      "이 네트워크에는 {needed}가 필요합니다: 뉴런 {neurons}, 시냅스 {synapses}, 전달 중인 스파이크 {waiting}, 기록 {recorders}. " +
      "한도는 {limit}입니다",
  },
  "initial-unknown": {
    en: "{label}: {found} is no state variable; state variables are {allowed}",
    ko: "{label}: {found}은(는) 상태 변수가 아닙니다. 상태 변수: {allowed}",
  },
  "initial-wrong-length": {
    en: "{label}: {variable} has {found} initial values for {needed} neurons; give one for all, or one for each",
    ko: "{label}: 뉴런 {needed}개에 {variable}의 초깃값이 {found}개입니다. 하나만 주거나 뉴런마다 하나씩 주세요",
  },
  "initial-not-finite": {
    en: "{label}: the initial value of {variable} for neuron {index} must be a finite number (found {found})",
    ko: "{label}: 뉴런 {index}의 {variable} 초깃값은 유한한 숫자여야 합니다 (입력값 {found})",
  },
  "method-not-offered": {
    en: "{label}: {model} does not offer the method {found}; it offers {allowed}",
    ko: "{label}: {model}에서는 {found} 방법을 쓸 수 없습니다. 쓸 수 있는 방법: {allowed}",
  },
  "senders-wrong-length": {
    en: "{label}: {senders} senders for {times} times; give none, or one for each time",
    ko: "{label}: 시각은 {times}개인데 senders는 {senders}개입니다. 비우거나 시각마다 하나씩 주세요",
  },
  "spikes-within-step": {
    en: "{label}: a spike comes every {found} ms, more often than there are steps of {dt} ms; several fall into one step",
    ko: "{label}: {found} ms마다 스파이크가 나와 {dt} ms 단계보다 잦습니다. 한 단계에 여러 개가 들어갑니다",
  },
  "noise-without-spread": {
    en: "{label}: the noise has no spread with these values, so the current is the same without it",
    ko: "{label}: 이 값으로는 잡음의 폭이 0이어서 잡음이 없는 전류와 같습니다",
  },
  "cell-missing": {
    en: "{label}: {to} has no cell {found}; its cells are 0 to {most}",
    ko: "{label}: {to}에는 {found}번 세포가 없습니다. 번호는 0부터 {most}까지입니다",
  },
  "profile-wrong-length": {
    en: "{label}: {levels} values in {values} for {times} times; give one for each time",
    ko: "{label}: 시각은 {times}개인데 {values}의 값은 {levels}개입니다. 시각마다 하나씩 주세요",
  },
  "sender-out-of-range": {
    en: "{label}: sender {found} does not exist; with a count of {count} senders go from 0 to {most}",
    ko: "{label}: {found}번 유닛은 없습니다. 개수가 {count}이므로 0부터 {most}까지 쓸 수 있습니다",
  },
  "mean-too-high": {
    en: "{label}: each unit would make {found} spikes in a step of {dt} ms on average; at most {limit} are possible",
    ko: "{label}: 유닛 하나가 {dt} ms 단계마다 평균 {found}개의 스파이크를 내게 됩니다. 최대 {limit}개까지 됩니다",
  },
  "mean-needs-deploy": {
    en:
      "{label}: each unit would make {found} spikes in a step of {dt} ms on average; there is room for {limit}, made when the " +
      "flow was deployed: set the value in the form and deploy",
    ko:
      "{label}: 유닛 하나가 {dt} ms 단계마다 평균 {found}개의 스파이크를 내게 되지만, 배포할 때 {limit}개까지만 자리를 마련했습니다. " +
      "편집 창에서 값을 바꾸고 다시 배포하세요",
  },
  "weight-not-finite": {
    en: "{label}: the weight must be a finite number (found {found})",
    ko: "{label}: 가중치는 유한한 숫자여야 합니다 (입력값 {found})",
  },
  "pair-weight-not-finite": {
    en: "{label}: the weight of connection {position} must be a finite number (found {found})",
    ko: "{label}: {position}번째 연결의 가중치는 유한한 숫자여야 합니다 (입력값 {found})",
  },
  "matrix-entry-not-finite": {
    en: "{label}: the weight in row {row}, column {column} must be a finite number (found {found})",
    ko: "{label}: {row}행 {column}열의 가중치는 유한한 숫자여야 합니다 (입력값 {found})",
  },
  "probability-out-of-range": {
    en: "{label}: the connection probability must be from 0 to 1 (found {found})",
    ko: "{label}: 연결 확률은 0 이상 1 이하여야 합니다 (입력값 {found})",
  },
  "pair-out-of-range": {
    en:
      "{label}: connection {position}, {found}, names a neuron that does not exist; {from} has 0 to {fromMost}, {to} has " +
      "0 to {toMost}",
    ko:
      "{label}: {position}번째 연결 {found}에 없는 뉴런이 있습니다. {from}은(는) 0부터 {fromMost}까지, {to}은(는) 0부터 " +
      "{toMost}까지입니다",
  },
  "pair-delay-outside": {
    en: "{label}: the delay of connection {position} must be from {least} to {most} ms (found {found} ms)",
    ko: "{label}: {position}번째 연결의 지연은 {least} ms부터 {most} ms까지여야 합니다 (입력값 {found} ms)",
  },
  "matrix-wrong-shape": {
    en:
      "{label}: the matrix is {rows} × {columns} and must be {needRows} × {needColumns}: a row for each neuron of {to}, a " +
      "column for each of {from}",
    ko:
      "{label}: 행렬이 {rows} × {columns}이지만 {needRows} × {needColumns}이어야 합니다. 행은 {to}의 뉴런마다, 열은 {from}의 " +
      "뉴런마다 하나입니다",
  },
  "one-to-one-unequal": {
    en: "{label}: one-to-one needs equal counts; {from} has {fromCount}, {to} has {toCount}",
    ko: "{label}: 일대일 연결은 개수가 같아야 합니다. {from}은(는) {fromCount}개, {to}은(는) {toCount}개입니다",
  },
  "current-without-port": {
    en: "{label}: gives a current, but the neurons of {to} take none",
    ko: "{label}: 전류를 주지만 {to}의 뉴런은 전류를 받지 않습니다",
  },
  "step-too-long": {
    en:
      "{label}: steps of {dt} ms are too long for the method {method}, which is stable here up to about {limit} ms; take a smaller " +
      "dt{@also}",
    ko: "{label}: {dt} ms 단계는 {method} 방법에 너무 깁니다. 이 뉴런에서는 약 {limit} ms까지 안정적입니다. dt를 줄이세요{@also}",
  },
  "step-too-long-when-driven": {
    en:
      "{label}: its Poisson sources open so many channels at their mean rates that steps of {dt} ms are too long for the method " +
      "{method}, which is stable then up to about {limit} ms; take a smaller dt{@also}",
    ko:
      "{label}: 푸아송 소스가 평균 발화율로 여는 통로만으로도 {dt} ms 단계가 {method} 방법에 너무 깁니다. 이때 약 {limit} ms까지 안정적입니다. " +
      "dt를 줄이세요{@also}",
  },
  "step-too-long-when-busy": {
    en:
      "{label}: once each of its inputs fires faster than about {rate} Hz, its conductances are too fast for steps of {dt} ms with the " +
      "method {method}; at 100 Hz it is stable up to about {limit} ms; take a smaller dt{@also}",
    ko:
      "{label}: 입력 하나하나가 약 {rate} Hz보다 빠르게 발화하면 전도도가 커져 {dt} ms 단계가 {method} 방법에 너무 길어집니다. 100 Hz에서는 " +
      "약 {limit} ms까지 안정적입니다. dt를 줄이세요{@also}",
  },
  "step-also-stable": { en: " or the method {stable}", ko: ". 또는 {stable} 방법을 쓰세요" },
  "variable-unknown": {
    en: "{label}: has no variable {found} to record; it has {allowed}",
    ko: "{label}: 기록할 변수 {found}이(가) 없습니다. 있는 것: {allowed}",
  },
  "index-out-of-range": {
    en: "{label}: there is no number {found} to record; numbers go from 0 to {most}",
    ko: "{label}: 기록할 {found}번이 없습니다. 0부터 {most}까지입니다",
  },
  "sampling-not-whole": {
    en: "{label}: must be recorded every whole number of steps, at least 1 (found {found})",
    ko: "{label}: 기록 간격은 1 이상의 정수 단계여야 합니다 (입력값 {found})",
  },
} as const satisfies Record<string, Text>;
