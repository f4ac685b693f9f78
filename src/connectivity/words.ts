import { unitOf } from "../random/normal.ts";
import { philox } from "../random/philox.ts";

/** Keeps these draws apart from all others of the same stream: third word of the counter. */
const purpose = 0x636f_6e6e;

/**
 * Random words in a row, for one index of a stream at a time: what an index draws depends neither on the others nor on how
 * many there are.
 */
export class Words {
  private readonly four = new Uint32Array(4);
  private readonly seed: number;
  private readonly stream: number;
  private index = 0;
  private block = 0;
  private at = 4;

  constructor(seed: number, stream: number) {
    this.seed = seed;
    this.stream = stream;
  }

  restart(index: number): void {
    this.index = index;
    this.block = 0;
    this.at = 4;
  }

  next(): number {
    if (this.at === 4) {
      philox(this.four, this.seed, this.stream, this.index, this.block++, purpose, 0);
      this.at = 0;
    }
    return this.four[this.at++] as number;
  }

  /**
   * A whole number from 0 to n - 1, the upper half of the product of a word and n: the chance of each differs from 1/n by a share
   * of n / 2^32 at most, two in a million for ten thousand neurons.
   */
  below(n: number): number {
    return Math.floor(this.next() * (n / 0x1_0000_0000));
  }

  /** A number in (0, 1] with 53 random bits. */
  unit(): number {
    const high = this.next();
    return unitOf(high, this.next());
  }
}
