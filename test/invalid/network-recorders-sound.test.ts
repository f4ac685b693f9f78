import { breaks } from "./network.ts";

describe("rule of networks: recorders-sound", () => {
  it("a variable the model has not", () => {
    breaks(
      { recorders: [{ key: "scope", records: "trace", of: "cells", variable: "U_m", indices: [0], everySteps: 1 }] },
      "variable-unknown",
      "cells",
    );
  });
  it("a neuron beyond the population", () => {
    breaks(
      { recorders: [{ key: "scope", records: "trace", of: "cells", variable: "V_m", indices: [3], everySteps: 1 }] },
      "index-out-of-range",
      "cells",
    );
  });
  it("a target beyond those of a synapse", () => {
    breaks(
      { recorders: [{ key: "scope", records: "trace", of: "synapse", variable: "I", indices: [3], everySteps: 1 }] },
      "index-out-of-range",
      "synapse",
    );
  });
  it("a sample every no step", () => {
    breaks(
      { recorders: [{ key: "scope", records: "trace", of: "cells", variable: "V_m", indices: [0], everySteps: 0 }] },
      "sampling-not-whole",
      "cells",
    );
  });
});
