/**
 * Philox4x32-10, a counter-based generator: each output is a pure function of key and counter, so a draw depends on what
 * it is for (seed, stream, neuron, step) and on nothing else. Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405.
 */
const multiplier0 = 0xd2511f53;
const multiplier1 = 0xcd9e8d57;
const weyl0 = 0x9e3779b9;
const weyl1 = 0xbb67ae85;

/** Upper 32 bits of the product of two unsigned 32-bit numbers. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + (middle >>> 16) + (other >>> 16)) >>> 0;
}

/** Ten rounds; the four output words are written to `out`. All words are unsigned 32-bit. */
export function philox(
  out: Uint32Array,
  key0: number,
  key1: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
): void {
  let k0 = key0 >>> 0;
  let k1 = key1 >>> 0;
  let [x0, x1, x2, x3] = [c0 >>> 0, c1 >>> 0, c2 >>> 0, c3 >>> 0];
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(multiplier0, x0);
    const low0 = Math.imul(multiplier0, x0);
    const high1 = multiplyHigh(multiplier1, x2);
    const low1 = Math.imul(multiplier1, x2);
    x0 = (high1 ^ x1 ^ k0) >>> 0;
    x1 = low1 >>> 0;
    x2 = (high0 ^ x3 ^ k1) >>> 0;
    x3 = low0 >>> 0;
    k0 = (k0 + weyl0) >>> 0;
    k1 = (k1 + weyl1) >>> 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

const words = new Uint32Array(4);

/**
 * A uniform number in (0, 1] with 53 random bits, for unit `index` of a stream at a step; `draw` counts the draws of one
 * unit within one step.
 */
export function uniform(seed: number, stream: number, index: number, step: number, draw: number): number {
  philox(words, seed, stream, index, step >>> 0, Math.floor(step / 0x1_0000_0000), draw);
  const high = (words[0] ?? 0) >>> 5;
  const low = (words[1] ?? 0) >>> 6;
  return (high * 67108864 + low + 1) / 9007199254740992;
}

/** Mixes stream numbers into one: what a projection draws depends on its synapse and on both its ends. */
export function joinStreams(...streams: readonly number[]): number {
  const mixed = new Uint32Array(4);
  let joined = 0;
  streams.forEach((stream, position) => {
    philox(mixed, joined, position + 1, stream, 0, 0, 0);
    joined = mixed[0] ?? 0;
  });
  return joined;
}
