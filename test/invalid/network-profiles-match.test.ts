import { breaks, source } from "./network.ts";

describe("rule of networks: profiles-match", () => {
  it("two rates for three times", () => {
    breaks(
      { spikeSources: [{ ...source, model: "poisson-table", lists: { times: [0, 10, 20], rates: [0.1, 0.2] } }] },
      "profile-wrong-length",
      "source",
      "rates",
    );
  });
});
