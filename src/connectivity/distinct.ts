import type { Words } from "./words.ts";

/** Chooses k of n numbers, each set of k with the same chance. */
export class Chooser {
  /** The round in which a number was taken last: nothing has to be cleared between rounds. */
  private readonly taken: Uint32Array;
  private readonly n: number;
  private round = 0;

  constructor(n: number) {
    this.n = n;
    this.taken = new Uint32Array(n);
  }

  /** Writes the numbers chosen from `at` on. Numbers taken already are drawn again; of more than half, those left out are drawn. */
  choose(k: number, words: Words, into: Uint32Array, at: number): void {
    this.round++;
    const { taken, round, n } = this;
    const isMost = 2 * k > n;
    for (let left = isMost ? n - k : k, place = at; left > 0; ) {
      const drawn = words.below(n);
      if (taken[drawn] === round) continue;
      taken[drawn] = round;
      if (!isMost) into[place++] = drawn;
      left--;
    }
    if (!isMost) return;
    for (let number = 0, place = at; number < n; number++) if (taken[number] !== round) into[place++] = number;
  }
}
