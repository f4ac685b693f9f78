/** The delay of a synapse in whole steps of the clock, at least one; rounding is said. */
import type { Distribution } from "../../src/random/distribution.ts";
import { error, warning } from "../common/fault.ts";
import type { WiredPart } from "../topology/part.ts";
import type { SettingsReader } from "./settings.ts";

/** A delay typed in decimals is a whole number of steps when it misses one by less than this. */
const tolerance = 1e-6;

export interface Delay {
  readonly delaySteps: number;
  readonly delayDistribution?: Distribution;
  readonly dendriticSteps?: number;
}

/** So many standard deviations above the middle the delays of an unlimited distribution end: memory is kept for the longest. */
const farthest = 5;

export function readDelay(part: WiredPart, reader: SettingsReader, dt: number): Delay {
  const delay = reader.numberOrDistribution("delay");
  if (typeof delay !== "object") {
    const delaySteps = delay === undefined ? 1 : stepsOf(delay, part, reader, dt);
    return { delaySteps, ...dendriticPart(delaySteps, part, reader, dt) };
  }
  const limited = limit(delay, dt);
  const steps = Math.round(longest(limited) / dt);
  const delaySteps = Number.isFinite(steps) ? Math.max(1, steps) : 1;
  return { delaySteps, delayDistribution: limited, ...dendriticPart(delaySteps, part, reader, dt, true) };
}

/**
 * What of the delay counts behind the synapse, rounded as the delay is; nothing where no part is stated. Of a drawn delay it is at most
 * all, so it may be longer than any.
 */
function dendriticPart(
  delaySteps: number,
  part: WiredPart,
  reader: SettingsReader,
  dt: number,
  isDrawn = false,
): Partial<Delay> {
  const stated = reader.number("dendritic");
  if (stated === undefined) return {};
  const dendriticSteps = Math.round(stated / dt);
  if (isDrawn && dendriticSteps >= delaySteps) return { dendriticSteps: delaySteps };
  if (dendriticSteps > delaySteps) {
    const delay = Number((delaySteps * dt).toPrecision(12));
    reader.add(error(part.id, "dendritic-above-delay", { label: part.label, found: stated, delay }));
    return {};
  }
  const used = Number((dendriticSteps * dt).toPrecision(12));
  if (Math.abs(stated / dt - dendriticSteps) > tolerance * Math.max(1, dendriticSteps))
    reader.add(warning(part.id, "delay-rounded", { label: part.label, found: stated, dt, used }));
  return { dendriticSteps };
}

/** No delay is shorter than a step. */
function limit(delay: Distribution, dt: number): Distribution {
  if (delay.kind !== "normal") return delay;
  const { mean, sd, low = Math.min(dt, mean), high = mean + farthest * sd } = delay;
  return { ...delay, low, high };
}

function longest(delay: Distribution): number {
  switch (delay.kind) {
    case "constant":
      return delay.value;
    case "uniform":
      return delay.high;
    case "normal":
      return delay.high ?? delay.mean;
    case "lognormal":
      return delay.median * Math.exp(farthest * delay.sigma);
  }
}

function stepsOf(delay: number, part: WiredPart, reader: SettingsReader, dt: number): number {
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
