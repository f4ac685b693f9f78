/** Reads a list that is typed or loaded as a table: a line for each entry. */
import type { MessageCode } from "../messages/index.ts";
import type { Column, ListParameter } from "./parameter.ts";
import type { ParameterFault, Reading } from "./parameter-check.ts";
import { isDecimal, linesOf } from "./table-text.ts";

/** The numbers line by line. A first line of names is passed over. */
export function readTable(
  list: ListParameter,
  columns: readonly Column[],
  text: string,
  model?: string,
): Reading<number[]> {
  const values: number[] = [];
  for (const [index, { line, cells: quoted }] of linesOf(text).entries()) {
    const cells = quoted.map((cell) => cell.replace(/^"(.*)"$/, "$1"));
    const isHeader = index === 0 && cells.every((cell) => /^[^\d+.-]/.test(cell));
    if (isHeader) continue;
    const wrong = lineFault(list, columns, cells, line, model);
    if (wrong) return { fault: wrong };
    values.push(...cells.map(Number));
  }
  return { value: values };
}

/** What is wrong with a table that came as numbers, or nothing. */
export function checkTable(
  list: ListParameter,
  columns: readonly Column[],
  values: readonly number[],
  model?: string,
): ParameterFault | undefined {
  const { length } = columns;
  for (let at = 0; at < values.length; at += length) {
    const cells = values.slice(at, at + length).map(String);
    const wrong = lineFault(list, columns, cells, at / length + 1, model);
    if (wrong) return wrong;
  }
  return undefined;
}

/** A table as text, a line for each entry; other lists in one line. */
export function listText({ columns, default: values }: ListParameter): string {
  if (!columns) return values.join(", ");
  const lines = Array.from({ length: values.length / columns.length }, (_, k) =>
    values.slice(k * columns.length, (k + 1) * columns.length).join(", "),
  );
  return lines.join("\n");
}

function lineFault(
  list: ListParameter,
  columns: readonly Column[],
  cells: readonly string[],
  line: number,
  model?: string,
): ParameterFault | undefined {
  const common = { ...(model === undefined ? {} : { model }), parameter: list.name, line };
  if (cells.length !== columns.length) {
    const names = columns.map(({ name }) => name).join(", ");
    return { code: "table-columns", data: { ...common, found: cells.length, needed: columns.length, names } };
  }
  for (const [k, column] of columns.entries()) {
    const cell = cells[k] ?? "";
    const code = cellCode(column, cell);
    if (!code) continue;
    const unit = column.unit === "1" ? "" : ` ${column.unit}`;
    const lower = column.min === undefined ? {} : { lower: column.min };
    const found = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
    return { code, data: { ...common, column: k + 1, name: column.name, found, unit, ...lower } };
  }
  return undefined;
}

function cellCode({ min, integer }: Column, cell: string): MessageCode | undefined {
  const value = Number(cell);
  if (!isDecimal(cell) || !Number.isFinite(value)) return "table-cell-not-a-number";
  if (integer && !Number.isInteger(value)) return "table-cell-not-whole";
  return min !== undefined && value < min ? "table-cell-from" : undefined;
}
