/** The rows of a ring in order of time, and their steps; what else a row holds belongs to who extends it. */

/** Rows that lie behind each other: from the first place up to the second. */
export type Run = readonly [from: number, to: number];

export abstract class RingRows {
  readonly limit: number;
  /** Rows that fell out of the ring. */
  forgotten = 0;
  /** Step of each row since the last reset; Float64 because a long run passes 2^32. */
  private steps = new Float64Array(0);
  /** Place of the oldest row. */
  private head = 0;
  private count = 0;
  private readonly firstRoom: number;

  constructor(limit: number, firstRoom: number) {
    this.limit = Math.max(1, Math.floor(limit));
    this.firstRoom = firstRoom;
  }

  get size(): number {
    return this.count;
  }

  clear(): void {
    this.head = 0;
    this.count = 0;
    this.forgotten = 0;
  }

  /** Moves what the rows hold into room for so many; `runs` has all of them, oldest first. */
  protected abstract move(runs: readonly Run[], room: number): void;

  /** The place of a new row; a full ring gives that of its oldest. */
  protected take(step: number): number {
    if (this.count === this.steps.length && this.count < this.limit) this.grow();
    const room = this.steps.length;
    // Without a division: this is done for every spike.
    let place = this.head + this.count;
    if (place >= room) place -= room;
    this.steps[place] = step;
    if (this.count < room) this.count++;
    else {
      this.head = this.head + 1 === room ? 0 : this.head + 1;
      this.forgotten++;
    }
    return place;
  }

  /** Where everything kept lies, oldest first; or only what came after a step. */
  protected runs(after = -1): readonly Run[] {
    const room = this.steps.length;
    const first = this.head + (after < 0 ? 0 : this.countUpTo(after));
    const end = this.head + this.count;
    if (first >= room) return [[first - room, end - room]];
    return end > room
      ? [
          [first, room],
          [0, end - room],
        ]
      : [[first, end]];
  }

  protected stepsIn(runs: readonly Run[]): Float64Array {
    return copyRuns(this.steps, runs, new Float64Array(lengthOf(runs)), 1);
  }

  private countUpTo(step: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.steps[(this.head + middle) % this.steps.length]! > step) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Memory grows with use up to the limit: a generous limit costs nothing until it is needed. */
  private grow(): void {
    const room = Math.min(this.limit, Math.max(this.firstRoom, this.steps.length * 2));
    const runs = this.runs();
    this.move(runs, room);
    this.steps = copyRuns(this.steps, runs, new Float64Array(room), 1);
    this.head = 0;
  }
}

export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Copies rows of `width` numbers to the start of another array, and returns that. */
export function copyRuns<T extends Float64Array | Uint32Array>(
  source: T,
  runs: readonly Run[],
  target: T,
  width: number,
): T {
  let at = 0;
  for (const [from, to] of runs) {
    target.set(source.subarray(from * width, to * width), at);
    at += (to - from) * width;
  }
  return target;
}
