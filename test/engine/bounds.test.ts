/** Where the synapses of sources pass from one thread's targets to the next's: counted where targets follow each other, as looked up. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { allToAll } from "../../src/connectivity/regular.ts";
import { writeBounds, writeDenseBounds } from "../../src/engine/wasm/bounds.ts";
import { denseTarget } from "../../src/plan/operators/route.ts";

describe("connections of all to all", () => {
  it("are divided among threads by counting as by looking up their targets", () => {
    const shape = fc.record({
      sources: fc.integer({ min: 1, max: 30 }),
      targets: fc.integer({ min: 1, max: 30 }),
      isOne: fc.boolean(),
      selfConnections: fc.boolean(),
      cuts: fc.array(fc.nat(30), { minLength: 0, maxLength: 3 }),
    });
    fc.assert(
      fc.property(shape, ({ sources: some, targets, isOne, selfConnections, cuts }) => {
        const sources = isOne ? targets : some;
        const made = allToAll({ selfConnections }, { sources, targets, same: isOne, seed: 1, stream: 1 });
        const inner = cuts.map((cut) => Math.min(cut, targets)).sort((a, b) => a - b);
        const first = [0, ...inner, targets];
        const [looked, counted] = [new Uint32Array(sources * first.length), new Uint32Array(sources * first.length)];
        const leavesOutOwn = isOne && !selfConnections;
        writeBounds(looked, made.rows, made.targets, first);
        writeDenseBounds(counted, made.rows, leavesOutOwn, first);
        assert.deepEqual(counted, looked);
        for (let i = 0; i < sources; i++)
          for (let s = made.rows[i]!; s < made.rows[i + 1]!; s++)
            assert.equal(denseTarget({ leavesOutOwn }, i, s - made.rows[i]!), made.targets[s]);
      }),
    );
  });
});
