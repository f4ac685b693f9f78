import { breaks, source } from "./network.ts";

describe("rule of networks: lists-in-range", () => {
  it("a spike before the start", () => {
    breaks(
      { spikeSources: [{ ...source, lists: { times: [-1, 2], senders: [0, 1] } }] },
      "list-entry-from",
      "source",
      "times",
    );
  });
  it("a list the model has not", () => {
    breaks(
      { spikeSources: [{ ...source, lists: { ...source.lists, when: [1] } }] },
      "model-list-unknown",
      "source",
      "when",
    );
  });
});
