import { breaks, cells } from "./network.ts";

describe("rule of networks: parameters-in-range", () => {
  it("a negative time constant", () => {
    breaks({ populations: [{ ...cells, parameters: { tau_m: -5 } }] }, "parameter-above", "cells", "tau_m");
  });
  it("an infinite capacitance", () => {
    breaks(
      { populations: [{ ...cells, parameters: { C_m: Number.POSITIVE_INFINITY } }] },
      "parameter-not-finite",
      "cells",
      "C_m",
    );
  });
  it("a parameter that is no number", () => {
    breaks({ populations: [{ ...cells, parameters: { C_m: Number.NaN } }] }, "parameter-not-a-number", "cells", "C_m");
  });
  it("a parameter the model has not", () => {
    breaks({ populations: [{ ...cells, parameters: { tau: 5 } }] }, "parameter-unknown", "cells", "tau");
  });
});
