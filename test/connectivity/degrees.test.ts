import assert from "node:assert/strict";
import fc from "fast-check";
import { connect, drawWeights } from "../../src/connectivity/connect.ts";
import type { Ends } from "../../src/connectivity/synapses.ts";
import type { Connectivity } from "../../src/network/description.ts";
import { ends, pairs } from "./pairs.ts";

const made = (rule: Connectivity, of: Ends): [number, number][] => pairs(connect(rule, of), of);

/** How often each of n numbers occurs. */
function counts(numbers: readonly number[], n: number): number[] {
  const found = new Array<number>(n).fill(0);
  for (const number of numbers) found[number] = (found[number] ?? 0) + 1;
  return found;
}

/** Chi-square of counts that should be equal; `spread` is the variance of a count over its mean, 1 where draws repeat. */
function assertUniform(found: readonly number[], spread = 1): void {
  const mean = found.reduce((sum, count) => sum + count, 0) / found.length;
  const chi = found.reduce((sum, count) => sum + (count - mean) ** 2 / (mean * spread), 0);
  const freedom = found.length - 1;
  // Six standard deviations of chi-square either way: neither lumpy nor more even than chance.
  assert.ok(Math.abs(chi - freedom) < 6 * Math.sqrt(2 * freedom), `chi-square ${chi} of ${freedom}`);
}

type Sizes = { m: number; n: number; same: boolean; multapses: boolean; selfConnections: boolean; stream: number };

/** Two sizes of populations, and the choices that the rules leave. */
const sizes = fc
  .record({
    m: fc.integer({ min: 2, max: 14 }),
    n: fc.integer({ min: 2, max: 14 }),
    same: fc.boolean(),
    multapses: fc.boolean(),
    selfConnections: fc.boolean(),
    stream: fc.nat(),
  })
  .map((all): Sizes => (all.same ? { ...all, n: all.m } : all));

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** What every table of these rules must keep: no selves and no repeats unless asked for. */
function assertAllowed(found: readonly [number, number][], { same, multapses, selfConnections }: Sizes): void {
  if (same && !selfConnections) assert.ok(found.every(([from, to]) => from !== to));
  if (!multapses) assert.equal(new Set(found.map(String)).size, found.length);
}

