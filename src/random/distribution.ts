/**
 * Numbers that differ from one neuron or synapse to the next. A value is a pure function of (seed, stream, index, rank): it
 * depends neither on how many others are drawn nor in which order.
 */
import { exp } from "../elementary/exp.ts";
import { normalPair, unitOf } from "./normal.ts";
import { philox } from "./philox.ts";

export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  /** Normal; with limits, what falls outside is drawn again, as NEST and PyNN do. */
  | {
      readonly kind: "normal";
      readonly mean: number;
      readonly sd: number;
      readonly low?: number;
      readonly high?: number;
    }
  /** median × exp(sigma × standard normal): the median carries unit and sign; its mean is median × exp(sigma² / 2). */
  | { readonly kind: "lognormal"; readonly median: number; readonly sigma: number };

/** The value of an index; `rank` numbers the values of one index, such as the synapses of one source. */
export type Sampler = (index: number, rank?: number) => number;

/** Keeps these draws apart from all others of the same stream: third word of the counter. */
const purpose = 0x6469_7374;

/** After as many draws outside the limits the nearest limit is taken: with the mean between them this never happens. */
const mostDraws = 1000;

/** Makes two values of the four words of one call of the generator. */
type MakePair = (words: Uint32Array, pair: Float64Array) => void;

const uniformPair: MakePair = (words, pair) => {
  pair[0] = unitOf(words[0] as number, words[1] as number);
  pair[1] = unitOf(words[2] as number, words[3] as number);
};

/**
 * Values that ranks 2 k and 2 k + 1 have from one call. The pair made last is kept: who asks for one rank after the other pays
 * for half the calls.
 */
class Pairs {
  private readonly seed: number;
  private readonly stream: number;
  private readonly make: MakePair;
  private readonly words = new Uint32Array(4);
  private readonly pair = new Float64Array(2);
  private index = -1;
  private half = -1;
  private attempt = -1;

  constructor(seed: number, stream: number, make: MakePair) {
    this.seed = seed;
    this.stream = stream;
    this.make = make;
  }

  at(index: number, rank: number, attempt: number): number {
    const half = rank >>> 1;
    if (index !== this.index || half !== this.half || attempt !== this.attempt) {
      philox(this.words, this.seed, this.stream, index, half, purpose, attempt);
      this.make(this.words, this.pair);
      this.index = index;
      this.half = half;
      this.attempt = attempt;
    }
    return this.pair[rank & 1] as number;
  }
}

export function sampler(distribution: Distribution, seed: number, stream: number): Sampler {
  const pairs = new Pairs(seed, stream, distribution.kind === "uniform" ? uniformPair : normalPair);
  switch (distribution.kind) {
    case "constant":
      return () => distribution.value;
    case "uniform": {
      const { low, high } = distribution;
      return (index, rank = 0) => low + (high - low) * pairs.at(index, rank, 0);
    }
    case "normal": {
      const { mean, sd, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = distribution;
      return (index, rank = 0) => {
        let value = mean;
        for (let attempt = 0; attempt < mostDraws; attempt++) {
          value = mean + sd * pairs.at(index, rank, attempt);
          if (value >= low && value <= high) return value;
        }
        return value < low ? low : high;
      };
    }
    case "lognormal": {
      const { median, sigma } = distribution;
      return (index, rank = 0) => median * exp(sigma * pairs.at(index, rank, 0));
    }
  }
}
