/** Recordings as comma-separated text (RFC 4180), units in the header. */

/** A cell: quoted when it must be, and never something a spreadsheet would take for a formula. */
function cell(value: string | number): string {
  const text = typeof value === "number" ? String(value) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line a row, after a line of column titles. */
export function toCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  const lines = [header.map(cell).join(",")];
  for (const row of rows) lines.push(row.map(cell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** The time of a stamp [ms], without the digits that the product of two floating point numbers adds. */
export function timeOf(step: number, dt: number): number {
  return Number((step * dt).toPrecision(12));
}
