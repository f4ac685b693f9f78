import { breaks, connected, synapse } from "./network.ts";

describe("rule of networks: weights-finite", () => {
  it("an infinite weight", () => {
    breaks({ synapses: [{ ...synapse, weight: Number.POSITIVE_INFINITY }] }, "weight-not-finite", "synapse", "weight");
  });
  it("a connection with a weight that is no number", () => {
    breaks(
      {
        synapses: [
          connected({
            rule: "list",
            pairs: [
              [0, 0],
              [0, 1, Number.NaN],
            ],
          }),
        ],
      },
      "pair-weight-not-finite",
      "synapse",
      "pairs",
    );
  });
  it("a matrix with a hole", () => {
    breaks(
      {
        synapses: [
          connected({
            rule: "matrix",
            weights: [
              [1, 2],
              [3, Number.NaN],
              [5, 6],
            ],
          }),
        ],
      },
      "matrix-entry-not-finite",
      "synapse",
      "matrix",
    );
  });
});
