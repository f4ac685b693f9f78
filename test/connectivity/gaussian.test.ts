import assert from "node:assert/strict";
import { connect } from "../../src/connectivity/connect.ts";
import { meanProfile } from "../../src/network/neighbourhood.ts";
import { ends, pairs } from "./pairs.ts";

const ring = { layout: "ring", sigma: 14.4, halved: false, selfConnections: false } as const;

/** Weights by source and target. */
function weightOf(rule: Parameters<typeof connect>[0], of: ReturnType<typeof ends>): Map<string, number> {
  const made = connect(rule, of);
  return new Map(pairs(made, of).map(([from, to], s) => [`${from} ${to}`, made.weights?.[s] ?? Number.NaN]));
}

/** Equal but for the rounding of an exponential and a product. */
function close(found: number | undefined, expected: number): void {
  assert.ok(Math.abs((found ?? Number.NaN) / expected - 1) < 1e-14, `${found}, not ${expected}`);
}

describe("connections by distance", () => {
  it("weights fall as exp(-d²/σ²) around the ring, the shorter way, and no cell reaches itself", () => {
    const found = weightOf({ rule: "gaussian-weight", peak: 5, ...ring }, ends(100, 100, { same: true }));
    assert.equal(found.size, 100 * 99);
    close(found.get("0 1"), 5 * Math.exp(-((3.6 / 14.4) ** 2)));
    close(found.get("0 99"), 5 * Math.exp(-((3.6 / 14.4) ** 2)));
    close(found.get("70 30"), 5 * Math.exp(-((144 / 14.4) ** 2)));
    close(found.get("90 10"), 5 * Math.exp(-((72 / 14.4) ** 2)));
  });

  it("between rings of two sizes by angle, with the factor 2 as a normal curve", () => {
    const found = weightOf({ rule: "gaussian-weight", peak: -3, ...ring, sigma: 30, halved: true }, ends(100, 20));
    close(found.get("0 0"), -3);
    close(found.get("10 1"), -3 * Math.exp(-(18 ** 2) / (2 * 900)));
    close(found.get("99 0"), -3 * Math.exp(-(3.6 ** 2) / (2 * 900)));
  });

  it("on a line by places (i + 1/2) / n, with no way around the end", () => {
    const rule = { rule: "gaussian-weight", peak: 1, ...ring, layout: "line", sigma: 0.5, halved: true } as const;
    const found = weightOf({ ...rule, selfConnections: true }, ends(4, 4, { same: true }));
    close(found.get("0 3"), Math.exp(-(0.75 ** 2) / 0.5));
    close(found.get("2 2"), 1);
  });

  it("chances fall the same way: as many synapses at each distance as the profile says", () => {
    const of = ends(2000, 2000, { same: true });
    const rule = { rule: "gaussian-probability", probability: 0.6, ...ring, sigma: 40, halved: true } as const;
    const found = pairs(connect(rule, of), of);
    const counts = new Array<number>(1001).fill(0);
    for (const [from, to] of found) {
      assert.notEqual(from, to);
      const apart = Math.abs(from - to);
      const steps = Math.min(apart, 2000 - apart);
      counts[steps] = (counts[steps] ?? 0) + 1;
    }
    // Each distance but the farthest has 2 × 2000 pairs. Chi-square within six standard deviations.
    let [chi, freedom] = [0, 0];
    for (let steps = 1; steps < 500; steps++) {
      const p = 0.6 * Math.exp(-((0.18 * steps) ** 2) / 3200);
      chi += ((counts[steps] ?? 0) - 4000 * p) ** 2 / (4000 * p * (1 - p));
      freedom++;
    }
    assert.ok(Math.abs(chi - freedom) < 6 * Math.sqrt(2 * freedom), `chi-square ${chi} of ${freedom}`);
    const expected = 2000 * 2000 * 0.6 * meanProfile(rule);
    assert.ok(found.length <= expected * 1.01 && found.length > expected * 0.97, `${found.length} of ${expected}`);
  });

  it("what is drawn for a source depends on nothing but the source", () => {
    const rule = { rule: "gaussian-probability", probability: 0.5, ...ring, sigma: 0.2, layout: "line" } as const;
    const first = (sources: number) => pairs(connect(rule, ends(sources, 50)), ends(sources, 50));
    assert.deepEqual(connect(rule, ends(8, 50)), connect(rule, ends(8, 50)));
    assert.notDeepEqual(first(8), pairs(connect(rule, ends(8, 50, { stream: 3 })), ends(8, 50)));
  });
});
