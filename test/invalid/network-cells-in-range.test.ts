import { breaks, cells } from "./network.ts";

describe("rule of networks: cells-in-range", () => {
  const current = { key: "current", label: "Current", model: "constant", parameters: {}, stream: 0 };
  const drives = [{ key: "drive", from: "current", to: cells.key }];
  for (const missing of [3, -1, 0.5])
    it(`cell ${missing} of three`, () => {
      const currentSources = [{ ...current, cells: [0, missing] }];
      breaks({ populations: [cells], currentSources, drives }, "cell-missing", "current");
    });
});
