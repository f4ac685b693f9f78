import type { Layout } from "./layout.ts";

/**
 * How often, and what is nothing: no quantity of a model has a meaning at 1e-150 mV, pA or nS, and what decays by a third or less in a
 * step, with time constants of two and a half steps or more, needs longer than that to come from there to the smallest numbers (1e-308).
 */
const everySteps = 1024;
const nothing = 1e-150;

/** Places the operator that lets the variables of `n` neurons settle at zero, where they are integrated. */
export function placeSettling(layout: Layout, part: string, n: number, variables: readonly string[]): void {
  const regions = [...new Set(variables)].filter((name) => layout.length(name) === n);
  if (regions.length === 0) return;
  layout.addFirst({
    op: "settle",
    slot: "deliver",
    part,
    population: part,
    everySteps,
    below: nothing,
    n,
    regions,
    access: { sets: [], increments: [], reads: [], updates: regions },
  });
}
