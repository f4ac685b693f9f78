/** What the rules think a network takes, beside what its plan takes, alone and with the tables of several threads. */
import assert from "node:assert/strict";
import { cuba } from "../../bench/workloads/cuba.ts";
import { songAbbott } from "../../bench/workloads/song-abbott.ts";
import { Team } from "../../src/engine/wasm/team.ts";
import { planNetwork } from "../../src/index.ts";
import { needsOf } from "../../src/network/rules/memory.ts";
import { exampleFiles, readExample, simulationOf } from "../examples/example.ts";
import { everything } from "../plan/sample.ts";

describe("the memory a network is thought to need", () => {
  const networks = [
    ...exampleFiles().map((file) => [file, simulationOf(readExample(file)).network] as const),
    ["a network of everything", everything] as const,
    ["CUBA", cuba("cuba", 4000, true).network(1)] as const,
    ["STDP", songAbbott.network(1)] as const,
  ];
  for (const [name, network] of networks) {
    it(`${name}: is what it takes, within some percent`, () => {
      const plan = planNetwork(network);
      const { total } = needsOf(network);
      // Lists have room for two threads; single numbers and alignment are not counted.
      assert.ok(total > 0.97 * plan.bytes && total < 1.25 * plan.bytes, `${total} for ${plan.bytes}`);
      const { bytes, lists, listBytes } = new Team(plan, 2);
      // Lists of more than two steps are taken only where they are small beside the rest.
      assert.ok(total > 0.93 * (bytes - (lists - 2) * listBytes));
    });
  }
});
