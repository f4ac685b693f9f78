/**
 * Power spectral density of a signal that comes bit by bit, after Welch (1967, doi:10.1109/TAU.1967.1161901): segments that
 * overlap by half, each freed of its mean and faded by a Hann window, their periodograms averaged. One-sided: the sum over
 * all frequencies times their distance is the variance.
 */
import { fft } from "./fft.ts";

export class Spectrum {
  /** Segments averaged. */
  segments = 0;
  readonly size: number;
  private readonly interval: number;
  private readonly window: Float64Array;
  private readonly power: Float64Array;
  private readonly held: Float64Array;
  private filled = 0;

  /** Segments of `size` samples, a power of two, which come every `interval` seconds. */
  constructor(size: number, interval: number) {
    this.size = size;
    this.interval = interval;
    this.window = Float64Array.from({ length: size }, (_, k) => 0.5 - 0.5 * Math.cos((2 * Math.PI * k) / size));
    this.power = new Float64Array(size / 2 + 1);
    this.held = new Float64Array(size);
  }

  push(value: number): void {
    this.held[this.filled++] = value;
    if (this.filled < this.size) return;
    this.add();
    this.held.copyWithin(0, this.size / 2);
    this.filled = this.size / 2;
  }

  clear(): void {
    this.segments = 0;
    this.filled = 0;
    this.power.fill(0);
  }

  /** Distance of two frequencies [Hz]. */
  get resolution(): number {
    return 1 / (this.size * this.interval);
  }

  /** Density at k times the resolution, in the unit of the signal squared per Hz; NaN before the first whole segment. */
  density(): Float64Array {
    const squares = this.window.reduce((sum, each) => sum + each * each, 0);
    const scale = this.interval / squares / this.segments;
    const ends = this.power.length - 1;
    return this.power.map((each, k) => each * scale * (k === 0 || k === ends ? 1 : 2));
  }

  private add(): void {
    const mean = this.held.reduce((sum, each) => sum + each, 0) / this.size;
    const re = this.held.map((each, k) => (each - mean) * this.window[k]!);
    const im = new Float64Array(this.size);
    fft(re, im);
    for (let k = 0; k < this.power.length; k++) this.power[k]! += re[k]! ** 2 + im[k]! ** 2;
    this.segments++;
  }
}
