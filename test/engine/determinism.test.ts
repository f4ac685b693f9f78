import assert from "node:assert/strict";
import fc from "fast-check";
import { type NetworkDescription, planNetwork, ReferenceEngine } from "../../src/index.ts";
import { canonical } from "../../src/network/canonical.ts";
import { everything } from "../plan/sample.ts";
import { type Recorded, recordUntil } from "./recorded.ts";

const steps = 500;
const lists = [
  "populations",
  "spikeSources",
  "currentSources",
  "synapses",
  "stps",
  "stdps",
  "projections",
  "drives",
  "recorders",
] as const satisfies readonly (keyof NetworkDescription)[];

/** Everything once more beside it, as when a flow is imported twice; the copies have keys of their own. */
function twice(network: NetworkDescription): NetworkDescription {
  const copy = renamed(network, (key) => `${key}'`);
  const both = Object.fromEntries(lists.map((list) => [list, [...network[list], ...copy[list]]]));
  return { ...network, ...both };
}

/** The network with other keys; recorders keep theirs, by which results are compared. */
function renamed(network: NetworkDescription, name: (key: string) => string): NetworkDescription {
  const roles = new Set(["key", "from", "to", "synapse", "stp", "stdp", "of", "projection"]);
  const { models, ...parts } = network;
  const copy = JSON.parse(
    JSON.stringify(parts, (role, value) => (roles.has(role) && typeof value === "string" ? name(value) : value)),
  ) as Omit<NetworkDescription, "models">;
  return { ...copy, models };
}

const run = (network: NetworkDescription): Recorded =>
  recordUntil(new ReferenceEngine(planNetwork(canonical(network))), steps);

/** A network in another order, and the same order for one list at a time. */
function shuffled(network: NetworkDescription): fc.Arbitrary<NetworkDescription> {
  const orders = lists.map((list) =>
    fc.shuffledSubarray<unknown>([...network[list]], { minLength: network[list].length }),
  );
  return fc
    .tuple(...orders)
    .map((given) => ({ ...network, ...Object.fromEntries(lists.map((list, i) => [list, given[i]])) }));
}

describe("the same network and seed", () => {
  const expected = run(everything);

  it("gives spikes and traces worth comparing", () => {
    assert.ok((expected.spikes.spikes?.length ?? 0) > 10 && (expected.spikes.input?.length ?? 0) > 50);
  });

  it("gives the same bits with its parts in any order", () => {
    fc.assert(
      fc.property(shuffled(everything), (network) => assert.deepEqual(run(network), expected)),
      { numRuns: 12 },
    );
  });

  it("gives the same bits under other keys", () => {
    const other = (key: string): string => `z${[...key].reverse().join("")}`;
    const name = (key: string): string => (everything.recorders.some((each) => each.key === key) ? key : other(key));
    assert.deepEqual(run(renamed(everything, name)), expected);
  });

  it("gives the same bits for both when imported twice, in any order", () => {
    const doubled = twice(everything);
    const both = run(doubled);
    // The two copies draw different numbers, but which of them is called what is decided by their wiring alone.
    const sorted = (of: Recorded): string[] =>
      Object.values(of.spikes)
        .map((list) => JSON.stringify(list))
        .sort();
    assert.equal(Object.keys(both.spikes).length, 4);
    fc.assert(
      fc.property(shuffled(doubled), (network) => assert.deepEqual(sorted(run(network)), sorted(both))),
      { numRuns: 5 },
    );
  });

  it("gives other spikes with another seed", () => {
    assert.notDeepEqual(run({ ...everything, seed: 4 }).spikes, expected.spikes);
  });
});
