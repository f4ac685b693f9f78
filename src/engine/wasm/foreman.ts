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
/** The last measurements of a way, of which the middle one counts: a processor taken away once for some milliseconds says nothing. */
const kept = 3;

/**
 * Several threads are faster only while each has a core for itself: where another program needs one, they wait for each other at every
 * step. So both ways are timed, the slower one again and again. A simulation in real time that one thread can do at ease is done by one.
 */
export class TimingForeman implements Foreman {
  /** Times of a step [ms], the last ones first, by who did it; nothing is known at first. */
  private readonly stepMs: { alone: readonly number[]; together: readonly number[] } = { alone: [], together: [] };
  private retryMs = firstRetryMs;
  /** Time spent since the last trial. */
  private since = 0;
  private isTrial = false;
  private wasBetter = false;

  next(steps: number, allowedMs: number): Piece {
    const [alone, together] = [middle(this.stepMs.alone), middle(this.stepMs.together)];
    this.isTrial = false;
    if (!(alone > 0)) return { steps: 1, together: false };
    const stepsIn = (ms: number): number => Math.max(1, Math.min(steps, Math.floor(ms)));
    if (steps * alone < relaxed * allowedMs) return { steps: stepsIn(pieceMs / alone), together: false };
    if (!(together > 0)) return { steps: 1, together: true };
    const better = together < worthwhile * alone;
    const least = better ? together : alone;
    // What made it worse may be over soon.
    if (this.wasBetter && !better) this.retryMs = firstRetryMs;
    this.wasBetter = better;
    this.isTrial = this.since > this.retryMs;
    return { steps: stepsIn((this.isTrial ? trialMs : pieceMs) / least), together: better !== this.isTrial };
  }

  note({ steps, together }: Piece, ms: number): void {
    if (steps === 0) return;
    const way = together ? "together" : "alone";
    // What was measured long ago, or before code was optimised, says little.
    const before = this.isTrial ? [] : this.stepMs[way];
    this.stepMs[way] = [ms / steps, ...before].slice(0, kept);
    if (this.isTrial) this.retryMs = Math.max(Math.min(lastRetryMs, 2 * this.retryMs), rarely * ms);
    this.since = this.isTrial ? 0 : this.since + ms;
  }
}

/** The middle one of some times, the smaller of two; NaN of none. */
function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[(times.length - 1) >> 1] ?? Number.NaN;
}
