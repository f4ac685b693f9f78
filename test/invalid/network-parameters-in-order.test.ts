import { breaks, cells } from "./network.ts";

describe("rule of networks: parameters-in-order", () => {
  it("a reset above the threshold", () => {
    breaks(
      { populations: [{ ...cells, parameters: { V_reset: -50 } }] },
      "parameters-out-of-order",
      "cells",
      "V_reset",
    );
  });
  it("a reset at the threshold", () => {
    breaks(
      { populations: [{ ...cells, parameters: { V_reset: -55 } }] },
      "parameters-out-of-order",
      "cells",
      "V_reset",
    );
  });
  it("an initial weight above its bound", () => {
    breaks(
      { stdps: [{ key: "stdp", label: "STDP", model: "stdp-pair", parameters: { w_init: 2 } }] },
      "parameters-out-of-order-or-equal",
      "stdp",
      "w_init",
    );
  });
});
