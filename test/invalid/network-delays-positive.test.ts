import { breaks, synapse } from "./network.ts";

describe("rule of networks: delays-positive", () => {
  it("no delay", () => {
    breaks({ synapses: [{ ...synapse, delaySteps: 0 }] }, "delay-below-one-step", "synapse", "delay");
  });
  it("a step and a half", () => {
    breaks({ synapses: [{ ...synapse, delaySteps: 1.5 }] }, "delay-below-one-step", "synapse", "delay");
  });
});
