/** The same flow and seed give the same spikes: imported twice, with new ids, and with its nodes in another order. */
import assert from "node:assert/strict";
import { deploy, type Stored } from "../../scripts/live-flow.ts";
import { exampleFiles, imported, Run, readExample } from "./example.ts";

/** Long enough for every source and neuron to have fired, short enough for a thousand cells [ms]. */
const longest = 400;

/** Everything recorded, by the labels of nodes, of each simulation of the flow, in the order of its tabs' ids. */
function outcomes(flow: readonly Stored[]): string[] {
  return deploy(flow).specs.map(({ assembly: { network }, clock }) => {
    const run = new Run(network).to(Math.min(clock.run.duration ?? longest, longest));
    return run.recorded().sort().join("\n");
  });
}

describe("examples imported twice, or saved in another order", () => {
  for (const file of exampleFiles())
    it(file, function () {
      this.timeout(30_000);
      const flow = readExample(file);
      const [once] = outcomes(flow);
      assert.ok(once);
      assert.deepEqual(outcomes([...flow].reverse()), [once]);
      assert.deepEqual(outcomes([...imported(flow, "a"), ...imported(flow, "f")]), [once, once]);
    });
});
