import { breaks, sound } from "./network.ts";

describe("rule of networks: keys-unique", () => {
  it("two parts of one key", () => {
    breaks({ stps: [...sound.stps, ...sound.stps] }, "key-twice", "stp");
  });
});
