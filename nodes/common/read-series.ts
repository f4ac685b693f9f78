/** Reads series of values: lists and ranges in one text. */
import type { Reading } from "./read-text.ts";

/** A range written by mistake must not become thousands of runs. */
const most = 10_000;

/** `0, 50, 100` or `0:10:200`, from:step:to, or both. */
export function readSeries(text: string): Reading<number[]> {
  const found: number[] = [];
  for (const piece of text.split(/[\s,;]+/).filter(Boolean)) {
    const numbers = piece.split(":").map((each) => (each === "" ? Number.NaN : Number(each)));
    const [from = Number.NaN, step = 1, to = from] = numbers;
    const count = Math.floor((to - from) / step + 1e-9) + 1;
    const sound = numbers.length !== 2 && numbers.length <= 3 && numbers.every(Number.isFinite);
    if (!sound || !(count >= 1) || found.length + count > most) return { wrong: piece.slice(0, 40) };
    // From the start each time, so that roundings do not add up; and without the digits a product adds.
    for (let k = 0; k < count; k++) found.push(Number((from + k * step).toPrecision(12)));
  }
  return { value: [...new Set(found)] };
}
