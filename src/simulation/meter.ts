/** Measures the speed of a run over the last second or so: steps done against wall time while running. */
export class Meter {
  private readonly marks: { wall: number; step: number }[] = [];
  private readonly window: number;

  /** `window`: wall time [ms] looked back. */
  constructor(window = 1000) {
    this.window = window;
  }

  mark(wall: number, step: number): void {
    this.marks.push({ wall, step });
    while (this.marks.length > 2 && wall - (this.marks[1]?.wall ?? wall) >= this.window) this.marks.shift();
  }

  clear(): void {
    this.marks.length = 0;
  }

  stepsPerSecond(): number {
    const first = this.marks[0];
    const last = this.marks.at(-1);
    if (!first || !last || last.wall <= first.wall) return 0;
    return ((last.step - first.step) / (last.wall - first.wall)) * 1000;
  }
}
