/**
 * Numbers that differ from one neuron or synapse to the next. A value is a pure function of (seed, stream, index, rank): it
 * depends neither on how many others are drawn nor in which order.
 */
import { exp } from "../elementary/exp.ts";
import { log } from "../elementary/log.ts";
import { cos, sin } from "../elementary/sin-cos.ts";
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

const words = new Uint32Array(4);

/** Two values share one call of the generator: the even rank has the first two of its words, the odd one the others. */
function drawPair(seed: number, stream: number, index: number, rank: number, attempt: number): void {
  philox(words, seed, stream, index, rank >>> 1, purpose, attempt);
}

/** A number in (0, 1] with 53 random bits, from two words. */
function unit(high: number, low: number): number {
  return ((high >>> 5) * 67108864 + (low >>> 6) + 1) / 9007199254740992;
}

/** Standard normal, of Box and Muller (1958): a pair of ranks is one point of the plane. */
function standardNormal(seed: number, stream: number, index: number, rank: number, attempt: number): number {
  drawPair(seed, stream, index, rank, attempt);
  const radius = Math.sqrt(-2 * log(unit(words[0] as number, words[1] as number)));
  const angle = 2 * Math.PI * unit(words[2] as number, words[3] as number);
  return radius * ((rank & 1) === 0 ? cos(angle) : sin(angle));
}

export function sampler(distribution: Distribution, seed: number, stream: number): Sampler {
  switch (distribution.kind) {
    case "constant":
      return () => distribution.value;
    case "uniform": {
      const { low, high } = distribution;
      return (index, rank = 0) => {
        drawPair(seed, stream, index, rank, 0);
        const u =
          (rank & 1) === 0
            ? unit(words[0] as number, words[1] as number)
            : unit(words[2] as number, words[3] as number);
        return low + (high - low) * u;
      };
    }
    case "normal": {
      const { mean, sd, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = distribution;
      return (index, rank = 0) => {
        let value = mean;
        for (let attempt = 0; attempt < mostDraws; attempt++) {
          value = mean + sd * standardNormal(seed, stream, index, rank, attempt);
          if (value >= low && value <= high) return value;
        }
        return value < low ? low : high;
      };
    }
    case "lognormal": {
      const { median, sigma } = distribution;
      return (index, rank = 0) => median * exp(sigma * standardNormal(seed, stream, index, rank, 0));
    }
  }
}
