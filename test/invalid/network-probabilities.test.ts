import { breaks, connected } from "./network.ts";

describe("rule of networks: probabilities", () => {
  it("more than certain", () => {
    breaks(
      { synapses: [connected({ rule: "fixed-probability", probability: 1.5, selfConnections: true })] },
      "probability-out-of-range",
      "synapse",
      "probability",
    );
  });
  it("a probability that is no number", () => {
    breaks(
      { synapses: [connected({ rule: "fixed-probability", probability: Number.NaN, selfConnections: true })] },
      "probability-out-of-range",
      "synapse",
      "probability",
    );
  });
});
