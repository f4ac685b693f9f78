import { breaks, cells, synapse } from "./network.ts";

describe("rule of networks: normalisations-offered", () => {
  it("a weight stated in a way the kernel does not know", () => {
    const synapses = [{ ...synapse, normalisation: "volume" }];
    breaks({ synapses }, "normalisation-not-offered", "synapse", "normalisation");
  });
  it("a weight that needs a capacitance the neuron does not have", () => {
    const synapses = [{ ...synapse, normalisation: "psp-area" }];
    const populations = [{ ...cells, model: "izhikevich-2003" }];
    breaks({ synapses, populations }, "target-parameter-missing", "synapse");
  });
});
