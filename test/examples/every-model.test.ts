/** What the package offers is shown: every model works in some example. */
import assert from "node:assert/strict";
import { deploy } from "../../scripts/live-flow.ts";
import { models } from "../../src/index.ts";
import { exampleFiles, readExample } from "./example.ts";

describe("examples", () => {
  it("show every model there is", () => {
    const used = new Set(
      exampleFiles().flatMap((file) =>
        deploy(readExample(file)).specs.flatMap(({ assembly: { network } }) => {
          const { populations, spikeSources, currentSources, synapses, stps, stdps, rates = [] } = network;
          return [populations, spikeSources, currentSources, synapses, stps, stdps, rates]
            .flat()
            .map((part) => part.model);
        }),
      ),
    );
    assert.deepEqual(
      models.map(({ name }) => name).filter((name) => !used.has(name)),
      [],
    );
  });
});
