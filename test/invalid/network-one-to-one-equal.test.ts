import { breaks, connected } from "./network.ts";

describe("rule of networks: one-to-one-equal", () => {
  it("two sources for three targets", () => {
    breaks({ synapses: [connected({ rule: "one-to-one" })] }, "one-to-one-unequal", "synapse", "connectivity");
  });
});
