/**
 * Spikes counted by the time since a stimulus: the peristimulus time histogram. Stimuli come at a fixed period from time 0,
 * or one by one. Bin k holds the stamps from k to k + 1 bin widths after the stimulus, its start included.
 */
export class Peristimulus {
  readonly binSteps: number;
  readonly counts: Float64Array;
  /** Steps from one stimulus to the next; null when they come one by one. */
  private readonly period: number | null;
  private readonly span: number;
  /** Stimuli whose span has not ended, in order of time. */
  private open: number[] = [];
  private ended = 0;
  private now = 0;

  /** `spanSteps` after each stimulus are counted, in bins of `binSteps`; the last bin may be shorter. */
  constructor(spanSteps: number, binSteps: number, periodic: boolean) {
    this.span = spanSteps;
    this.binSteps = binSteps;
    this.period = periodic ? spanSteps : null;
    this.counts = new Float64Array(Math.ceil(spanSteps / binSteps));
  }

  /** A stimulus; it comes before the spikes after it are told. */
  stimulate(step: number): void {
    this.open.push(step);
  }

  push(step: number): void {
    if (this.period !== null) this.count(step % this.period);
    else for (const since of this.open) this.count(step - since);
  }

  /** Everything up to this step has been told. */
  reach(step: number): void {
    this.now = step;
    const still = this.open.filter((since) => since + this.span > step);
    this.ended += this.open.length - still.length;
    this.open = still;
  }

  clear(): void {
    this.counts.fill(0);
    this.open = [];
    this.ended = 0;
    this.now = 0;
  }

  /** Stimuli so far. */
  get stimuli(): number {
    return this.period === null ? this.ended + this.open.length : Math.floor(this.now / this.period) + 1;
  }

  /** How many steps each bin has been observed, over all stimuli. */
  observed(): number[] {
    return Array.from(this.counts, (_, bin) => {
      const low = bin * this.binSteps;
      const width = Math.min(this.span, low + this.binSteps) - low;
      const seen = (last: number): number => Math.min(width, Math.max(0, last + 1 - low));
      if (this.period === null)
        return this.ended * width + this.open.reduce((sum, since) => sum + seen(this.now - since), 0);
      const whole = Math.floor((this.now + 1) / this.period);
      // No spike can be stamped 0.
      return whole * width + seen(((this.now + 1) % this.period) - 1) - (bin === 0 ? 1 : 0);
    });
  }

  private count(since: number): void {
    if (since >= 0 && since < this.span) this.counts[Math.floor(since / this.binSteps)]!++;
  }
}
