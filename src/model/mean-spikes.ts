/** How many spikes a unit of a source makes in a step: it decides how much room they need. */
import type { ModelDescription } from "./description.ts";
import { numberOf } from "./number-of.ts";

/** The highest mean a source may have: its table ends a little above. */
export const highestMean = 1000;

/**
 * Mean number of spikes of a unit in a step of `dt` [ms], or null for a model that does not draw it. Values are in the unit of
 * the equations, a missing one is the default.
 */
export function meanSpikes(
  model: ModelDescription,
  values: Readonly<Record<string, number>>,
  dt: number,
): number | null {
  if (model.kind !== "spike-source" || model.fires.by !== "count") return null;
  return numberOf(model.fires.mean, model, values, { dt }) ?? null;
}

/** Rate of a unit of a source [1/ms] where its spikes are a Poisson process; undefined for other sources. */
export function poissonRate(
  model: ModelDescription,
  values: Readonly<Record<string, number>>,
  dt: number,
): number | undefined {
  if (model.kind !== "spike-source") return undefined;
  const mean = meanSpikes(model, values, dt);
  if (mean !== null) return mean / dt;
  return model.poissonRate === undefined ? undefined : numberOf(model.poissonRate, model, values);
}

/** The highest rate a source that fires by intervals may have [1/ms]; at a coarse dt a unit fires several times within a step. */
const highestRate = 10;

/**
 * Most spikes that a unit makes by intervals or by number in a step, several times the highest mean: a source that draws is not cut. It
 * is a limit of each unit, so that what one does never depends on another.
 */
export function mostSpikes(model: ModelDescription, values: Readonly<Record<string, number>>, dt: number): number {
  if (model.kind !== "spike-source") return 0;
  if (model.fires.by === "interval") return 2 + Math.ceil(4 * dt * highestRate);
  const mean = meanSpikes(model, values, dt);
  if (mean === null) return 0;
  // Twelve standard deviations above the mean: a step with more is rarer than one in 10^30.
  const most = roomyMean(mean);
  return Math.ceil(most + 12 * Math.sqrt(most));
}

/** Room is made for this mean, so that messages may raise the one a source was deployed with. */
export function roomyMean(deployed: number): number {
  return Math.min(highestMean, Math.max(1, 4 * deployed));
}
