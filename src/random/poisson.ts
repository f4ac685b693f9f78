/**
 * Poisson distributed whole numbers by inversion of the cumulative distribution: one random 32-bit word gives one number.
 *
 * `last[k]` is the last word that stands for k or less: round(2^32 P(N <= k)) - 1. The word's number is the first k with
 * `word <= last[k]`; the table ends with the first entry that reaches 2^32 - 1. `guide[b]` is the number of the first word whose
 * upper 8 bits are b, so the search starts there and takes a step or two.
 *
 * Each probability is off by at most 2^-32, and what lies beyond the table is rarer than 2^-33: at a mean of 2 the numbers
 * end at 16, and a larger one would come once in 18 thousand million draws.
 */

/** Room of a table, enough for means up to 1000. */
export const poissonEntries = 1280;
export const guideEntries = 256;

const words = 2 ** 32;
const bucketWords = words / guideEntries;

/** Fills the tables for a mean from 0 to 1000. Only + - * / are used, so every machine has the same table. */
export function fillPoisson(mean: number, last: Uint32Array, guide: Uint32Array): void {
  const { weights, first } = weightsOf(mean);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  last.fill(0);
  guide.fill(0);
  let below = 0;
  let bucket = 0;
  for (let [k, up] = [first, 0]; up < words; k++) {
    below += weights[k - first] ?? 0;
    // The last of the weights ends the table, whatever rounding left of the whole.
    up = k - first < weights.length - 1 ? Math.floor((below / total) * words + 0.5) : words;
    if (up > 0) last[k] = up - 1;
    for (; bucket * bucketWords < up; bucket++) guide[bucket] = k;
  }
}

/** Weights in proportion to the probabilities of `first`, first + 1, ..., computed from the most probable outwards. */
function weightsOf(mean: number): { weights: number[]; first: number } {
  const mode = Math.floor(mean);
  const rising: number[] = [];
  for (let [k, weight] = [mode, 1]; weight > 2 ** -60; k++, weight *= mean / k) rising.push(weight);
  const falling: number[] = [];
  for (let [k, weight] = [mode, mode / mean]; k > 0 && weight > 2 ** -60; k--, weight *= k / mean) falling.push(weight);
  return { weights: [...falling.reverse(), ...rising], first: mode - falling.length };
}

/** The number a word stands for. */
export function poissonNumber(word: number, last: Uint32Array, guide: Uint32Array): number {
  let k = guide[word >>> 24] as number;
  while ((last[k] as number) < word) k++;
  return k;
}
