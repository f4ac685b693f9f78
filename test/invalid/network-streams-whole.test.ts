import { breaks, synapse } from "./network.ts";

describe("rule of networks: streams-whole", () => {
  it("a broken stream", () => {
    breaks({ synapses: [{ ...synapse, stream: 0.5 }] }, "stream-not-whole", "synapse", "stream");
  });
});
