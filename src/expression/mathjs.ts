/**
 * The parts of mathjs we use, from its single-file build: the other one is a thousand small files, which take several
 * times as long to load, in every thread.
 */
import math from "mathjs/lib/browser/math.js";

export const parseMath: (text: string) => unknown = math.parse;

/** Exponential of a square matrix of numbers. */
export function matrixExponential(matrix: number[][]): number[][] {
  return math.expm(math.matrix(matrix)).toArray() as number[][];
}
