import { breaks, cells } from "./network.ts";

describe("rule of networks: counts-whole", () => {
  it("no neuron", () => {
    breaks({ recorders: [], populations: [{ ...cells, count: 0 }] }, "count-not-whole", "cells", "count");
  });
  it("half a neuron", () => {
    breaks({ recorders: [], populations: [{ ...cells, count: 1.5 }] }, "count-not-whole", "cells", "count");
  });
  it("a number of neurons that is no number", () => {
    breaks({ recorders: [], populations: [{ ...cells, count: Number.NaN }] }, "count-not-whole", "cells", "count");
  });
});
