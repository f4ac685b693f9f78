import { breaks, cells } from "./network.ts";

describe("rule of networks: initial-values", () => {
  it("an unknown state", () => {
    breaks({ populations: [{ ...cells, initial: { v: -60 } }] }, "initial-unknown", "cells", "v");
  });
  it("two values for three neurons", () => {
    breaks({ populations: [{ ...cells, initial: { V_m: [-60, -61] } }] }, "initial-wrong-length", "cells", "V_m");
  });
  it("a value that is no number", () => {
    breaks(
      { populations: [{ ...cells, initial: { V_m: [-60, Number.NaN, -60] } }] },
      "initial-not-finite",
      "cells",
      "V_m",
    );
  });
  it("a distribution whose limits are crossed", () => {
    const initial = { V_m: { kind: "uniform", low: -50, high: -70 } } as const;
    breaks({ populations: [{ ...cells, initial }] }, "distribution-limits-crossed", "cells", "V_m");
  });
  it("a distribution of negative width", () => {
    const initial = { V_m: { kind: "normal", mean: -60, sd: -1 } } as const;
    breaks({ populations: [{ ...cells, initial }] }, "distribution-negative", "cells", "V_m");
  });
});
