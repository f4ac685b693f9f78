import assert from "node:assert/strict";
import fc from "fast-check";
import { models } from "../../src/models/index.ts";
import { canonical } from "../../src/network/canonical.ts";
import type { NetworkDescription } from "../../src/network/description.ts";

const used = Object.fromEntries(models.map((model) => [model.name, model]));

/** Two identical chains, a third that differs, a recurrent synapse, a drive and recorders. */
function example(): NetworkDescription {
  const source = (key: string) => ({
    key,
    label: "in",
    model: "poisson",
    parameters: { rate: 0.02 },
    count: 3,
    stream: 7,
  });
  const cell = (key: string, count = 3) => ({ key, label: "LIF", model: "lif", parameters: {}, count });
  const synapse = (key: string, weight = 100) => ({
    key,
    label: "synapse",
    model: "exponential",
    parameters: {},
    weight,
    delaySteps: 10,
    connectivity: { rule: "fixed-probability" as const, probability: 0.5, selfConnections: false },
    stream: 7,
  });
  const path = (from: string, by: string, to: string) => ({ key: `${from}>${by}>${to}`, from, synapse: by, to });
  return {
    dt: 0.1,
    seed: 1,
    models: used,
    populations: [cell("n1"), cell("n2"), cell("n3", 5)],
    spikeSources: [source("s1"), source("s2"), source("s3")],
    currentSources: [{ key: "c1", label: "I", model: "constant", parameters: {}, stream: 0 }],
    synapses: [synapse("y1"), synapse("y2"), synapse("y3"), synapse("y4", -20)],
    stps: [],
    stdps: [],
    projections: [path("s1", "y1", "n1"), path("s2", "y2", "n2"), path("s3", "y3", "n3"), path("n3", "y4", "n3")],
    drives: [{ key: "c1>n3", from: "c1", to: "n3" }],
    recorders: [
      { key: "r1", records: "spikes", of: "n1" },
      { key: "r2", records: "spikes", of: "n3" },
    ],
  };
}

const lists = [
  "populations",
  "spikeSources",
  "currentSources",
  "synapses",
  "projections",
  "drives",
  "recorders",
] as const;

/** The same network with other keys and in another order. */
function disguise(
  network: NetworkDescription,
  order: readonly number[],
  name: (key: string) => string,
): NetworkDescription {
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item, at) => ({ item, by: order[at % order.length]! * 31 + at * 17 }))
      .sort((a, b) => (a.by % 13) - (b.by % 13))
      .map(({ item }) => item);
  const renamed = JSON.parse(
    JSON.stringify(network, (property, value) =>
      ["key", "from", "to", "synapse", "of"].includes(property) && typeof value === "string" ? name(value) : value,
    ),
  ) as NetworkDescription;
  const result: Record<string, unknown> = { ...renamed };
  for (const list of lists) result[list] = shuffle(renamed[list] as readonly unknown[]);
  return result as unknown as NetworkDescription;
}

/** Content in canonical order, keys replaced by positions: equal for networks with equal results. */
function shape(network: NetworkDescription): unknown {
  const parts = [network.populations, network.spikeSources, network.currentSources, network.synapses].flat();
  const at = new Map(parts.map(({ key }, position) => [key, position]));
  return {
    parts: parts.map(({ key: _, ...content }) => content),
    paths: network.projections.map(({ from, synapse, to }) => [from, synapse, to].map((key) => at.get(key))),
    drives: network.drives.map(({ from, to }) => [at.get(from), at.get(to)]),
  };
}

describe("canonical order", () => {
  it("depends neither on keys nor on the order of the parts", () => {
    const expected = shape(canonical(example()));
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }), fc.string(), (order, salt) => {
        const other = disguise(example(), order, (key) => `${salt}${[...key].reverse().join("")}`);
        assert.deepEqual(shape(canonical(other)), expected);
      }),
      { numRuns: 50 },
    );
  });

  it("gives every part that draws a stream of its own, and keeps one holder of the stream given", () => {
    const { spikeSources, synapses } = canonical(example());
    const streams = [...spikeSources, ...synapses].map(({ stream }) => stream);
    assert.equal(new Set(streams).size, streams.length);
    assert.ok(streams.includes(7));
    assert.ok(streams.every((stream) => Number.isInteger(stream) && stream >= 0 && stream < 2 ** 32));
  });

  it("gives populations a stream when their initial values are drawn", () => {
    const initial = { V_m: { kind: "uniform", low: -70, high: -50 } } as const;
    const network = example();
    const drawn = network.populations.map((part) => ({ ...part, initial, stream: 7 }));
    const { populations, spikeSources } = canonical({ ...network, populations: drawn });
    const streams = [...populations, ...spikeSources].map(({ stream }) => stream);
    assert.equal(new Set(streams).size, streams.length);
    assert.ok(canonical(network).populations.every((part) => !("stream" in part)));
  });

  it("leaves the stream of what draws nothing", () => {
    assert.equal(canonical(example()).currentSources[0]?.stream, 0);
  });

  it("does not let a recorder change the network", () => {
    const { recorders: _, ...plain } = canonical({ ...example(), recorders: [] });
    const { recorders: __, ...watched } = canonical(example());
    assert.deepEqual(plain, watched);
  });

  it("keeps keys, so that faults find their nodes", () => {
    const keys = canonical(example()).populations.map(({ key }) => key);
    assert.deepEqual([...keys].sort(), ["n1", "n2", "n3"]);
  });

  it("is fast enough for hundreds of equal nodes", () => {
    const network = example();
    const populations = Array.from({ length: 300 }, (_, at) => ({ ...network.populations[0]!, key: `p${at}` }));
    const before = performance.now();
    canonical({ ...network, populations, projections: [], drives: [], recorders: [] });
    assert.ok(performance.now() - before < 2000);
  });
});
