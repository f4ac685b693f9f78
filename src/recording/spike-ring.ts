/** The latest spikes of a recording: a ring of at most `limit` entries, so that memory is fixed however long it runs. */
export interface SpikeList {
  /** Steps since the last reset, in order of time; Float64 because a long run passes 2^32. */
  readonly steps: Float64Array;
  readonly senders: Uint32Array;
}

export class SpikeRing {
  readonly limit: number;
  /** Spikes that fell out of the ring. */
  forgotten = 0;
  private steps = new Float64Array(0);
  private senders = new Uint32Array(0);
  /** Index of the oldest entry. */
  private head = 0;
  private count = 0;

  constructor(limit: number) {
    this.limit = Math.max(1, Math.floor(limit));
  }

  get size(): number {
    return this.count;
  }

  push(step: number, sender: number): void {
    if (this.count === this.steps.length && this.count < this.limit) this.grow();
    const capacity = this.steps.length;
    if (this.count === capacity) {
      this.steps[this.head] = step;
      this.senders[this.head] = sender;
      this.head = (this.head + 1) % capacity;
      this.forgotten++;
      return;
    }
    const at = (this.head + this.count) % capacity;
    this.steps[at] = step;
    this.senders[at] = sender;
    this.count++;
  }

  clear(): void {
    this.head = 0;
    this.count = 0;
    this.forgotten = 0;
  }

  /** A copy of everything kept, oldest first; or only of what came after a step. */
  list(after = -1): SpikeList {
    const skipped = after < 0 ? 0 : this.countUpTo(after);
    const count = this.count - skipped;
    const steps = new Float64Array(count);
    const senders = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      const from = (this.head + skipped + at) % this.steps.length;
      steps[at] = this.steps[from]!;
      senders[at] = this.senders[from]!;
    }
    return { steps, senders };
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
    const capacity = Math.min(this.limit, Math.max(1024, this.steps.length * 2));
    const kept = this.list();
    this.steps = new Float64Array(capacity);
    this.senders = new Uint32Array(capacity);
    this.steps.set(kept.steps);
    this.senders.set(kept.senders);
    this.head = 0;
  }
}
