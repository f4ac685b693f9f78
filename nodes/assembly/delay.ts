/** The delay of a synapse in whole steps of the clock, at least one; rounding is said. */
import type { Connectivity } from "../../src/network/description.ts";
import type { Distribution } from "../../src/random/distribution.ts";
import { error, type Fault, warning } from "../common/fault.ts";
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

export function readDelay(part: WiredPart, reader: SettingsReader, dt: number, connectivity: Connectivity): Delay {
  const delay = reader.numberOrDistribution("delay");
  const listed = listedDelays(connectivity, part, reader, dt);
  if (typeof delay !== "object") {
    const delaySteps = delay === undefined ? 1 : stepsOf(delay, part, reader, dt);
    if (listed.length === 0) return { delaySteps, ...dendriticPart(delaySteps, part, reader, dt) };
    return delaysBetween({ kind: "constant", value: inMs(delaySteps, dt) }, listed, part, reader, dt);
  }
  return delaysBetween(limit(delay, dt), listed, part, reader, dt);
}

/** Delays that differ: those of a list, and of a distribution for synapses without one there. */
function delaysBetween(
  delayDistribution: Distribution,
  listed: readonly number[],
  part: WiredPart,
  reader: SettingsReader,
  dt: number,
): Delay {
  const most = listed.reduce((highest, each) => Math.max(highest, each), longest(delayDistribution));
  const steps = Math.round(most / dt);
  const delaySteps = Number.isFinite(steps) ? Math.max(1, steps) : 1;
  return { delaySteps, delayDistribution, ...dendriticPart(delaySteps, part, reader, dt, true) };
}

/** The delays that pairs bring along; of those that fall between two steps the first is told. */
function listedDelays(rule: Connectivity, part: WiredPart, reader: SettingsReader, dt: number): readonly number[] {
  const delays = rule.rule === "list" ? rule.pairs.flatMap(([, , , delay]) => delay ?? []) : [];
  const odd = delays.find((delay) => !isWhole(delay / dt));
  // One of less than a step is refused with all else that is wrong with the network.
  if (odd !== undefined && Math.round(odd / dt) >= 1) reader.add(roundedFault(part, odd, dt));
  return delays;
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
    reader.add(
      error(part.id, "dendritic-above-delay", { label: part.label, found: stated, delay: inMs(delaySteps, dt) }),
    );
    return {};
  }
  if (!isWhole(stated / dt)) reader.add(roundedFault(part, stated, dt));
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
  if (!isWhole(exact)) reader.add(roundedFault(part, delay, dt));
  return Math.round(exact);
}

function isWhole(exact: number): boolean {
  const steps = Math.round(exact);
  return Math.abs(exact - steps) <= tolerance * Math.max(1, steps);
}

function roundedFault(part: WiredPart, delay: number, dt: number): Fault {
  const used = inMs(Math.round(delay / dt), dt);
  return warning(part.id, "delay-rounded", { label: part.label, found: delay, dt, used });
}

function inMs(steps: number, dt: number): number {
  return Number((steps * dt).toPrecision(12));
}
