import { breaks } from "./network.ts";

describe("rule of networks: seed-whole", () => {
  it("a broken seed", () => {
    breaks({ seed: 1.5 }, "seed-not-whole");
  });
  it("a negative seed", () => {
    breaks({ seed: -1 }, "seed-not-whole");
  });
});
