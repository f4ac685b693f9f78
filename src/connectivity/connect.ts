import type { Connectivity } from "../network/description.ts";
import { type Distribution, rowFiller } from "../random/distribution.ts";
import { fixedIndegree, fixedOutdegree } from "./fixed-degree.ts";
import { fixedProbability } from "./fixed-probability.ts";
import { fixedTotal } from "./fixed-total.ts";
import { gaussianProbability, gaussianWeight } from "./gaussian.ts";
import { fromMatrix, listed } from "./listed.ts";
import { allToAll, oneToOne } from "./regular.ts";
import { type Ends, narrow, type Synapses, synapsesIn } from "./synapses.ts";

/** The synapses a rule makes. The description has been checked before: indices, shapes and degrees fit. */
export function connect(rule: Connectivity, ends: Ends): Synapses {
  return narrow(makers[rule.rule](rule as never, ends), ends);
}

const makers: {
  readonly [R in Connectivity["rule"]]: (rule: Extract<Connectivity, { rule: R }>, ends: Ends) => Synapses;
} = {
  "all-to-all": allToAll,
  "one-to-one": (_rule, ends) => oneToOne(ends),
  "fixed-probability": fixedProbability,
  "fixed-indegree": fixedIndegree,
  "fixed-outdegree": fixedOutdegree,
  "fixed-total": fixedTotal,
  "gaussian-weight": gaussianWeight,
  "gaussian-probability": gaussianProbability,
  list: listed,
  matrix: fromMatrix,
};

/** Weights of single synapses: those that the rule brings, and drawn ones where it brings none. */
export function drawWeights(
  { rows, weights }: Pick<Synapses, "rows" | "weights">,
  distribution: Distribution,
  ends: Ends,
): Float64Array {
  const fill = rowFiller(distribution, ends.seed, ends.stream);
  const drawn = new Float64Array(synapsesIn(rows));
  for (let from = 0; from < ends.sources; from++) fill(from, drawn, rows[from] as number, rows[from + 1] as number);
  weights?.forEach((own, s) => {
    if (!Number.isNaN(own)) drawn[s] = own;
  });
  return drawn;
}
