import { breaks, synapse } from "./network.ts";

describe("rule of networks: delays-split", () => {
  it("a dendritic part longer than the delay", () => {
    breaks(
      { synapses: [{ ...synapse, delaySteps: 3, dendriticSteps: 4 }] },
      "dendritic-part-outside",
      "synapse",
      "dendritic",
    );
  });
  it("a part below nothing, and a broken one", () => {
    for (const dendriticSteps of [-1, 0.5])
      breaks({ synapses: [{ ...synapse, dendriticSteps }] }, "dendritic-part-outside", "synapse", "dendritic");
  });
});
