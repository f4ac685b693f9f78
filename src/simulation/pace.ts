/**
 * Decides how many steps are due. Wall time enters here and nowhere else: it says when steps are computed, never what
 * they give.
 */
export class Pace {
  private readonly dt: number;
  private speed: number;
  /** Wall time [ms] and step from which due steps are counted. */
  private since = { wall: 0, step: 0 };

  constructor(dt: number, speed: number) {
    this.dt = dt;
    this.speed = speed;
  }

  /** Starts counting anew: after a pause, a change of speed, or when the machine could not keep up. */
  restart(wall: number, step: number): void {
    this.since = { wall, step };
  }

  setSpeed(speed: number, wall: number, step: number): void {
    this.speed = speed;
    this.restart(wall, step);
  }

  get unlimited(): boolean {
    return this.speed === 0;
  }

  /** Wall time [ms] that so many steps stand for; none at unlimited speed. */
  wallMs(steps: number): number {
    return this.unlimited ? 0 : (steps * this.dt) / this.speed;
  }

  /** Steps due at a wall time; unlimited speed has always more. */
  due(wall: number, step: number): number {
    if (this.unlimited) return Number.POSITIVE_INFINITY;
    const target = this.since.step + Math.floor(((wall - this.since.wall) * this.speed) / this.dt);
    return Math.max(0, target - step);
  }

  /** Wall time [ms] that the steps due stand for. */
  behind(wall: number, step: number): number {
    return this.unlimited ? 0 : this.wallMs(this.due(wall, step));
  }

  /** Wall time [ms] until so many more steps are due. */
  wait(wall: number, step: number, steps = 1): number {
    if (this.unlimited) return 0;
    return Math.max(0, this.since.wall + ((step + steps - this.since.step) * this.dt) / this.speed - wall);
  }
}
