import assert from "node:assert/strict";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { breaks, cells, connected, sound, synapse } from "./network.ts";

const alone = { projections: [], drives: [], recorders: [] };

describe("rules of networks about memory", () => {
  it("ten billion neurons are refused with the arithmetic", () => {
    const sentence = breaks(
      { ...alone, populations: [{ ...cells, count: 1e10 }] },
      "population-too-large",
      "cells",
      "count",
    );
    assert.equal(
      sentence,
      "Cells: 10000000000 units × 6 numbers × 8 bytes need 447 GiB; the limit is 2 GiB, enough for 44739242",
    );
  });

  it("all-to-all between large populations is refused with the arithmetic", () => {
    const change = {
      ...alone,
      populations: [{ ...cells, count: 100_000 }],
      projections: [{ key: "path", from: "cells", to: "cells", synapse: "synapse" }],
      synapses: [connected({ rule: "all-to-all", selfConnections: false })],
    };
    const sentence = breaks(change, "synapses-too-many", "synapse");
    assert.match(sentence, /9999900000 synapses; × 4 bytes they need 37.3 GiB/);
  });

  it("so are other rules, with what a weight of its own and learning take", () => {
    const change = {
      ...alone,
      populations: [{ ...cells, count: 100_000 }],
      projections: [{ key: "path", from: "cells", to: "cells", synapse: "synapse", stdp: "stdp" }],
      synapses: [
        {
          ...connected({ rule: "fixed-indegree", indegree: 1000, multapses: true, selfConnections: true }),
          weightDistribution: { kind: "uniform", low: 0, high: 1 } as const,
        },
      ],
    };
    const sentence = breaks(change, "synapses-too-many", "synapse");
    assert.match(sentence, /there are 100000000 synapses; × 28 bytes they need 2.61 GiB; the limit is 2 GiB/);
    const total = { rule: "fixed-total", total: 1e12, multapses: true, selfConnections: true } as const;
    assert.match(breaks({ synapses: [connected(total)] }, "synapses-too-many", "synapse"), /1000000000000 synapses/);
    const out = { rule: "fixed-outdegree", outdegree: 1e9, multapses: true, selfConnections: true } as const;
    assert.match(breaks({ synapses: [connected(out)] }, "synapses-too-many", "synapse"), /2000000000 synapses/);
  });

  it("a tenth of a percent of these connections fits", () => {
    const change = {
      ...alone,
      populations: [{ ...cells, count: 100_000 }],
      projections: [{ key: "path", from: "cells", to: "cells", synapse: "synapse" }],
      synapses: [connected({ rule: "fixed-probability", probability: 0.001, selfConnections: false })],
    };
    assert.deepEqual(checkNetwork({ ...sound, ...change }), []);
  });

  it("an endless delay is refused with the arithmetic", () => {
    const sentence = breaks({ synapses: [{ ...synapse, delaySteps: 1e9 }] }, "delay-too-long", "synapse", "delay");
    assert.match(sentence, /1000000000 steps of delay × 3 neurons of Cells × 8 bytes need 22.4 GiB/);
  });

  it("parts that fit alone may be too much together", () => {
    const populations = ["a", "b"].map((key) => ({ ...cells, key, label: key, count: 40_000_000 }));
    breaks({ ...alone, populations }, "network-too-large");
  });
});
