import { breaks, connected } from "./network.ts";

const all = { rule: "all-to-all", selfConnections: true } as const;

describe("rule of networks: delays-drawable", () => {
  it("a distribution with crossed limits", () => {
    const delayDistribution = { kind: "uniform", low: 5, high: 1 } as const;
    breaks(
      { synapses: [{ ...connected(all), delayDistribution }], projections: [] },
      "distribution-limits-crossed",
      "synapse",
      "delay",
    );
  });
  it("a normal distribution of negative width", () => {
    const delayDistribution = { kind: "normal", mean: 2, sd: -1 } as const;
    breaks(
      { synapses: [{ ...connected(all), delayDistribution }], projections: [] },
      "distribution-negative",
      "synapse",
      "delay",
    );
  });
});