describe("connections with a fixed number of partners", () => {
  it("fixed-indegree gives each target as many sources, up to all of them", () => {
    fc.assert(
      fc.property(sizes, share, (all, part) => {
        const of = ends(all.m, all.n, all);
        const most = all.m - (all.same && !all.selfConnections ? 1 : 0);
        const indegree = Math.round(part * most) * (all.multapses ? 3 : 1);
        const found = made({ rule: "fixed-indegree", indegree, ...all }, of);
        assert.deepEqual(
          counts(
            found.map(([, to]) => to),
            all.n,
          ),
          new Array(all.n).fill(indegree),
        );
        assertAllowed(found, all);
      }),
    );
  });

  it("fixed-outdegree gives each source as many targets, up to all of them", () => {
    fc.assert(
      fc.property(sizes, share, (all, part) => {
        const of = ends(all.m, all.n, all);
        const most = all.n - (all.same && !all.selfConnections ? 1 : 0);
        const outdegree = Math.round(part * most) * (all.multapses ? 3 : 1);
        const found = made({ rule: "fixed-outdegree", outdegree, ...all }, of);
        assert.deepEqual(
          counts(
            found.map(([from]) => from),
            all.m,
          ),
          new Array(all.m).fill(outdegree),
        );
        assertAllowed(found, all);
      }),
    );
  });

  it("fixed-total makes as many synapses, up to every pair", () => {
    fc.assert(
      fc.property(sizes, share, (all, part) => {
        const of = ends(all.m, all.n, all);
        const most = all.m * (all.n - (all.same && !all.selfConnections ? 1 : 0));
        const total = Math.round(part * most) * (all.multapses ? 3 : 1);
        const found = made({ rule: "fixed-total", total, ...all }, of);
        assert.equal(found.length, total);
        assertAllowed(found, all);
      }),
    );
  });

  it("the other end is drawn evenly: sources, targets and pairs pass chi-square", () => {
    const of = ends(60, 50, { stream: 7 });
    for (const multapses of [true, false]) {
      const kept = { multapses, selfConnections: true };
      // Without repeats a count varies less, as in an urn that is not refilled.
      const urn = (share: number): number => (multapses ? 1 : 1 - share);
      for (const degree of [7, 21, 44]) {
        const into = made({ rule: "fixed-indegree", indegree: degree, ...kept }, of).map(([from]) => from);
        assertUniform(counts(into, 60), urn(degree / 60));
        const out = made({ rule: "fixed-outdegree", outdegree: degree, ...kept }, of).map(([, to]) => to);
        assertUniform(counts(out, 50), urn(degree / 50));
        const all = made({ rule: "fixed-total", total: degree * 60, ...kept }, of);
        const cells = counts(
          all.map(([from, to]) => from * 50 + to),
          3000,
        );
        // Without repeats the count of a pair is 0 or 1, whatever the draws.
        if (multapses) assertUniform(cells);
        for (const [end, n] of [
          [0, 60],
          [1, 50],
        ] as const)
          assertUniform(
            counts(
              all.map((pair) => pair[end]),
              n,
            ),
            urn(degree / 50),
          );
      }
    }
  });

  it("every set of partners has the same chance", () => {
    // Two of four, and four of six, over many targets: 6 and 15 sets.
    for (const [sources, indegree, sets] of [
      [4, 2, 6],
      [6, 4, 15],
    ] as const) {
      const of = ends(sources, 30_000);
      const chosen = new Uint32Array(of.targets);
      for (const [from, to] of made({ rule: "fixed-indegree", indegree, multapses: false, selfConnections: true }, of))
        chosen[to]! |= 1 << from;
      const found = [...new Set(chosen)];
      assert.equal(found.length, sets);
      assertUniform(
        counts(
          [...chosen].map((set) => found.indexOf(set)),
          sets,
        ),
      );
    }
  });

  it("neighbouring targets draw independently", () => {
    const of = ends(1000, 1000, { stream: 3 });
    const table = connect({ rule: "fixed-indegree", indegree: 100, multapses: true, selfConnections: true }, of);
    const both = new Uint32Array(1000);
    const found = pairs(table, of);
    const has = new Set(found.map(([from, to]) => from * 1000 + to));
    for (const pair of has) if (has.has(pair + 1) && pair % 1000 < 999) both[Math.floor(pair / 1000)]!++;
    const total = both.reduce((sum, count) => sum + count, 0);
    const p = (1 - 0.999 ** 100) ** 2;
    assert.ok(Math.abs(total - 999_000 * p) < 5 * Math.sqrt(999_000 * p), `${total}, not ${999_000 * p}`);
  });

  it("what one target or source draws depends on no other", () => {
    for (const multapses of [true, false]) {
      const kept = { multapses, selfConnections: false };
      const into = (targets: number) => made({ rule: "fixed-indegree", indegree: 5, ...kept }, ends(20, targets));
      assert.deepEqual(
        into(30).filter(([, to]) => to < 10),
        into(10),
      );
      const out = (sources: number) => made({ rule: "fixed-outdegree", outdegree: 5, ...kept }, ends(sources, 20));
      assert.deepEqual(
        out(30).filter(([from]) => from < 10),
        out(10),
      );
    }
  });

  it("depend on seed and stream", () => {
    const kept = { multapses: true, selfConnections: true };
    const rules: Connectivity[] = [
      { rule: "fixed-indegree", indegree: 5, ...kept },
      { rule: "fixed-outdegree", outdegree: 5, ...kept },
      { rule: "fixed-total", total: 50, ...kept },
    ];
    for (const rule of rules) {
      const text = (more: Partial<Ends>): string => String(made(rule, ends(20, 20, more)));
      assert.equal(text({}), text({}));
      assert.notEqual(text({}), text({ seed: 2 }));
      assert.notEqual(text({}), text({ stream: 3 }));
    }
  });
});

describe("drawn weights", () => {
  const of = ends(3, 4);

  it("depend on the source and on the place among its synapses alone", () => {
    const kind = { kind: "normal", mean: 5, sd: 1 } as const;
    const full = connect({ rule: "all-to-all", selfConnections: true }, of);
    const drawn = drawWeights(full, kind, of);
    const more = ends(5, 4);
    const larger = drawWeights(connect({ rule: "all-to-all", selfConnections: true }, more), kind, more);
    assert.deepEqual([...larger.subarray(0, 12)], [...drawn]);
    assert.equal(new Set(drawn).size, 12);
    assert.notDeepEqual(drawWeights(full, kind, { ...of, stream: 9 }), drawn);
    const one = drawWeights(connect({ rule: "one-to-one" }, ends(3, 3)), kind, ends(3, 3));
    assert.deepEqual(
      [...one],
      [drawn[0], drawn[4], drawn[8]],
      "the first synapse of a source is the first, wherever it leads",
    );
  });

  it("leave those that a list brings as they are", () => {
    const table = connect(
      {
        rule: "list",
        pairs: [
          [0, 1, 7],
          [0, 2],
          [2, 1, -3],
        ],
      },
      of,
    );
    assert.deepEqual([...drawWeights(table, { kind: "constant", value: 5 }, of)], [7, 5, -3]);
  });
});
