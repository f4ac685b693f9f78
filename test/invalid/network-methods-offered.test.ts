import { breaks, cells } from "./network.ts";

describe("rule of networks: methods-offered", () => {
  it("an exact solution of Izhikevich's equations", () => {
    breaks(
      { populations: [{ ...cells, model: "izhikevich-2007", method: "exact" }] },
      "method-not-offered",
      "cells",
      "method",
    );
  });
});
