import { ReferenceEngine } from "../../src/index.ts";
import type { Wall } from "../../src/simulation/simulation.ts";

/** A wall clock turned by hand: time passes when a test says so, when it is looked at, and by computing. */
export class HandWall implements Wall {
  /** [ms] */
  time = 1000;
  /** How long a look at the clock takes [ms]. */
  look = 0.01;
  private readonly calls: { at: number; call: () => void }[] = [];

  now(): number {
    this.time += this.look;
    return this.time;
  }

  after(ms: number, call: () => void): void {
    this.calls.push({ at: this.time + ms, call });
  }

  /** Lets time pass, calling back whatever falls due. */
  pass(ms: number): void {
    const end = this.time + ms;
    while (this.time < end) {
      const next = this.calls.reduce((first, each) => (each.at < first.at ? each : first), { at: end, call: () => {} });
      if (next.at >= end) break;
      this.calls.splice(this.calls.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      next.call();
    }
    this.time = Math.max(this.time, end);
  }

  get idle(): boolean {
    return this.calls.length === 0;
  }
}

/** Makes each step of every engine take wall time; returns what undoes it. */
export function slowMachine(wall: HandWall, perStep: () => number): () => void {
  const { advance } = ReferenceEngine.prototype;
  ReferenceEngine.prototype.advance = function (this: ReferenceEngine, steps: number): number {
    const done = advance.call(this, steps);
    wall.time += done * perStep();
    return done;
  };
  return () => {
    ReferenceEngine.prototype.advance = advance;
  };
}
