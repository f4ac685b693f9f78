import assert from "node:assert/strict";
import type { Connectivity } from "../../src/network/description.ts";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { breaks, cells, connected, sound } from "./network.ts";

const once = { multapses: false, selfConnections: false };
const alone = { drives: [], recorders: [] };
/** The three cells wired to themselves. */
const within = (connectivity: Connectivity, count = 3) => ({
  ...alone,
  populations: [{ ...cells, count }],
  projections: [{ key: "path", from: "cells", to: "cells", synapse: "synapse" }],
  synapses: [connected(connectivity)],
});

describe("rule of networks: degrees", () => {
  it("half a source, fewer than none, no number", () => {
    for (const indegree of [0.5, -1, Number.NaN, Number.POSITIVE_INFINITY])
      breaks(
        { synapses: [connected({ rule: "fixed-indegree", indegree, ...once })] },
        "degree-not-whole",
        "synapse",
        "indegree",
      );
    breaks(
      { synapses: [connected({ rule: "fixed-outdegree", outdegree: 1.5, ...once })] },
      "degree-not-whole",
      "synapse",
      "outdegree",
    );
    const sentence = breaks(
      { synapses: [connected({ rule: "fixed-total", total: -4, ...once })] },
      "degree-not-whole",
      "synapse",
      "total",
    );
    assert.equal(sentence, "Synapse: the number of synapses must be a whole number of 0 or more (found -4)");
  });

  it("more partners than there are, without repeats", () => {
    const sentence = breaks(
      { synapses: [connected({ rule: "fixed-indegree", indegree: 3, ...once })] },
      "indegree-too-large",
      "synapse",
      "indegree",
    );
    assert.equal(
      sentence,
      "Synapse: each neuron of Cells should have 3 sources, but Source offers it only 2: allow repeats, or ask for fewer",
    );
    breaks(
      { synapses: [connected({ rule: "fixed-outdegree", outdegree: 4, ...once })] },
      "outdegree-too-large",
      "synapse",
      "outdegree",
    );
    breaks(
      { synapses: [connected({ rule: "fixed-total", total: 7, ...once })] },
      "total-too-large",
      "synapse",
      "total",
    );
  });

  it("the neuron itself is no partner where self-connections are off", () => {
    breaks(within({ rule: "fixed-indegree", indegree: 3, ...once }), "indegree-too-large", "synapse", "indegree");
    breaks(within({ rule: "fixed-outdegree", outdegree: 3, ...once }), "outdegree-too-large", "synapse", "outdegree");
    breaks(within({ rule: "fixed-total", total: 7, ...once }), "total-too-large", "synapse", "total");
    const lonely = { rule: "fixed-indegree", indegree: 1, multapses: true, selfConnections: false } as const;
    assert.match(
      breaks(within(lonely, 1), "indegree-too-large", "synapse", "indegree"),
      /only 0: allow self-connections, or take more neurons$/,
    );
  });

  it("what fits exactly is sound, and so are repeats beyond", () => {
    const fine: Connectivity[] = [
      { rule: "fixed-indegree", indegree: 2, ...once },
      { rule: "fixed-outdegree", outdegree: 2, ...once },
      { rule: "fixed-total", total: 6, ...once },
      { rule: "fixed-indegree", indegree: 50, multapses: true, selfConnections: false },
      { rule: "fixed-total", total: 0, ...once },
    ];
    for (const rule of fine) assert.deepEqual(checkNetwork({ ...sound, ...within(rule) }), []);
  });
});
