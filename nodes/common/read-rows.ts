/**
 * Reads pairs and matrices: lines of numbers with spaces, tabs or commas between them, as spreadsheets and CSV files give them, or JSON.
 * The form and the runtime use the same readers.
 */
import type { MessageCode, MessageData } from "../../src/messages/index.ts";
import { shorten } from "./read-text.ts";

export type Pair = readonly [number, number] | readonly [number, number, number];

/** Either the rows, or what a person is told. */
export type RowReading<T> = { readonly value: T } | RowFault;
export interface RowFault {
  readonly code: MessageCode;
  readonly data: MessageData;
}

/** Lines `0 1` or `0,1,250`, or JSON [[0, 1], [0, 1, 250]]. */
export function readPairs(text: string): RowReading<Pair[]> {
  const code = "pairs-unreadable";
  const rows = readRows(text, code);
  if ("code" in rows) return rows;
  for (const row of rows.value)
    if (row.length < 2 || row.length > 3 || !isIndex(row[0]) || !isIndex(row[1]))
      return { code, data: { found: row.join(" ") } };
  return { value: rows.value as unknown as Pair[] };
}

/** Lines of numbers, or JSON [[0, 30], [30, 0]]; all rows of one length. */
export function readMatrix(text: string): RowReading<number[][]> {
  const rows = readRows(text, "matrix-unreadable");
  if ("code" in rows) return rows;
  const first = rows.value[0]?.length ?? 0;
  const odd = rows.value.findIndex((row) => row.length !== first);
  if (odd < 0) return { value: rows.value };
  const data = { line: rows.lines?.[odd] ?? odd + 1, found: rows.value[odd]?.length ?? 0, first };
  return { code: "line-of-other-length", data };
}

/** Rows, and the lines of the text in which they stand. */
type Rows = { readonly value: number[][]; readonly lines?: readonly number[] } | RowFault;

function readRows(text: string, code: MessageCode): Rows {
  return text.trim().startsWith("[") ? readJson(text.trim(), code) : readLines(text);
}

function readJson(text: string, code: MessageCode): Rows {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { code, data: { found: shorten(text) } };
  }
  if (!Array.isArray(parsed)) return { code, data: { found: shorten(text) } };
  for (const [i, row] of parsed.entries()) {
    if (!Array.isArray(row)) return { code, data: { found: shorten(JSON.stringify(row)) } };
    const column = row.findIndex((entry) => !Number.isFinite(entry));
    if (column >= 0) return notANumber(i + 1, column + 1, JSON.stringify(row[column]));
  }
  return { value: parsed as number[][] };
}

/** A comma ends a column even where nothing stands before it: a hole in a table is a fault and moves no number to the left. */
function readLines(text: string): Rows {
  const value: number[][] = [];
  const lines: number[] = [];
  for (const [i, raw] of text.split(/\r\n|[\n\r;]/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const entries = line.split(/\s*,\s*|\s+/);
    const row = entries.map((entry) => (entry === "" ? Number.NaN : Number(entry)));
    const column = row.findIndex((entry) => !Number.isFinite(entry));
    if (column >= 0) return notANumber(i + 1, column + 1, JSON.stringify(entries[column]));
    value.push(row);
    lines.push(i + 1);
  }
  return { value, lines };
}

function notANumber(line: number, column: number, found: string): RowFault {
  return { code: "entry-not-a-number", data: { line, column, found: shorten(found) } };
}

function isIndex(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}
