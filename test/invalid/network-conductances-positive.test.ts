import { breaks, synapse } from "./network.ts";

const conductance = { ...synapse, model: "conductance-exponential" };

describe("rule of networks: conductances-positive", () => {
  it("a conductance below zero", () => {
    breaks({ synapses: [{ ...conductance, weight: -3 }] }, "conductance-negative", "synapse", "weight");
  });
  it("a conductance below zero in a matrix", () => {
    const weights = [
      [1, 2],
      [3, -4],
      [5, 6],
    ];
    const synapses = [{ ...conductance, connectivity: { rule: "matrix" as const, weights } }];
    breaks({ synapses }, "conductance-negative", "synapse", "weight");
  });
  it("conductances drawn without a lower limit", () => {
    const weightDistribution = { kind: "normal" as const, mean: 100, sd: 10 };
    breaks(
      { synapses: [{ ...conductance, weightDistribution }] },
      "conductance-drawn-negative",
      "synapse",
      "weightLow",
    );
  });
});
