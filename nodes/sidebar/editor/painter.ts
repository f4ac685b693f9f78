import { frameMs } from "../../common/frames.ts";

/** Calls `paint` in the browser's own rhythm, at most 20 times a second, and only after something asked for it. */
export class Painter {
  private wanted = false;
  private last = 0;
  private readonly paint: () => void;

  constructor(paint: () => void) {
    this.paint = paint;
  }

  request(): void {
    if (this.wanted) return;
    this.wanted = true;
    requestAnimationFrame((now) => this.turn(now));
  }

  private turn(now: number): void {
    // A frame of the browser may come a little early: a tolerance keeps the rhythm even.
    if (now - this.last < frameMs - 4) {
      requestAnimationFrame((next) => this.turn(next));
      return;
    }
    this.wanted = false;
    this.last = now;
    this.paint();
  }
}
