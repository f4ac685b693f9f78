import assert from "node:assert/strict";
import v8 from "node:v8";
import vm from "node:vm";
import { type NetworkDescription, planNetwork, ReferenceEngine } from "../../src/index.ts";
import { everything } from "../plan/sample.ts";

v8.setFlagsFromString("--expose-gc");
const collect = vm.runInNewContext("gc") as () => void;

/** Bytes on the heap that a step makes, and those that remain after a collection. */
function allocated(network: NetworkDescription): { made: number; kept: number } {
  const engine = new ReferenceEngine(planNetwork(network));
  const steps = 10_000;
  // Compiling takes memory of its own, so the code is warmed up first.
  engine.advance(steps);
  collect();
  const before = process.memoryUsage().heapUsed;
  engine.advance(steps);
  const after = process.memoryUsage().heapUsed;
  collect();
  const end = process.memoryUsage().heapUsed;
  assert.equal(engine.step, 2 * steps);
  return { made: (after - before) / steps, kept: (end - before) / steps };
}

describe("memory while stepping", () => {
  const silent = { ...everything, recorders: [] };

  it("of neurons stays where it is: some hundred operations over arrays make nothing", () => {
    const { made } = allocated({ ...silent, projections: [], spikeSources: [] });
    assert.ok(made < 100, `${made} bytes a step`);
  });

  it("of everything else holds a few numbers under way, and keeps nothing", () => {
    const { made, kept } = allocated(silent);
    assert.ok(made < 3000, `${made} bytes a step`);
    assert.ok(kept < 20, `${kept} bytes kept a step`);
  });
});
