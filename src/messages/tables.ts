import type { Text } from "../model/text.ts";

/** Sentences about tables of numbers in forms and messages. Common data: `from`, the node, and `setting`. */
export const tableMessages = {
  "file-too-large": {
    en: "{found} has {size} MB; a field takes at most {most} MB, for it is stored in the flow",
    ko: "{found}은(는) {size} MB입니다. 칸의 내용은 플로우에 저장되므로 {most} MB까지만 담을 수 있습니다",
  },
  "file-not-text": {
    en: "{found} is not text: save the table as CSV and choose that file",
    ko: "{found}은(는) 텍스트 파일이 아닙니다. 표를 CSV로 저장해서 그 파일을 고르세요",
  },
  "file-unreadable": {
    en: "{found} could not be read; choose it again",
    ko: "{found}을(를) 읽지 못했습니다. 다시 고르세요",
  },
  "table-unreadable": {
    en: '"{from}": {setting} must be lines of numbers, or JSON like [[0, 30], [30, 0]] (found {found})',
    ko: '"{from}": {setting}은(는) 숫자로 된 줄이거나 [[0, 30], [30, 0]] 같은 JSON이어야 합니다 (입력값 {found})',
  },
  "entry-not-a-number": {
    en: '"{from}": {setting}, line {line}, column {column}: {found} is not a number',
    ko: '"{from}": {setting} {line}번째 줄, {column}번째 칸: {found}은(는) 숫자가 아닙니다',
  },
  "line-of-other-length": {
    en: '"{from}": {setting}, line {line}: {found} columns, but the first line has {first}; all rows have one length',
    ko: '"{from}": {setting} {line}번째 줄은 {found}칸이지만 첫째 줄은 {first}칸입니다. 행은 모두 길이가 같아야 합니다',
  },
  "numbers-in-rows": {
    en: '"{from}": {setting} must be one row or one column of numbers (found {rows} rows of {columns})',
    ko: '"{from}": {setting}은(는) 한 행이나 한 열이어야 합니다 (입력값 {rows}행 {columns}열)',
  },
  "pairs-unreadable": {
    en:
      '"{from}": {setting}, line {line}: {found} is no pair; a line is like "0 1", with a weight "0 1 250", with a delay too ' +
      '"0 1 250 1.5", and JSON like [[0, 1], [2, 0, 35]]',
    ko:
      '"{from}": {setting} {line}번째 줄: {found}은(는) 쌍이 아닙니다. 줄마다 "0 1"이나 가중치를 더한 "0 1 250", 지연까지 더한 ' +
      '"0 1 250 1.5"처럼, 또는 [[0, 1], [2, 0, 35]] 같은 JSON으로 적으세요',
  },
  "pair-index-unreadable": {
    en: '"{from}": {setting}, line {line}, column {column}: {found} is no neuron; they are counted 0, 1, 2 and so on',
    ko: '"{from}": {setting} {line}번째 줄, {column}번째 칸: {found}번 뉴런은 없습니다. 뉴런은 0, 1, 2처럼 0부터 셉니다',
  },
  "pair-too-long": {
    en:
      '"{from}": {setting}, line {line}, column {column}: nothing belongs after the fourth number (found {found}); a line holds ' +
      "source, target, weight and delay",
    ko:
      '"{from}": {setting} {line}번째 줄, {column}번째 칸: 네 번째 숫자 뒤에는 아무것도 올 수 없습니다 (입력값 {found}). 한 줄에는 ' +
      "출발, 도착, 가중치, 지연을 차례로 적습니다",
  },
  "pair-delay-unreadable": {
    en: '"{from}": {setting}, line {line}, column {column}: a delay must be more than 0 ms (found {found} ms)',
    ko: '"{from}": {setting} {line}번째 줄, {column}번째 칸: 지연은 0 ms보다 커야 합니다 (입력값 {found} ms)',
  },
} as const satisfies Record<string, Text>;
