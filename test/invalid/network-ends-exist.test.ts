import { breaks } from "./network.ts";

describe("rule of networks: ends-exist", () => {
  it("a projection to nowhere", () => {
    breaks({ projections: [{ key: "path", from: "source", to: "gone", synapse: "synapse" }] }, "end-missing", "path");
  });
  it("a projection whose plasticity is gone", () => {
    breaks(
      { projections: [{ key: "path", from: "source", to: "cells", synapse: "synapse", stp: "gone" }] },
      "end-missing",
      "path",
    );
  });
  it("a drive from a spike source", () => {
    breaks({ drives: [{ key: "drive", from: "source", to: "cells" }] }, "end-missing", "drive");
  });
  it("a raster of a synapse", () => {
    breaks({ recorders: [{ key: "raster", records: "spikes", of: "synapse" }] }, "end-missing", "raster");
  });
});
