/**
 * The parts of mathjs we use, from its single-file build: the other one is a thousand small files, which take several
 * times as long to load, in every thread.
 */
import math from "mathjs/lib/browser/math.js";

export const parseMath: (text: string) => unknown = math.parse;

/** The largest entry with which mathjs finds parameters for its method without fail. */
const largestEntry = 64;

/**
 * Exponential of a square matrix of numbers. Large matrices, of systems much faster than the step, are halved often enough
 * beforehand and the result squared as often: exp(M) = exp(M / 2^n)^(2^n). Entries that are not finite give NaN.
 */
export function matrixExponential(matrix: number[][]): number[][] {
  const largest = Math.max(0, ...matrix.flat().map(Math.abs));
  if (!Number.isFinite(largest)) return matrix.map((row) => row.map(() => Number.NaN));
  const halvings = Math.max(0, Math.ceil(Math.log2(largest / largestEntry)));
  let result = math.expm(math.matrix(matrix.map((row) => row.map((value) => value / 2 ** halvings))));
  for (let i = 0; i < halvings; i++) result = math.multiply(result, result);
  return result.toArray() as number[][];
}
