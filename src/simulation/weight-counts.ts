import type { Engine } from "../engine/engine.ts";
import type { NetworkDescription } from "../network/description.ts";
import type { Route } from "../plan/operators/route.ts";
import { type Bins, binsWithin } from "../recording/bins.ts";
import { eachWeight, routesBySynapse } from "./weights.ts";

/** The weights of all synapses that share a node, on all its projections, counted in bins. */
export interface WeightCounts {
  readonly count: number;
  readonly mean: number;
  /** Of a sample (n - 1); NaN for fewer than two. */
  readonly sd: number;
  readonly bins: Bins;
}

/** Counts the weights of a synapse as they are now, learned ones too; `width` null chooses that of the bins. */
export function countWeights(
  engine: Engine,
  routes: readonly Route[],
  network: NetworkDescription,
  synapse: string,
  width: number | null,
): WeightCounts {
  const own = routesBySynapse(routes, network, synapse).flatMap((projection) => projection.own);
  const each = (visit: (weight: number) => void): void => {
    for (const route of own) eachWeight(engine, route, (_from, _to, weight) => visit(weight));
  };
  // Twice over them all instead of a copy of millions.
  let [count, sum, low, high] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  each((weight) => {
    count++;
    sum += weight;
    if (weight < low) low = weight;
    if (weight > high) high = weight;
  });
  const mean = sum / count;
  const { bins, put } = binsWithin(low, high, width);
  let squares = 0;
  each((weight) => {
    squares += (weight - mean) ** 2;
    put(weight);
  });
  return { count, mean, sd: Math.sqrt(squares / (count - 1)), bins };
}
