/** Tables as people type, paste or load them: what is a number there, and where its lines and cells end. */

/** A decimal number and nothing else. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

export function isDecimal(text: string): boolean {
  return decimal.test(text);
}

export interface Line {
  /** Counted from 1, as an editor of text does. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The lines that hold cells; blank ones and those after `#` are passed over, and counted. A semicolon may end a line. What parts cells is
 * told by each line: tabs, or else semicolons, or else commas, or else blanks. So a comma in a line with tabs or semicolons belongs to
 * its cell, and where nothing stands before a comma there is an empty cell. `inOne` is for what people write in one line, with semicolons
 * between the rows: then rows count as lines.
 */
export function linesOf(text: string, inOne = false): Line[] {
  const whole = text.trim();
  const isOne = inOne && whole.includes(";") && !/^#|[\r\n]/.test(whole);
  const lines = isOne ? whole.split(";") : text.split(/\r\n|\r|\n/);
  return lines.flatMap((raw, index) => {
    const line = raw.trim().replace(/^([^;]*);$/, "$1");
    return line === "" || line.startsWith("#") ? [] : [{ line: index + 1, cells: cellsOf(line) }];
  });
}

function cellsOf(line: string): string[] {
  const mark = ["\t", ";", ","].find((each) => line.includes(each));
  return line.split(mark ?? /\s+/).map((cell) => cell.trim());
}
