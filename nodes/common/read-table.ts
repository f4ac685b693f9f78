/** Reads tables of numbers as people paste them: a matrix, CSV, or JSON. The form and the runtime use the same reader. */

/** The first cell that is no finite number, counted from 1, and what stands there; `–` where a line ends too soon. */
export interface WrongCell {
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

export type TableReading<T> = { readonly value: T } | { readonly wrong: WrongCell };

/**
 * Rows of numbers, all of one length. A row is a line; where all stands on one line, rows may be divided by `;`. Cells are divided by
 * commas, semicolons or tabs, or else by spaces. JSON like [[0, 1], [2, 3]] counts its rows as lines. Blank lines are passed over.
 */
export function readTable(text: string): TableReading<number[][]> {
  const rows: number[][] = [];
  for (const [at, line] of linesOf(text.trim()).entries()) {
    if (line.trim() === "") continue;
    const cells = (/[,;\t]/.test(line) ? line.split(/[,;\t]/) : line.trim().split(/\s+/)).map((cell) => cell.trim());
    const width = rows[0]?.length ?? cells.length;
    const odd = cells.findIndex((cell, i) => i >= width || cell === "" || !Number.isFinite(Number(cell)));
    const missing = cells.length < width ? cells.length : -1;
    const column = odd < 0 ? missing : odd;
    if (column >= 0) return { wrong: { line: at + 1, column: column + 1, found: shorten(cells[column] ?? "") } };
    rows.push(cells.map(Number));
  }
  return { value: rows };
}

/** Numbers in one row or one column. */
export function readNumbers(text: string): TableReading<number[]> {
  const table = readTable(text);
  if ("wrong" in table) return table;
  const [first = [], second] = table.value;
  if (second && first.length > 1) return { wrong: { line: 2, column: 1, found: String(second[0]) } };
  return { value: table.value.flat() };
}

function linesOf(text: string): string[] {
  if (text.startsWith("[")) {
    const oneLine = text.replace(/\s+/g, " ").replace(/\]\s*,\s*\[/g, "\n");
    return oneLine.replace(/[[\]]/g, "").split("\n");
  }
  return text.includes("\n") ? text.split(/\r?\n/) : text.split(";");
}

function shorten(cell: string): string {
  return cell === "" ? "–" : cell.length > 20 ? `${cell.slice(0, 20)}…` : cell;
}
