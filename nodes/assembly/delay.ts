/** The delay of a synapse in whole steps of the clock, at least one; rounding is said. */
import { error, warning } from "../common/fault.ts";
import type { WiredPart } from "../topology/part.ts";
import type { SettingsReader } from "./settings.ts";

/** A delay typed in decimals is a whole number of steps when it misses one by less than this. */
const tolerance = 1e-6;

export function readDelay(part: WiredPart, reader: SettingsReader, dt: number): number {
  const delay = reader.number("delay");
  if (delay === undefined) return 1;
  const exact = delay / dt;
  if (exact < 1 - tolerance) {
    reader.add(error(part.id, "delay-below-step", { from: part.label, found: delay, dt }));
    return 1;
  }
  const steps = Math.round(exact);
  if (Math.abs(exact - steps) > tolerance * steps) {
    const used = Number((steps * dt).toPrecision(12));
    reader.add(warning(part.id, "delay-rounded", { label: part.label, found: delay, dt, used }));
  }
  return steps;
}
