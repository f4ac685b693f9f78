import type { MessageCode } from "../../messages/index.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Connectivity, SynapseDescription } from "../description.ts";
import { type Complete, completeProjections } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

type Counted = Extract<Connectivity, { readonly multapses: boolean }>;
type Counting = { readonly number: number; readonly what: MessageCode; readonly parameter: string };

/** A fixed number of partners is a whole number, and without repeats no larger than there are partners. */
export const degrees: NetworkRule = (network) => [
  ...network.synapses.flatMap((synapse) => {
    const counting = countingOf(synapse);
    if (!counting || isNumber(counting.number)) return [];
    const { what, number, parameter } = counting;
    return [breach(synapse, "degree-not-whole", { what, found: String(number) }, parameter)];
  }),
  ...completeProjections(network).flatMap(beyond),
];

function countingOf({ connectivity }: SynapseDescription): Counting | null {
  switch (connectivity.rule) {
    case "fixed-indegree":
      return { number: connectivity.indegree, what: "degree-of-sources", parameter: "indegree" };
    case "fixed-outdegree":
      return { number: connectivity.outdegree, what: "degree-of-targets", parameter: "outdegree" };
    case "fixed-total":
      return { number: connectivity.total, what: "degree-of-synapses", parameter: "total" };
    default:
      return null;
  }
}

const codes = {
  "fixed-indegree": "indegree-too-large",
  "fixed-outdegree": "outdegree-too-large",
  "fixed-total": "total-too-large",
} as const;

function isNumber(found: number): boolean {
  return Number.isSafeInteger(found) && found >= 0;
}

function beyond({ synapse, from, to }: Complete): Diagnostic[] {
  const counting = countingOf(synapse);
  if (!counting || !isNumber(counting.number)) return [];
  const { rule, multapses, selfConnections } = synapse.connectivity as Counted;
  const own = from.key === to.key && !selfConnections ? 1 : 0;
  const most =
    rule === "fixed-indegree"
      ? from.count - own
      : rule === "fixed-outdegree"
        ? to.count - own
        : from.count * (to.count - own);
  const { number, parameter } = counting;
  if (number <= most || (multapses && most > 0)) return [];
  const advice = most === 0 ? "advice-self" : "advice-repeats";
  return [breach(synapse, codes[rule], { found: number, from: from.label, to: to.label, most, advice }, parameter)];
}
