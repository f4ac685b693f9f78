import type { ListedPair } from "../../src/network/description.ts";
import { breaks, connected } from "./network.ts";

describe("rule of networks: delays-listed", () => {
  const constant = { kind: "constant", value: 1 } as const;
  for (const [title, pair, more] of [
    ["a delay of less than a step", [0, 0, 5, 0.04], { delayDistribution: constant, delaySteps: 20 }],
    ["a delay longer than the longest", [0, 0, 5, 2.1], { delayDistribution: constant, delaySteps: 20 }],
    ["a delay that is no number", [0, 0, 5, Number.NaN], { delayDistribution: constant, delaySteps: 20 }],
    ["a delay of its own where all share one", [0, 0, 5, 1.5], { delaySteps: 20 }],
  ] as const satisfies readonly (readonly [string, ListedPair, object])[])
    it(title, () => {
      const synapse = { ...connected({ rule: "list", pairs: [[0, 0], pair] }), ...more };
      breaks({ synapses: [synapse] }, "pair-delay-outside", "synapse", "pairs");
    });
});
