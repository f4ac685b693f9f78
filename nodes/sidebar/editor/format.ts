import { say } from "./say.ts";

/** A simulated time as people read it: milliseconds up to ten seconds, then seconds. */
export function timeText(ms: number, dt: number): string {
  if (ms >= 10_000) return `${grouped((ms / 1000).toFixed(2))} s`;
  const digits = Math.min(3, Math.max(0, Math.ceil(-Math.log10(dt) - 1e-9)));
  return `${grouped(ms.toFixed(digits))} ms`;
}

/** Thousands apart by thin spaces: 12 345.6. */
export function grouped(digits: string | number): string {
  const [whole = "", fraction] = String(digits).split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** A ratio with three figures at most. */
export function ratioText(value: number): string {
  if (value >= 100) return grouped(Math.round(value));
  return String(Number(value.toPrecision(value >= 1 ? 3 : 2)));
}

export function speedText(speed: number): string {
  if (speed === 0) return say("speedFastest");
  return speed === 1 ? say("speedReal") : say("speedTimes", { factor: ratioText(speed) });
}
