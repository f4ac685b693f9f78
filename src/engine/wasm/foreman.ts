/** Who does the next steps. */
export interface Piece {
  readonly steps: number;
  /** All threads, or the first one for all. */
  readonly together: boolean;
}

/** Decides who does steps, from how long they took before; that changes when something is computed and never what. */
export interface Foreman {
  /** What to do of so many steps, for which there is so much time [ms]; 0 when they should be done as soon as possible. */
  readonly next: (steps: number, allowedMs: number) => Piece;
  /** How long it took [ms]. */
  readonly note: (done: Piece, ms: number) => void;
}

/** Longest piece, after which it is decided anew, and a trial of the way that seemed slower, if it is as fast [ms]. */
const pieceMs = 4;
const trialMs = 2;
/** Time between two trials [ms]: short at first, while code is still being optimised. */
const firstRetryMs = 8;
const lastRetryMs = 512;
/** Trials must not take more than one part in so many of the whole time. */
const rarely = 30;
/** One thread is enough for steps that it does in this share of the time they have. */
const relaxed = 0.5;
/** Several threads must gain this much, for they keep other programs from these cores. */
const worthwhile = 0.95;

/**
 * Several threads are faster only while each has a core for itself: where another program needs one, they wait for each other at every
 * step. So both ways are timed, the slower one again and again. A simulation in real time that one thread can do at ease is done by one.
 */
export class TimingForeman implements Foreman {
  /** Time of a step [ms], by who did it; nothing is known at first. */
  private readonly stepMs: { alone: number; together: number } = { alone: Number.NaN, together: Number.NaN };
  private retryMs = firstRetryMs;
  /** Time spent since the last trial. */
  private since = 0;
  private isTrial = false;

  next(steps: number, allowedMs: number): Piece {
    const { alone, together } = this.stepMs;
    this.isTrial = false;
    if (!(alone > 0)) return { steps: 1, together: false };
    const stepsIn = (ms: number): number => Math.max(1, Math.min(steps, Math.floor(ms)));
    if (steps * alone < relaxed * allowedMs) return { steps: stepsIn(pieceMs / alone), together: false };
    if (!(together > 0)) return { steps: 1, together: true };
    const better = together < worthwhile * alone;
    const least = better ? together : alone;
    this.isTrial = this.since > this.retryMs;
    return { steps: stepsIn((this.isTrial ? trialMs : pieceMs) / least), together: better !== this.isTrial };
  }

  note({ steps, together }: Piece, ms: number): void {
    if (steps === 0) return;
    const way = together ? "together" : "alone";
    const [before, now] = [this.stepMs[way], ms / steps];
    // What was measured long ago, or before code was optimised, says little.
    this.stepMs[way] = this.isTrial || !(before > 0) ? now : (before + now) / 2;
    if (this.isTrial) this.retryMs = Math.max(Math.min(lastRetryMs, 2 * this.retryMs), rarely * ms);
    this.since = this.isTrial ? 0 : this.since + ms;
  }
}
