/** The same flow and seed give the same spikes: imported twice, with new ids, and with its nodes in another order. */
import assert from "node:assert/strict";
import { deploy, type Stored } from "../../scripts/live-flow.ts";
import type { NetworkDescription } from "../../src/index.ts";
import { exampleFiles, imported, Run, readExample } from "./example.ts";

/** Long enough for every source and neuron to have fired [ms]. */
const longest = 400;
/** Variables of neurons times ms that the reference engine may take. */
const most = 640_000;

/** How long a network is run [ms]. */
function lengthOf({ populations, models }: NetworkDescription, duration: number): number {
  const variables = populations.map(({ count, model }) => {
    const known = models[model];
    return known?.kind === "neuron" ? count * known.state.length : 0;
  });
  return Math.min(duration, longest, Math.floor(most / variables.reduce((sum, each) => sum + each, 1)));
}

/** Everything recorded, by the labels of nodes, of each simulation of the flow, in the order of its tabs' ids. */
function outcomes(flow: readonly Stored[]): string[] {
  return deploy(flow).specs.map(({ assembly: { network }, clock }) => {
    const run = new Run(network).to(lengthOf(network, clock.run.duration ?? longest));
    return run.recorded().sort().join("\n");
  });
}

describe("examples imported twice, or saved in another order", () => {
  for (const file of exampleFiles())
    it(file, function () {
      this.timeout(120_000);
      const flow = readExample(file);
      const [once] = outcomes(flow);
      assert.ok(once);
      assert.deepEqual(outcomes([...flow].reverse()), [once]);
      assert.deepEqual(outcomes([...imported(flow, "a"), ...imported(flow, "f")]), [once, once]);
    });
});
