import assert from "node:assert/strict";
import fc from "fast-check";
import { connect } from "../../src/connectivity/connect.ts";
import type { Ends } from "../../src/connectivity/synapses.ts";
import type { Connectivity } from "../../src/network/description.ts";
import { ends, pairs } from "./pairs.ts";

const made = (rule: Connectivity, of: Ends): [number, number][] => pairs(connect(rule, of), of);
const product = (m: number, n: number): [number, number][] =>
  Array.from({ length: m * n }, (_, at) => [Math.floor(at / n), at % n]);
const size = fc.integer({ min: 1, max: 12 });

describe("connectivity", () => {
  it("all-to-all makes every pair once; a neuron is left out of its own only when asked", () => {
    fc.assert(
      fc.property(size, size, fc.boolean(), fc.boolean(), (m, n, same, selfConnections) => {
        const of = ends(m, same ? m : n, { same });
        const expected = product(m, of.targets).filter(([i, j]) => selfConnections || !same || i !== j);
        assert.deepEqual(made({ rule: "all-to-all", selfConnections }, of), expected);
      }),
    );
  });

  it("one-to-one joins equals", () => {
    assert.deepEqual(made({ rule: "one-to-one" }, ends(4, 4)), [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("a list keeps each pair, sorted, with its weight", () => {
    const rule: Connectivity = {
      rule: "list",
      pairs: [
        [2, 1, -5],
        [0, 3],
        [0, 1, 7],
        [2, 1, 9],
      ],
    };
    const of = ends(3, 4);
    assert.deepEqual(made(rule, of), [
      [0, 1],
      [0, 3],
      [2, 1],
      [2, 1],
    ]);
    assert.deepEqual([...(connect(rule, of).weights ?? [])], [7, Number.NaN, -5, 9], "NaN: the weight of the node");
    assert.equal(connect({ rule: "list", pairs: [[0, 1]] }, of).weights, undefined);
    assert.deepEqual(made({ rule: "list", pairs: [] }, of), []);
  });

  it("a matrix has targets in rows and sources in columns, and zero is no synapse", () => {
    const weight = fc.oneof(fc.constant(0), fc.integer({ min: -9, max: 9 }));
    const matrix = fc
      .tuple(size, size)
      .chain(([m, n]) => fc.array(fc.array(weight, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(matrix, (weights) => {
        const of = ends(weights[0]!.length, weights.length);
        const table = connect({ rule: "matrix", weights }, of);
        const expected = product(of.sources, of.targets).filter(([from, to]) => weights[to]![from] !== 0);
        assert.deepEqual(pairs(table, of), expected);
        assert.deepEqual(
          [...(table.weights ?? [])],
          expected.map(([from, to]) => weights[to]![from]),
        );
      }),
    );
  });
});

describe("connections drawn at random", () => {
  const rule = (probability: number, selfConnections = true): Connectivity => ({
    rule: "fixed-probability",
    probability,
    selfConnections,
  });

  it("have the probability asked for, over all pairs, for every source and for every target", () => {
    const of = ends(300, 400);
    for (const p of [0.003, 0.05, 0.3, 0.9, 0.999]) {
      const found = made(rule(p), of);
      const within = (count: number, n: number, what: string): void =>
        assert.ok(Math.abs(count - n * p) <= 5 * Math.sqrt(n * p * (1 - p)) + 1, `p = ${p}, ${what}: ${count} of ${n}`);
      within(found.length, of.sources * of.targets, "all");
      const [out, into] = [new Uint32Array(of.sources), new Uint32Array(of.targets)];
      for (const [from, to] of found) {
        out[from]!++;
        into[to]!++;
      }
      for (const [i, count] of out.entries()) within(count, of.targets, `from ${i}`);
      for (const [j, count] of into.entries()) within(count, of.sources, `to ${j}`);
    }
  });

  it("are no pairs for 0, all for 1, and no pair twice", () => {
    const of = ends(20, 30);
    assert.deepEqual(made(rule(0), of), []);
    assert.deepEqual(made(rule(1), of), product(20, 30));
    assert.deepEqual(made(rule(1e-300), of), []);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (p, stream) => {
        const found = made(rule(p), { ...of, stream }).map(String);
        assert.equal(new Set(found).size, found.length);
      }),
    );
  });

  it("leave out a neuron's synapse onto itself only when asked, and draw the others alike", () => {
    const of = ends(50, 50, { same: true });
    const all = made(rule(0.4), of);
    assert.ok(all.some(([i, j]) => i === j));
    assert.deepEqual(
      made(rule(0.4, false), of),
      all.filter(([i, j]) => i !== j),
    );
    assert.deepEqual(
      made(rule(0.4, false), { ...of, same: false }),
      all,
      "two populations: equal numbers are no selves",
    );
  });

  it("depend on seed and stream, and of the rest only on their own source", () => {
    const text = (more: Partial<Ends>, sources = 40): string => String(made(rule(0.2), ends(sources, 60, more)));
    assert.equal(text({}), text({}));
    assert.notEqual(text({}), text({ seed: 2 }));
    assert.notEqual(text({}), text({ stream: 3 }));
    assert.ok(text({}, 41).startsWith(text({})), "another source changes none of those before");
  });
});
