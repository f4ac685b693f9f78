/** Any network that passes the checks runs with the same bits on every engine, whatever is sent to it on the way. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type Assemble, loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { models } from "../../src/index.ts";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { compare } from "./compare.ts";
import { randomNetwork } from "./random-networks.ts";

describe("networks drawn at random", () => {
  let assemble: Assemble;
  before(async () => {
    const loaded = await loadAssembler();
    assert.ok(loaded, "no assembler on this host");
    assemble = loaded;
  });

  it("give the bits of the reference, with messages between pieces of the run", () => {
    const unit = fc.array(fc.integer({ min: -1, max: 20 }), { maxLength: 5 });
    fc.assert(
      fc.property(randomNetwork, unit, fc.boolean(), (drawn, units, all) => {
        const network = { ...drawn, models: Object.fromEntries(models.map((model) => [model.name, model])) };
        fc.pre(checkNetwork(network).every(({ severity }) => severity !== "error"));
        compare(network, assemble, 300, 6, (engine, piece) => {
          if (piece % 2 === 1) engine.fire("source0", all ? null : units);
          if (piece === 3) engine.set("source0/rate", 0.7);
          if (piece === 4) engine.set("synapse0/weight", 1.5);
          if (piece === 5) engine.set("stp0/U", 0.2);
        });
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);
});
