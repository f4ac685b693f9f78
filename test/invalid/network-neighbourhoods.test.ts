import { breaks, connected } from "./network.ts";

const around = { layout: "ring", sigma: 20, halved: true, selfConnections: false } as const;

describe("rule of networks: neighbourhoods", () => {
  for (const sigma of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    it(`a width of ${sigma}`, () => {
      for (const rule of [
        { rule: "gaussian-weight", peak: 1, ...around, sigma },
        { rule: "gaussian-probability", probability: 0.5, ...around, sigma },
      ] as const)
        breaks({ synapses: [connected(rule)] }, "profile-width", "synapse", "sigma");
    });

  it("a highest weight that is no number", () => {
    const rule = { rule: "gaussian-weight", peak: Number.NaN, ...around } as const;
    breaks({ synapses: [connected(rule)] }, "weight-not-finite", "synapse", "weight");
  });

  it("a highest probability above 1", () => {
    const rule = { rule: "gaussian-probability", probability: 1.1, ...around } as const;
    breaks({ synapses: [connected(rule)] }, "probability-out-of-range", "synapse", "probability");
  });
});
