import type { Text } from "../model/text.ts";

/**
 * Sentences about a parameter or a model. Common data: `model`, `parameter`, `found`, `unit` (with a space in front, or
 * nothing), `lower`, `upper`. What was typed may be no number at all: `allowed` is then the code of the phrase for the range.
 */
export const modelMessages = {
  "parameter-not-a-number": {
    en: '{model}.{parameter}: must be a number{@allowed} (found "{found}")',
    ko: '{model}.{parameter}:{@allowed} 숫자여야 합니다 (입력값 "{found}")',
  },
  "parameter-not-finite": {
    en: "{model}.{parameter}: must be a finite number{@allowed} (found {found}, more than a computer's numbers hold)",
    ko: "{model}.{parameter}:{@allowed} 유한한 숫자여야 합니다 (입력값 {found}: 컴퓨터가 나타낼 수 있는 범위를 넘습니다)",
  },
  "parameter-not-whole": {
    en: "{model}.{parameter}: must be a whole number{@allowed} (found {found})",
    ko: "{model}.{parameter}:{@allowed} 정수여야 합니다 (입력값 {found})",
  },
  "allowed-in": { en: " in{unit}", ko: "{unit} 단위의" },
  "allowed-above": { en: " above {lower}{unit}", ko: " {lower}{unit}보다 큰" },
  "allowed-from": { en: " of {lower}{unit} or more", ko: " {lower}{unit} 이상인" },
  "allowed-below": { en: " below {upper}{unit}", ko: " {upper}{unit}보다 작은" },
  "allowed-to": { en: " of {upper}{unit} or less", ko: " {upper}{unit} 이하인" },
  "allowed-above-below": {
    en: " above {lower} and below {upper}{unit}",
    ko: " {lower}보다 크고 {upper}{unit}보다 작은",
  },
  "allowed-above-to": { en: " above {lower} and at most {upper}{unit}", ko: " {lower}보다 크고 {upper}{unit} 이하인" },
  "allowed-from-below": {
    en: " of at least {lower} and below {upper}{unit}",
    ko: " {lower} 이상이고 {upper}{unit}보다 작은",
  },
  "allowed-from-to": { en: " from {lower} to {upper}{unit}", ko: " {lower} 이상 {upper}{unit} 이하인" },
  "parameter-above": {
    en: "{model}.{parameter}: must be above {lower}{unit} (found {found}{unit})",
    ko: "{model}.{parameter}: {lower}{unit}보다 커야 합니다 (입력값 {found}{unit})",
  },
  "parameter-from": {
    en: "{model}.{parameter}: must be {lower}{unit} or more (found {found}{unit})",
    ko: "{model}.{parameter}: {lower}{unit} 이상이어야 합니다 (입력값 {found}{unit})",
  },
  "parameter-below": {
    en: "{model}.{parameter}: must be below {upper}{unit} (found {found}{unit})",
    ko: "{model}.{parameter}: {upper}{unit}보다 작아야 합니다 (입력값 {found}{unit})",
  },
  "parameter-to": {
    en: "{model}.{parameter}: must be {upper}{unit} or less (found {found}{unit})",
    ko: "{model}.{parameter}: {upper}{unit} 이하여야 합니다 (입력값 {found}{unit})",
  },
  "parameter-above-below": {
    en: "{model}.{parameter}: must be above {lower} and below {upper}{unit} (found {found}{unit})",
    ko: "{model}.{parameter}: {lower}보다 크고 {upper}{unit}보다 작아야 합니다 (입력값 {found}{unit})",
  },
  "parameter-above-to": {
    en: "{model}.{parameter}: must be above {lower} and at most {upper}{unit} (found {found}{unit})",
    ko: "{model}.{parameter}: {lower}보다 크고 {upper}{unit} 이하여야 합니다 (입력값 {found}{unit})",
  },
  "parameter-from-below": {
    en: "{model}.{parameter}: must be at least {lower} and below {upper}{unit} (found {found}{unit})",
    ko: "{model}.{parameter}: {lower} 이상이고 {upper}{unit}보다 작아야 합니다 (입력값 {found}{unit})",
  },
  "parameter-from-to": {
    en: "{model}.{parameter}: must be from {lower} to {upper}{unit} (found {found}{unit})",
    ko: "{model}.{parameter}: {lower} 이상 {upper}{unit} 이하여야 합니다 (입력값 {found}{unit})",
  },
  "parameters-out-of-order": {
    en: "{model}.{parameter}: must be below {other} (found {parameter} = {found}{unit}, {other} = {limit}{unit})",
    ko: "{model}.{parameter}: {other}보다 작아야 합니다 ({parameter} = {found}{unit}, {other} = {limit}{unit})",
  },
  "parameters-out-of-order-or-equal": {
    en: "{model}.{parameter}: must not be above {other} (found {parameter} = {found}{unit}, {other} = {limit}{unit})",
    ko: "{model}.{parameter}: {other}보다 크면 안 됩니다 ({parameter} = {found}{unit}, {other} = {limit}{unit})",
  },
  "list-entry-not-a-number": {
    en: '{model}.{parameter}: entry {position} must be a number{@allowed} (found "{found}")',
    ko: '{model}.{parameter}: {position}번째 값은{@allowed} 숫자여야 합니다 (입력값 "{found}")',
  },
  "list-entry-not-finite": {
    en: "{model}.{parameter}: entry {position} must be a finite number{@allowed} (found {found})",
    ko: "{model}.{parameter}: {position}번째 값은{@allowed} 유한한 숫자여야 합니다 (입력값 {found})",
  },
  "list-entry-not-whole": {
    en: "{model}.{parameter}: entry {position} must be a whole number{@allowed} (found {found})",
    ko: "{model}.{parameter}: {position}번째 값은{@allowed} 정수여야 합니다 (입력값 {found})",
  },
  "list-entry-from": {
    en: "{model}.{parameter}: entry {position} must be {lower}{unit} or more (found {found}{unit})",
    ko: "{model}.{parameter}: {position}번째 값은 {lower}{unit} 이상이어야 합니다 (입력값 {found}{unit})",
  },
  "list-entry-to": {
    en: "{model}.{parameter}: entry {position} must be {upper}{unit} or less (found {found}{unit})",
    ko: "{model}.{parameter}: {position}번째 값은 {upper}{unit} 이하여야 합니다 (입력값 {found}{unit})",
  },
  "list-entry-from-to": {
    en: "{model}.{parameter}: entry {position} must be from {lower} to {upper}{unit} (found {found}{unit})",
    ko: "{model}.{parameter}: {position}번째 값은 {lower} 이상 {upper}{unit} 이하여야 합니다 (입력값 {found}{unit})",
  },
  "table-columns": {
    en: "{model}.{parameter}: line {line} has {found} columns; every line needs {needed}: {names}",
    ko: "{model}.{parameter}: {line}번째 줄의 열이 {found}개입니다. 줄마다 열 {needed}개가 필요합니다: {names}",
  },
  "table-cell-not-a-number": {
    en: '{model}.{parameter}: line {line}, column {column} ({name}) must be a number (found "{found}")',
    ko: '{model}.{parameter}: {line}번째 줄 {column}번째 열({name})은 숫자여야 합니다 (입력값 "{found}")',
  },
  "table-cell-not-whole": {
    en: "{model}.{parameter}: line {line}, column {column} ({name}) must be a whole number (found {found})",
    ko: "{model}.{parameter}: {line}번째 줄 {column}번째 열({name})은 정수여야 합니다 (입력값 {found})",
  },
  "table-cell-from": {
    en: "{model}.{parameter}: line {line}, column {column} ({name}) must be {lower}{unit} or more (found {found}{unit})",
    ko: "{model}.{parameter}: {line}번째 줄 {column}번째 열({name})은 {lower}{unit} 이상이어야 합니다 (입력값 {found}{unit})",
  },
  "list-entry-order": {
    en: "{model}.{parameter}: entry {position} must be above the one before it (found {found}{unit})",
    ko: "{model}.{parameter}: {position}번째 값은 앞의 값보다 커야 합니다 (입력값 {found}{unit})",
  },
  "parameter-unknown": {
    en: "{model}: has no parameter {found}; it has {allowed}",
    ko: "{model}: {found} 매개변수가 없습니다. 있는 것: {allowed}",
  },
  "model-name-form": {
    en: '{model}: the name must be of lower case letters, digits and single hyphens (found "{found}")',
    ko: '{model}: 이름은 소문자, 숫자, 한 개씩의 붙임표로만 되어야 합니다 (입력값 "{found}")',
  },
  "model-text-missing": {
    en: "{model}: {of} has no text in the language {language}",
    ko: "{model}: {of}에 {language} 언어의 글이 없습니다",
  },
  "model-name-twice": {
    en: "{model}: the name {found} is used twice",
    ko: "{model}: {found} 이름이 두 번 쓰였습니다",
  },
  "model-name-reserved": {
    en: "{model}: {found} cannot be a name; it is a unit, a function or a word of the equations",
    ko: "{model}: {found}은(는) 단위, 함수 또는 방정식에서 쓰는 낱말이므로 이름이 될 수 없습니다",
  },
  "model-unit-unknown": {
    en: '{model}.{parameter}: the unit "{found}" is unknown; units are products of powers of {allowed}, or 1',
    ko: '{model}.{parameter}: "{found}"은(는) 모르는 단위입니다. 단위는 {allowed}의 거듭제곱을 곱한 것이거나 1입니다',
  },
  "model-expression-unreadable": {
    en: "{model}.{parameter}: the expression cannot be read: {reason}",
    ko: "{model}.{parameter}: 식을 읽을 수 없습니다: {reason}",
  },
  "model-expression-unknown-name": {
    en: '{model}.{parameter}: "{found}" is unknown here; known are {allowed}',
    ko: '{model}.{parameter}: 여기서 "{found}"은(는) 알 수 없는 이름입니다. 쓸 수 있는 이름: {allowed}',
  },
  "model-expression-random": {
    en: "{model}.{parameter}: random() is allowed only in sources that draw",
    ko: "{model}.{parameter}: random()은 난수를 쓰는 소스에서만 쓸 수 있습니다",
  },
  "model-expression-dimension": {
    en: '{model}.{parameter}: the expression must be in {unit} (found {found} in "{expression}")',
    ko: '{model}.{parameter}: 식의 단위는 {unit}이어야 합니다 ("{expression}"의 단위는 {found})',
  },
  "model-expression-mixes-units": {
    en: '{model}.{parameter}: units do not fit in "{expression}": {reason}',
    ko: '{model}.{parameter}: "{expression}"에서 단위가 맞지 않습니다: {reason}',
  },
  "model-assignment-target": {
    en: "{model}.{parameter}: assigns to {found}; it may assign to {allowed}",
    ko: "{model}.{parameter}: {found}에 값을 넣으려 합니다. 넣을 수 있는 것: {allowed}",
  },
  "model-range-empty": {
    en: "{model}.{parameter}: no value can be in its range",
    ko: "{model}.{parameter}: 범위에 들어가는 값이 없습니다",
  },
  "model-preset-unknown": {
    en: "{model}: the preset {preset} sets {found}, which is no parameter; parameters are {allowed}",
    ko: "{model}: 프리셋 {preset}이(가) 매개변수가 아닌 {found}을(를) 정합니다. 매개변수: {allowed}",
  },
  "model-preset-incomplete": {
    en: "{model}: the preset {preset} does not set {found}, which the preset {other} does; all presets of a model set the same parameters",
    ko: "{model}: 프리셋 {preset}이(가) {found}을(를) 정하지 않습니다. 프리셋 {other}은(는) 정합니다. 한 모델의 프리셋은 모두 같은 매개변수를 정해야 합니다",
  },
  "model-methods-missing": {
    en: "{model}: must offer at least one integration method, each once",
    ko: "{model}: 적분 방법을 하나 이상, 한 번씩만 내놓아야 합니다",
  },
  "model-method-unsuitable": {
    en: "{model}: the method {found} does not fit; {reason}",
    ko: "{model}: {found} 방법은 이 모델에 맞지 않습니다. {reason}",
  },
  "model-membrane-unknown": {
    en: "{model}: the membrane {found} is no state variable; state variables are {allowed}",
    ko: "{model}: 막전위 {found}은(는) 상태 변수가 아닙니다. 상태 변수: {allowed}",
  },
  "model-membrane-unit": {
    en: "{model}: the membrane {found} must be in mV",
    ko: "{model}: 막전위 {found}의 단위는 mV여야 합니다",
  },
  "model-receive-not-linear": {
    en: '{model}.{parameter}: "{expression}" must add a multiple of weight, so that spikes of one step can be summed',
    ko: '{model}.{parameter}: 한 단계의 스파이크를 더할 수 있도록 "{expression}"은(는) weight의 배수를 더해야 합니다',
  },
  "model-release-missing": {
    en: '{model}: onSpike must hold "release" exactly once',
    ko: '{model}: onSpike에는 "release"가 꼭 한 번 있어야 합니다',
  },
  "model-list-unknown": {
    en: "{model}: {found} is no list of this model; lists are {allowed}",
    ko: "{model}: {found}은(는) 이 모델의 목록이 아닙니다. 목록: {allowed}",
  },
} as const satisfies Record<string, Text>;
