import { log } from "../elementary/log.ts";
import { fillPoint } from "../elementary/sin-cos.ts";
import { philox } from "./philox.ts";

/** 2^26: the place of the upper 27 of 53 bits. */
const upper = 67108864;
/** 2^53. */
const all = 9007199254740992;
const twoPi = 6.283185307179586;

/** A number in (0, 1] with 53 random bits, from two words. Every step is exact. */
export function unitOf(high: number, low: number): number {
  return ((high >>> 5) * upper + (low >>> 6) + 1) / all;
}

/**
 * Two independent standard normal numbers of four words, after Box and Muller (1958): the coordinates of a point of the plane.
 * Engines repeat these operations in this order:
 *
 *     radius = sqrt(-2 log(u)),  u from words 0 and 1
 *     angle  = 2 pi v,           v from words 2 and 3
 *     first  = radius cos(angle)
 *     second = radius sin(angle)
 */
export function normalPair(words: Uint32Array, pair: Float64Array): void {
  const radius = Math.sqrt(-2 * log(unitOf(words[0] as number, words[1] as number)));
  fillPoint(twoPi * unitOf(words[2] as number, words[3] as number), radius, pair);
}

const words = new Uint32Array(4);
const pair = new Float64Array(2);

/** A standard normal number for each of `n` units at a step: units 2 i and 2 i + 1 share one call of the generator. */
export function fillNormal(into: Float64Array, n: number, seed: number, stream: number, step: number): void {
  const [low, high] = [step >>> 0, Math.floor(step / 0x1_0000_0000)];
  for (let i = 0; 2 * i < n; i++) {
    philox(words, seed, stream, i, low, high, 0);
    normalPair(words, pair);
    into[2 * i] = pair[0] as number;
    if (2 * i + 1 < n) into[2 * i + 1] = pair[1] as number;
  }
}

export const normalConstants = { twoPi } as const;
