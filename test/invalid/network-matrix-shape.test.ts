import { breaks, connected } from "./network.ts";

describe("rule of networks: matrix-shape", () => {
  it("a matrix the wrong way round", () => {
    breaks(
      {
        synapses: [
          connected({
            rule: "matrix",
            weights: [
              [1, 2, 3],
              [4, 5, 6],
            ],
          }),
        ],
      },
      "matrix-wrong-shape",
      "synapse",
      "matrix",
    );
  });
  it("a ragged matrix", () => {
    breaks(
      { synapses: [connected({ rule: "matrix", weights: [[1, 2], [3], [5, 6]] })] },
      "matrix-wrong-shape",
      "synapse",
      "matrix",
    );
  });
  it("no matrix", () => {
    breaks({ synapses: [connected({ rule: "matrix", weights: [] })] }, "matrix-wrong-shape", "synapse", "matrix");
  });
});
