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
  it("a weight that needs the capacitance of a map in time, which has none", () => {
    const synapses = [{ ...synapse, normalisation: "psp-area" }];
    const populations = [{ ...cells, model: "lif-discrete" }];
    breaks({ synapses, populations }, "target-parameter-missing", "synapse");
  });
  it("a weight that needs the capacitance of a layer of rate neurons", () => {
    const synapses = [{ ...synapse, normalisation: "psp-area" }];
    const rates = [{ key: "r", label: "r", model: "linear", count: 3, parameters: {}, bias: [0] }];
    const projections = [{ key: "path", from: "source", to: "r", synapse: "synapse" }];
    breaks({ synapses, rates, projections, recorders: [], stps: [], stdps: [] }, "target-parameter-missing", "synapse");
  });
});
