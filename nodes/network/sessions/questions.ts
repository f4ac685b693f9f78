/** Questions to a thread that it answers later: each has a number, and an end even if the thread has one first. */

/** A thread that is busy building a network answers when it is done [ms]. */
const patienceMs = 20_000;

export class Questions<Answers> {
  private readonly open = new Map<number, (answer: unknown) => void>();
  private asked = 0;

  /** Undefined when no answer comes. */
  ask<Q extends keyof Answers>(send: (request: number) => void): Promise<Answers[Q] | undefined> {
    const request = ++this.asked;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer(request, undefined), patienceMs);
      timer.unref();
      this.open.set(request, (answer) => {
        clearTimeout(timer);
        // The thread answers what it was asked.
        resolve(answer as Answers[Q] | undefined);
      });
      send(request);
    });
  }

  answer(request: number, answer: Answers[keyof Answers] | undefined): void {
    const done = this.open.get(request);
    this.open.delete(request);
    done?.(answer);
  }

  /** Nobody is left to answer. */
  giveUp(): void {
    for (const request of [...this.open.keys()]) this.answer(request, undefined);
  }
}
