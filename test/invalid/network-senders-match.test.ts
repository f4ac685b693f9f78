import { breaks, source } from "./network.ts";

describe("rule of networks: senders-match", () => {
  it("one sender for two times", () => {
    breaks(
      { spikeSources: [{ ...source, lists: { times: [1, 2], senders: [0] } }] },
      "senders-wrong-length",
      "source",
      "senders",
    );
  });
  it("a sender beyond the count", () => {
    breaks(
      { spikeSources: [{ ...source, lists: { times: [1, 2], senders: [0, 2] } }] },
      "sender-out-of-range",
      "source",
      "senders",
    );
  });
});
