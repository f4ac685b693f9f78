/**
 * Numbers that differ from one neuron or synapse to the next. A value is a pure function of (seed, stream, index, rank): it
 * depends neither on how many others are drawn nor in which order.
 */
import { exp } from "../elementary/exp.ts";
import { normalPair, unitOf } from "./normal.ts";
import { philox } from "./philox.ts";

/** `mirrored` draws what is as far on the other side of the middle: a value falls where it would rise, and its limits are kept. */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number; readonly mirrored?: true }
  /** Normal; with limits, what falls outside is drawn again, as NEST and PyNN do. */
  | {
      readonly kind: "normal";
      readonly mean: number;
      readonly sd: number;
      readonly low?: number;
      readonly high?: number;
      readonly mirrored?: true;
    }
  /** median × exp(sigma × standard normal): the median carries unit and sign; its mean is median × exp(sigma² / 2). */
  | { readonly kind: "lognormal"; readonly median: number; readonly sigma: number };

/** The value of an index; `rank` numbers the values of one index, such as the synapses of one source. */
export type Sampler = (index: number, rank?: number) => number;

/** Keeps these draws apart from all others of the same stream: third word of the counter. */
const purpose = 0x6469_7374;

/** After as many draws outside the limits the nearest limit is taken: with the mean between them this never happens. */
const mostDraws = 1000;

const words = new Uint32Array(4);
const pair = new Float64Array(2);

/** How a value is made: of one of two raw numbers that share a call of the generator; outside the limits it is drawn again. */
interface Recipe {
  readonly makePair: (words: Uint32Array, pair: Float64Array) => void;
  readonly shape: (raw: number) => number;
  readonly low: number;
  readonly high: number;
}

function uniformPair(words: Uint32Array, pair: Float64Array): void {
  pair[0] = unitOf(words[0] as number, words[1] as number);
  pair[1] = unitOf(words[2] as number, words[3] as number);
}

const unlimited = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Where the values of a uniform distribution begin, and how far they reach. */
function stretch({ low, high, mirrored }: Extract<Distribution, { kind: "uniform" }>): readonly [number, number] {
  return mirrored ? [high, low - high] : [low, high - low];
}

function slopeOf({ sd, mirrored }: Extract<Distribution, { kind: "normal" }>): number {
  return mirrored ? -sd : sd;
}

function recipeOf(distribution: Distribution): Recipe {
  switch (distribution.kind) {
    case "constant": {
      const { value } = distribution;
      return { makePair: uniformPair, shape: () => value, ...unlimited };
    }
    case "uniform": {
      const [from, width] = stretch(distribution);
      return { makePair: uniformPair, shape: (u) => from + width * u, ...unlimited };
    }
    case "normal": {
      const { mean, low = unlimited.low, high = unlimited.high } = distribution;
      const slope = slopeOf(distribution);
      return { makePair: normalPair, shape: (z) => mean + slope * z, low, high };
    }
    case "lognormal": {
      const { median, sigma } = distribution;
      return { makePair: normalPair, shape: (z) => median * exp(sigma * z), ...unlimited };
    }
  }
}

export function sampler(distribution: Distribution, seed: number, stream: number): Sampler {
  const { makePair, shape, low, high } = recipeOf(distribution);
  return (index, rank = 0) => {
    let value = 0;
    for (let attempt = 0; attempt < mostDraws; attempt++) {
      philox(words, seed, stream, index, rank >>> 1, purpose, attempt);
      makePair(words, pair);
      value = shape(pair[rank & 1] as number);
      if (value >= low && value <= high) return value;
    }
    return value < low ? low : high;
  };
}

/** Writes the values that an index has for ranks 0, 1, 2 … from place `from` up to `to`. */
export type RowFiller = (index: number, into: Float64Array, from: number, to: number) => void;

/** The values of a sampler, rank after rank: with one call of the generator for two of them, and a loop for each kind. */
export function rowFiller(distribution: Distribution, seed: number, stream: number): RowFiller {
  switch (distribution.kind) {
    case "constant":
      return (_index, into, from, to) => into.fill(distribution.value, from, to);
    case "uniform": {
      const [start, width] = stretch(distribution);
      return (index, into, from, to) => {
        fillUnits(index, into, from, to, seed, stream);
        for (let at = from; at < to; at++) into[at] = start + width * (into[at] as number);
      };
    }
    case "normal": {
      const { mean, low = unlimited.low, high = unlimited.high } = distribution;
      const slope = slopeOf(distribution);
      const sample = sampler(distribution, seed, stream);
      return (index, into, from, to) => {
        fillNormals(index, into, from, to, seed, stream);
        for (let at = from; at < to; at++) {
          const value = mean + slope * (into[at] as number);
          into[at] = value >= low && value <= high ? value : sample(index, at - from);
        }
      };
    }
    case "lognormal": {
      const { median, sigma } = distribution;
      return (index, into, from, to) => {
        fillNormals(index, into, from, to, seed, stream);
        for (let at = from; at < to; at++) into[at] = median * exp(sigma * (into[at] as number));
      };
    }
  }
}

function fillUnits(index: number, into: Float64Array, from: number, to: number, seed: number, stream: number): void {
  for (let at = from; at < to; at += 2) {
    philox(words, seed, stream, index, (at - from) >>> 1, purpose, 0);
    into[at] = unitOf(words[0] as number, words[1] as number);
    if (at + 1 < to) into[at + 1] = unitOf(words[2] as number, words[3] as number);
  }
}

function fillNormals(index: number, into: Float64Array, from: number, to: number, seed: number, stream: number): void {
  for (let at = from; at < to; at += 2) {
    philox(words, seed, stream, index, (at - from) >>> 1, purpose, 0);
    normalPair(words, pair);
    into[at] = pair[0] as number;
    if (at + 1 < to) into[at + 1] = pair[1] as number;
  }
}
