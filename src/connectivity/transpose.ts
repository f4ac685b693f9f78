/** Lists of numbers, one after the other: list i owns `rows[i]` up to `rows[i + 1]` of `values`. */
export interface Lists {
  readonly rows: Uint32Array;
  readonly values: Uint32Array;
}

/** Turns counts at i + 1 into places: where list i begins. */
export function addUp(rows: Uint32Array): void {
  for (let i = 1; i < rows.length; i++) rows[i] = (rows[i] as number) + (rows[i - 1] as number);
}

/** The lists in which each value below `n` occurs, by value; each in rising order. A counting sort: two passes, no comparisons. */
export function transpose({ rows, values }: Lists, n: number): Lists {
  const back = new Uint32Array(n + 1);
  for (let s = 0; s < values.length; s++) {
    const value = values[s] as number;
    back[value + 1] = (back[value + 1] as number) + 1;
  }
  addUp(back);
  const filled = back.slice(0, n);
  const lists = new Uint32Array(values.length);
  for (let i = 0; i + 1 < rows.length; i++) {
    const end = rows[i + 1] as number;
    for (let s = rows[i] as number; s < end; s++) {
      const value = values[s] as number;
      const at = filled[value] as number;
      lists[at] = i;
      filled[value] = at + 1;
    }
  }
  return { rows: back, values: lists };
}

/** Rows of one length. */
export function evenRows(n: number, each: number): Uint32Array {
  const rows = new Uint32Array(n + 1);
  for (let i = 0; i <= n; i++) rows[i] = i * each;
  return rows;
}
