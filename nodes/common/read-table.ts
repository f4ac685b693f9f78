/**
 * Reads pairs, matrices and rows of numbers as people type, paste or load them: lines as spreadsheets and CSV files give them, or JSON
 * like [[0, 1], [2, 3]], whose rows count as lines. The form, the runtime and messages use the same readers.
 */
import type { MessageCode, MessageData } from "../../src/messages/index.ts";
import { isDecimal, linesOf } from "../../src/model/table-text.ts";
import type { ListedPair } from "../../src/network/description.ts";
import { shorten } from "./read-text.ts";

/** Either the numbers, or what a person is told; the sentence also takes `from`, the node, and `setting`. */
export type TableReading<T> = { readonly value: T } | TableFault;
export interface TableFault {
  readonly code: MessageCode;
  readonly data: MessageData;
}

/** A row with its place in the text, and its cells as they stand there. */
export interface Row {
  readonly line: number;
  readonly cells: readonly unknown[];
}

/** The number in a cell; NaN for what is none. */
type NumberOf = (cell: unknown) => number;

/** Rows of one length. */
export function readMatrix(text: string): TableReading<number[][]> {
  const read = rowsOf(text);
  return "code" in read ? read : matrixOf(read.rows, read.numberOf);
}

/** Numbers in one row or one column. */
export function readNumbers(text: string): TableReading<number[]> {
  const matrix = readMatrix(text);
  if ("code" in matrix) return matrix;
  const [rows, columns] = [matrix.value.length, matrix.value[0]?.length ?? 0];
  if (rows > 1 && columns > 1) return { code: "numbers-in-rows", data: { rows, columns } };
  return { value: matrix.value.flat() };
}

/** Lines `0 1`, `0,1,250` or `0,1,250,1.5`, or JSON [[0, 1], [0, 1, 250]]. */
export function readPairs(text: string): TableReading<ListedPair[]> {
  const read = rowsOf(text);
  if ("code" in read) return read;
  const numbers = numbersOf(read.rows, read.numberOf);
  if ("code" in numbers) return numbers;
  for (const [at, row] of numbers.value.entries()) {
    const line = read.rows[at]?.line ?? 1;
    if (read.isList || row.length < 2)
      return { code: "pairs-unreadable", data: { line, found: shorten(row.join(" ")) } };
    const wrong = pairFault(row);
    if (wrong) return { code: wrong.code, data: { line, column: wrong.at + 1, found: row[wrong.at] ?? "" } };
  }
  return { value: numbers.value as unknown as ListedPair[] };
}

/** The first number that has no place in a pair. */
function pairFault(row: readonly number[]): { readonly code: MessageCode; readonly at: number } | undefined {
  const odd = row.slice(0, 2).findIndex((index) => !isIndex(index));
  if (odd >= 0) return { code: "pair-index-unreadable", at: odd };
  if (row.length > 4) return { code: "pair-too-long", at: 4 };
  return row[3] !== undefined && row[3] <= 0 ? { code: "pair-delay-unreadable", at: 3 } : undefined;
}

/** Rows of one length from cells that came some other way. */
export function matrixOf(rows: readonly Row[], numberOf: NumberOf): TableReading<number[][]> {
  const numbers = numbersOf(rows, numberOf);
  if ("code" in numbers) return numbers;
  const first = numbers.value[0]?.length ?? 0;
  const odd = numbers.value.findIndex(({ length }) => length !== first);
  if (odd < 0) return numbers;
  const data = { line: rows[odd]?.line ?? odd + 1, found: numbers.value[odd]?.length ?? 0, first };
  return { code: "line-of-other-length", data };
}

function numbersOf(rows: readonly Row[], numberOf: NumberOf): TableReading<number[][]> {
  const value: number[][] = [];
  for (const { line, cells } of rows) {
    const numbers = cells.map(numberOf);
    const odd = numbers.findIndex((number) => !Number.isFinite(number));
    if (odd >= 0) {
      const cell = cells[odd];
      // JSON has no word for NaN.
      const found = shorten(typeof cell === "number" ? String(cell) : (JSON.stringify(cell) ?? "–"));
      return { code: "entry-not-a-number", data: { line, column: odd + 1, found } };
    }
    value.push(numbers);
  }
  return { value };
}

interface Rows {
  readonly rows: readonly Row[];
  readonly numberOf: NumberOf;
  /** A list of JSON without rows: one row. */
  readonly isList?: boolean;
}

function rowsOf(text: string): Rows | TableFault {
  const bare = text.trim();
  return bare.startsWith("[") ? rowsOfJson(bare) : { rows: linesOf(text, true), numberOf: writtenNumber };
}

function rowsOfJson(text: string): Rows | TableFault {
  try {
    const parsed = JSON.parse(text) as unknown[];
    const isList = !parsed.some(Array.isArray);
    const lists = isList && parsed.length > 0 ? [parsed] : parsed;
    const odd = lists.find((row) => !Array.isArray(row));
    if (odd !== undefined) return unreadable(JSON.stringify(odd));
    const rows = lists.map((cells, at) => ({ line: at + 1, cells: cells as unknown[] }));
    // Text in quotes is no number here.
    return { rows, isList: lists !== parsed, numberOf: (cell) => (typeof cell === "number" ? cell : Number.NaN) };
  } catch {
    return brokenCell(text) ?? unreadable(text);
  }
}

function unreadable(text: string): TableFault {
  return { code: "table-unreadable", data: { found: shorten(text) } };
}

/** The cell that keeps a text from being JSON, where one can be told. */
function brokenCell(text: string): TableFault | undefined {
  const rows = text
    .slice(1)
    .replace(/\]\s*$/, "")
    .split(/\]\s*,/);
  const lines = rows.map((row, at) => {
    const cells = row.replace(/^\s*\[|\]\s*$/g, "").split(",");
    return { line: at + 1, cells: cells.map((cell) => cell.trim()) };
  });
  const numbers = numbersOf(lines, writtenNumber);
  return "code" in numbers ? numbers : undefined;
}

function writtenNumber(cell: unknown): number {
  return typeof cell === "string" && isDecimal(cell) ? Number(cell) : Number.NaN;
}

function isIndex(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}
