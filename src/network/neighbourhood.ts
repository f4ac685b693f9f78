import type { Neighbourhood } from "./description.ts";

/**
 * The mean share of the peak over all pairs, not less than it is: sigma sqrt(2 pi), or sigma sqrt(pi) without the factor 2, over the
 * length of the ring or line.
 */
export function meanProfile({ layout, sigma, halved }: Neighbourhood): number {
  return Math.min(1, (sigma * Math.sqrt((halved ? 2 : 1) * Math.PI)) / (layout === "ring" ? 360 : 1));
}
