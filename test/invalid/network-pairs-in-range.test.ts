import { breaks, connected } from "./network.ts";

describe("rule of networks: pairs-in-range", () => {
  it("a target that does not exist", () => {
    breaks(
      {
        synapses: [
          connected({
            rule: "list",
            pairs: [
              [0, 0],
              [1, 3],
            ],
          }),
        ],
      },
      "pair-out-of-range",
      "synapse",
      "pairs",
    );
  });
  it("a source between two", () => {
    breaks({ synapses: [connected({ rule: "list", pairs: [[0.5, 0]] })] }, "pair-out-of-range", "synapse", "pairs");
  });
});
